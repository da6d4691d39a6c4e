// Runs before the first paint: the theme chosen earlier on this device, if storage is allowed at all.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch { /* No storage: the system's preference decides. */ }
