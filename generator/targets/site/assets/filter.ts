/** Filters the fields of the page by name, value or any words; finds the fields of other pages in the static index. */
import { loadIndex, type SiteIndex } from './search-index.ts';

interface Entry {
  readonly element: Element;
  readonly text: string;
  readonly rows: readonly { readonly row: Element; readonly text: string }[];
}

export function startFilter(): void {
  const input = document.querySelector<HTMLInputElement>('#filter');
  const status = document.querySelector<HTMLElement>('#found');
  const main = document.querySelector<HTMLElement>('main');
  if (input === null || status === null || main === null) return;
  let entries: Entry[] | undefined;
  let index: SiteIndex | undefined;
  const run = (): void => {
    entries ??= entriesOf(main);
    const words = input.value.trim().toLowerCase();
    const shown = filter(main, entries, words);
    const { filtered = '' } = document.body.dataset;
    const counts = filtered.replace('{shown}', String(shown)).replace('{all}', String(entries.length));
    status.textContent = words === '' ? '' : counts;
    showElsewhere(status, index, words);
  };
  input.addEventListener('input', run);
  input.addEventListener('focus', () => loadIndex((loaded) => ((index = loaded), run())), { once: true });
  input.addEventListener('keydown', ({ key }) => {
    const first = main.querySelector('.field.hit');
    if (key === 'Enter' && first !== null) location.hash = first.id;
    if (key !== 'Escape') return;
    input.value = '';
    run();
  });
}

/** A field's own text, without that of the fields inside it. */
function entriesOf(main: Element): Entry[] {
  return [...main.querySelectorAll('.field')].map((element) => {
    const own = [...element.children].filter((child) => !child.classList.contains('inside'));
    return {
      element,
      text: own.map(plain).join(' '),
      rows: own
        .flatMap((child) => [...child.querySelectorAll('.values tr')])
        .map((row) => ({ row, text: plain(row) })),
    };
  });
}

function plain(element: Element): string {
  return (element.textContent ?? '').toLowerCase();
}

/** Hides fields that neither match nor hold one that does, and sections without any. Returns how many match. */
function filter(main: Element, entries: readonly Entry[], words: string): number {
  const isActive = words !== '';
  main.classList.toggle('filtering', isActive);
  const kept = new Set<Element>();
  let count = 0;
  for (const { element, text, rows } of entries) {
    const isHit = isActive && text.includes(words);
    element.classList.toggle('hit', isHit);
    for (const { row, text: value } of rows) row.classList.toggle('hit', isHit && value.includes(words));
    if (!isHit) continue;
    count += 1;
    for (let at: Element | null = element; at !== null && at !== main; at = at.parentElement) kept.add(at);
  }
  for (const { element } of entries) element.classList.toggle('out', isActive && !kept.has(element));
  for (const block of main.querySelectorAll('section, article, .variant, .media'))
    block.classList.toggle('out', isActive && !kept.has(block));
  return count;
}

const MOST = 50;

function showElsewhere(status: HTMLElement, index: SiteIndex | undefined, words: string): void {
  if (index === undefined || words === '') return;
  const here = location.pathname.split('/').at(-1) || 'index.html';
  const found = index.rows
    .filter(
      ([file, , title, text]) =>
        index.files[file] !== here && `${title} ${text}`.toLowerCase().includes(words),
    )
    .slice(0, MOST);
  if (found.length === 0) return;
  const list = document.createElement('ul');
  for (const [file, id, title, text] of found) {
    const link = document.createElement('a');
    link.href = `${index.files[file] ?? ''}#${id}`;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link, ` ${text}`);
    list.append(item);
  }
  const lead = document.createElement('span');
  lead.textContent = document.body.dataset['elsewhere'] ?? '';
  status.append(document.createElement('br'), lead, list);
}
