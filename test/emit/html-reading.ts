/** HTML as a browser reads it (parse5), held against a list of what descriptions may become. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import * as fc from 'fast-check';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements of a line, with their attributes. */
const inline: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  br: [],
  code: ['data-language'],
  em: [],
  s: [],
  strong: [],
  wbr: [],
};

const blocks: typeof inline = {
  ...inline,
  blockquote: [],
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, []])),
  hr: [],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class', 'scope'],
  thead: [],
  tr: [],
  ul: [],
};

export const allowed = { inline, blocks } as const;

/** Everything in a piece of HTML that is not on a list: elements, attributes, links to anything but the web. */
export function strangers(html: string, list: typeof inline): string[] {
  return nodesOf(html).flatMap((node) => {
    if (node.nodeName === '#comment' || node.nodeName === '#documentType') return [node.nodeName];
    if (!('tagName' in node)) return [];
    const names = list[node.tagName];
    if (names === undefined) return [node.tagName];
    return node.attrs.flatMap(({ name, value }) => {
      const isAllowed = names.includes(name) && (name !== 'href' || isWeb(value));
      return isAllowed ? [] : [`${node.tagName} ${name}=${value}`];
    });
  });
}

/** The text that a reader sees. */
export function shown(html: string): string {
  return nodesOf(html)
    .map((node) => ('value' in node && node.nodeName === '#text' ? node.value : ''))
    .join('');
}

function nodesOf(html: string): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}

/** By the browser's own reading of a URL, which drops tabs and line ends and knows schemes in any case. */
function isWeb(url: string): boolean {
  return ['http:', 'https:', 'mailto:'].includes(new URL(url, 'https://page.example/').protocol);
}

const traps = [
  '<script>globalThis.PWNED=1</script>',
  '<ScRiPt ',
  '<img src=x onerror=globalThis.PWNED=1>',
  '<svg/onload=PWNED>',
  '<a href="javascript:PWNED">',
  '<iframe srcdoc=x>',
  '<style>*{}</style>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<br>',
  '<br/>',
  '</p>',
  '</code></pre>',
  '"',
  "'",
  '" onmouseover="PWNED" ',
  '&lt;b&gt;',
  '&#60;b>',
  '&colon;',
  '&Tab;',
  '`',
  '<',
  '>',
  '&',
  '=',
  '/',
  '\\',
  '\u202E',
  '\u2028',
  '\u0000',
  '\uFFFD',
  '\uD800',
  ' ',
  'a',
  '函数',
];

/** What only Markdown reads as something. */
const marks = [
  '**',
  '_',
  '~~',
  '``',
  '\n```js onload=x\n',
  '\n\n',
  '\n',
  '    ',
  '\n- ',
  '\n12. ',
  '\n> ',
  '\n### ',
  '\n---\n',
  '\n| a | b |\n|:-:|--:|\n| ',
  ' | ',
  '[',
  ']',
  '](',
  ')',
  '![',
  '](javascript:PWNED)',
  '](JaVaScRiPt:PWNED)',
  '](java\nscript:PWNED)',
  '](&#106;avascript:PWNED)',
  '](java&Tab;script:PWNED)',
  '](data:text/html,<script>PWNED</script>)',
  '](vbscript:PWNED)',
  '](//evil.example)',
  '](<javascript:PWNED>)',
  '](https://fine.example "title")',
  '\n[a]: javascript:PWNED\n',
  '<javascript:PWNED>',
  '<https://fine.example>',
  '<data:text/html,x>',
];

const textOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 20 })
    .map((parts) => parts.join(''));

/** Text made of what HTML takes for markup. */
export const hostileHtml = textOf(traps);

/** The same with what Markdown takes for markup. */
export const hostileMarkdown = textOf([...traps, ...marks]);

/** Words between traps, on one line: every word has to be seen. */
export const wordsAmongTraps = fc
  .array(fc.constantFrom(...traps.filter((trap) => !/[\\`]/.test(trap))), { minLength: 1, maxLength: 8 })
  .map((pieces) => {
    const words = pieces.map((_piece, index) => `word${index}w`);
    return { words, text: pieces.map((piece, index) => `${words[index]} ${piece} `).join('') };
  });
