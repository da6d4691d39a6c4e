/** A button that copies what the field named by data-copies holds; absent where the browser offers no clipboard. */
export default function copy(line) {
  if (!navigator.clipboard) return;
  const field = document.getElementById(line.dataset.copies);
  const note = line.querySelector('[role="status"]');
  line.hidden = false;
  line.querySelector('button').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      note.textContent = 'Copié.';
    } catch {
      field.focus();
      field.select();
      note.textContent = 'Le texte est sélectionné : copiez-le avec Ctrl + C.';
    }
  });
}
