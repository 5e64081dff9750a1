/** The request in three languages, each with a button that copies it. */
import type { RequestForm } from '../form.ts';
import type { BuilderWords } from '../words.ts';
import { button, make } from './dom.ts';
import { curlText, type Entered, jsonText, typescriptText } from './texts.ts';

export class Results {
  readonly element: HTMLElement;
  private readonly writers: readonly ((entered: Entered) => void)[];

  constructor(form: RequestForm, words: BuilderWords) {
    const texts: Record<string, (entered: Entered) => string> = {
      ...(form.body === undefined ? {} : { JSON: jsonText }),
      cURL: (entered) => curlText(form, entered),
      TypeScript: (entered) => typescriptText(form, entered),
    };
    const boxes = Object.entries(texts).map(([name, write]) =>
      box(name, `${name}: ${form.operation}`, write, words),
    );
    this.element = make('div', {}, ...boxes.map(({ element }) => element));
    this.writers = boxes.map(({ show }) => show);
  }

  show(entered: Entered): void {
    for (const write of this.writers) write(entered);
  }
}

interface Box {
  readonly element: HTMLElement;
  readonly show: (entered: Entered) => void;
}

function box(name: string, label: string, write: (entered: Entered) => string, words: BuilderWords): Box {
  const code = make('code');
  const pre = make('pre', { tabindex: 0, role: 'region', 'aria-label': label }, code);
  const note = make('span', { role: 'status' });
  const copy = button(words.copy(name), words.copy(name), () => {
    void copied(code).then(() => (note.textContent = words.copied));
  });
  pre.addEventListener('input', (event) => event.stopPropagation());
  return {
    element: make(
      'div',
      { class: 'builder-result', 'data-language': name.toLowerCase() },
      make('p', {}, make('strong', {}, name), ' ', copy, ' ', note),
      pre,
    ),
    show(entered) {
      const text = write(entered);
      if (code.textContent === text) return;
      code.textContent = text;
      note.textContent = '';
    },
  };
}

/** Puts a text on the clipboard; where the page may not, the text is selected for the user to copy. */
async function copied(element: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(element.textContent);
  } catch {
    getSelection()?.selectAllChildren(element);
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where there is no secure context
    if (!document.execCommand('copy')) throw new Error('not copied');
  }
}
