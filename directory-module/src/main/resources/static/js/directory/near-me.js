/** Asks the browser where one is, only once the button is pressed, and searches around there. */
export default function nearMe(box) {
  if (!('geolocation' in navigator)) return;
  const button = box.querySelector('button');
  const note = box.querySelector('p');
  note.setAttribute('role', 'status');
  box.hidden = false;

  // To a thousandth of a degree: a hundred metres are enough to search around.
  const rounded = degrees => (Math.round(degrees * 1000) / 1000).toString();

  function found({ coords }) {
    const address = new URL(location.href);
    ['bbox', 'apres', 'tri'].forEach(name => address.searchParams.delete(name));
    address.searchParams.set('pres', `${rounded(coords.latitude)},${rounded(coords.longitude)}`);
    address.searchParams.set('rayon', '20');
    address.pathname = '/annuaire';
    location.assign(address);
  }

  function refused(error) {
    button.disabled = false;
    note.textContent = error.code === error.PERMISSION_DENIED
      ? 'Vous avez refusé, ou votre navigateur refuse pour vous : rien n’a été envoyé. Cherchez plutôt une commune.'
      : 'Votre position n’a pas été trouvée. Cherchez plutôt une commune.';
  }

  button.addEventListener('click', () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(found, refused, { timeout: 15000, maximumAge: 300000 });
  });
}
