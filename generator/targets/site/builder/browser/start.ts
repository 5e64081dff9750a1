/** Loads a form when the button of its place is pressed. */
import type { Registry } from './registry.ts';

declare const requestBuilder: Registry;

export function startBuilders(): void {
  for (const section of document.querySelectorAll<HTMLElement>('section.builder')) {
    const button = section.querySelector('button');
    button?.addEventListener('click', () => void open(section, button));
  }
}

async function open(section: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const { style = '', form = '', request = '', operation = '', failed = '' } = section.dataset;
  button.disabled = true;
  try {
    await loadStyle(style);
    await loadScript(form);
    await loadScript(request);
    requestBuilder.show(operation, section);
    button.remove();
  } catch {
    button.disabled = false;
    button.after(failed);
  }
}

function loadScript(src: string): Promise<void> {
  return load(src, Object.assign(document.createElement('script'), { src }));
}

function loadStyle(href: string): Promise<void> {
  return load(href, Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}

const loaded = new Set<string>();

/** Once, however many forms of the page ask for it. */
function load(url: string, element: HTMLElement): Promise<void> {
  if (loaded.has(url)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => {
      loaded.add(url);
      resolve();
    });
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error(url));
    });
    document.head.append(element);
  });
}
