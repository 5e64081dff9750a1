/** What has to be known before the page is painted. Its own file, since it is loaded before all else. */
const root = document.documentElement;

// What works by script only is shown from the beginning: nothing moves when the scripts arrive.
root.dataset['scripted'] = '';

try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
} catch {
  // Without storage the system's theme is used.
}

// Who comes back to a page is put where they were, for which all of it has to be laid out (place.ts takes this away).
const [visit] = performance.getEntriesByType('navigation');
if (visit instanceof PerformanceNavigationTiming && visit.type === 'navigate') {
  root.dataset['opening'] = '';
  if (location.hash !== '') openAt(location.hash.slice(1));
}

/**
 * Whoever comes for a place sees it first. A browser goes there when all of the page has been read, and would paint
 * the page's beginning until then, to paint again right after.
 */
function openAt(name: string): void {
  const whole = document.createElement('link');
  whole.rel = 'expect';
  whole.href = '#end';
  whole.setAttribute('blocking', 'render');
  document.head.append(whole);
  requestAnimationFrame(() => show(name));
}

/** Goes to a place before the frame that shows it; there may be frames before the page has been read. */
function show(name: string): void {
  const place = document.getElementById(decoded(name));
  if (place === null) {
    if (document.readyState === 'loading') requestAnimationFrame(() => show(name));
    return;
  }
  // Laid out for sure: a browser that goes there by a guess of the page's height may stop too early.
  for (let part: HTMLElement | null = place; part !== null; part = part.parentElement)
    part.style.contentVisibility = 'visible';
  place.scrollIntoView();
}

/** Letters beyond ASCII are encoded in an address. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
