/** Elements of the page. Text is set as text, never as markup. */

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Makes an element; `true` is the attribute without a value, `false` none. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(key, value === true ? '' : String(value));
  element.append(...children);
  return element;
}

export function button(label: string, name: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', 'aria-label': name }, label);
  made.addEventListener('click', press);
  return made;
}

let count = 0;

/** An id that no other element of the page has. */
export function newId(): string {
  count += 1;
  return `builder-${count}`;
}
