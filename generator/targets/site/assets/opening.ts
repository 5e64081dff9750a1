/** What has to be known before the page is painted. Its own file, since it is loaded before all else. */
const root = document.documentElement;
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
} catch {
  // Without storage the system's theme is used.
}

// Who comes back to a page is put where they were, for which all of it has to be laid out (place.ts takes this away).
const [visit] = performance.getEntriesByType('navigation');
if (visit instanceof PerformanceNavigationTiming && visit.type === 'navigate') root.dataset['opening'] = '';
