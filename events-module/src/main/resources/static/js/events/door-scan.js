/** Reads QR codes with the camera, where the browser can; each code once until another is seen. */
export async function scanner(box, found) {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices) return;
  const formats = await BarcodeDetector.getSupportedFormats();
  if (!formats.includes('qr_code')) return;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  const button = box.querySelector('button');
  const video = box.querySelector('video');
  let stream;
  let last = '';
  let lastAt = 0;
  box.hidden = false;

  async function look() {
    if (!stream) return;
    try {
      const [code] = await detector.detect(video);
      const again = code && code.rawValue === last && Date.now() - lastAt < 4000;
      if (code && !again) {
        last = code.rawValue;
        lastAt = Date.now();
        await found(code.rawValue);
        navigator.vibrate?.(80);
      }
    } catch {
      // a frame that cannot be read stops nothing
    }
    setTimeout(look, 150);
  }

  function stop() {
    stream?.getTracks().forEach(track => track.stop());
    stream = undefined;
    video.hidden = true;
    button.textContent = 'Scanner les billets';
  }

  button.addEventListener('click', async () => {
    if (stream) {
      stop();
      return;
    }
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      box.querySelector('p').hidden = false;
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    button.textContent = 'Arrêter la caméra';
    look();
  });
  window.addEventListener('pagehide', stop);
}
