const dark = matchMedia('(prefers-color-scheme: dark)');

function current() {
  return document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light');
}

/** Shows the switch and keeps what is chosen on this device. */
export function bindThemeSwitch(item) {
  if (!item) return;
  const button = item.querySelector('button');
  const label = () => { button.textContent = current() === 'dark' ? 'Thème clair' : 'Thème sombre'; };
  label();
  item.hidden = false;
  dark.addEventListener('change', label);
  button.addEventListener('click', () => {
    const theme = current() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try { localStorage.setItem('theme', theme); } catch { /* Kept for this page only. */ }
    label();
  });
}
