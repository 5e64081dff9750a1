/** A strict reader of XML-like text: enough to see that every tag is one of ours and closed. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entity: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => {
    const found = code === undefined ? entity[name!] : String.fromCodePoint(Number(code));
    if (found === undefined) throw new Error(`unknown reference ${whole}`);
    return found;
  });
}

/** @throws Error for what is not well-formed */
export function readMarkup(source: string, empty: readonly string[] = []): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const tokens = source.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<>]+|[<>]/g);
  for (const [token, closing, name, attributes, selfClosing] of tokens) {
    const top = open.at(-1)!;
    if (name === undefined) {
      if (token === '<' || token === '>') throw new Error(`a stray ${token}`);
      if (/&(?!#\d+;|\w+;)/.test(token)) throw new Error(`a stray & in ${token}`);
      top.text += decoded(token);
    } else if (closing === '/') {
      if (open.length < 2 || top.name !== name) throw new Error(`</${name}> closes ${top.name}`);
      open.pop();
    } else {
      const pairs = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)];
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key!, decoded(value!)])),
        children: [],
        text: '',
      };
      top.children.push(element);
      if (selfClosing !== '/' && !empty.includes(name)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is not closed`);
  return root;
}

/** All elements below one, in document order. */
export function below(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...below(child)]);
}
