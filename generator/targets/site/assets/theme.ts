/** Puts the chosen theme on the page before it is painted. Its own file, since it is loaded before all else. */
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // Without storage the system's theme is used.
}
