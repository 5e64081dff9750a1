/** Where the reader is: kept when the language is switched, marked in the list of contents. */

/** The language links lead to the same field of the other language. */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
    const page = link.href.replace(/#.*/, '');
    const update = (): void => {
      link.href = page + (location.hash || placeInView());
    };
    update();
    addEventListener('hashchange', update);
    for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, update);
  }
}

/** The anchor of the first field or heading below the bar; empty at the top of the page. */
function placeInView(): string {
  if (scrollY < 200) return '';
  for (const place of document.querySelectorAll('main :is(h2, h3, h4, .field)[id]'))
    if (place.getBoundingClientRect().top > 40) return `#${place.id}`;
  return '';
}

/**
 * Lays out the rest of the page, and stays where its address leads. Not between a press and its release: a button that
 * moves away under the pointer is not pressed.
 */
export function finishOpening(): void {
  const { dataset } = document.documentElement;
  if (dataset['opening'] === undefined) return;
  if (isPressed) {
    // A click follows its release.
    for (const event of releases) addEventListener(event, () => setTimeout(finishOpening), { once: true });
    return;
  }
  delete dataset['opening'];
  if (!hasMoved) document.querySelector(':target')?.scrollIntoView();
}

/** Whether the reader has gone elsewhere in the meantime. */
let hasMoved = false;
for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
  addEventListener(event, () => (hasMoved = true), { once: true, passive: true });

const releases = ['pointerup', 'pointercancel'] as const;
let isPressed = false;
addEventListener('pointerdown', () => (isPressed = true));
for (const event of releases) addEventListener(event, () => (isPressed = false));

/** Marks the section that is being read in the list of contents: the last that begins in the upper part of the window. */
export function markCurrent(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    if (link.getAttribute('href')?.startsWith('#') === true) links.set(link.hash.slice(1), link);
  }
  const places = [...document.querySelectorAll('main [id]')].filter(({ id }) => links.has(id));
  const mark = (): void => {
    const current = places.findLast((place) => place.getBoundingClientRect().top <= innerHeight * UPPER_PART);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px ${100 * (UPPER_PART - 1)}% 0px` });
  for (const place of places) observer.observe(place);
}

const UPPER_PART = 0.2;
