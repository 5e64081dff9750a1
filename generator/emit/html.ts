/**
 * HTML for foreign text: the one place that escapes it. `Html` is text that is markup already; whatever is not has
 * to go through `text`, `code`, `pre` or an attribute's value, so a forgotten escape does not compile.
 */
import { printable } from '../diagnostics.ts';
import { isSafeUrl } from './markdown-inline.ts';

declare const markup: unique symbol;

/** Markup. Made by the functions of this file and of html-markdown.ts only. */
export type Html = string & { readonly [markup]: true };

/** True: the attribute without a value; false and undefined: no attribute. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const nothing = '' as Html;

/** Text without markup. Control and bidirectional formatting characters are shown as escapes. */
export function text(value: string): Html {
  if (/^[\w .,:;()#/=-]*$/.test(value)) return value as Html;
  return escaped(printable(value));
}

/**
 * An element. Names of elements and attributes are the caller's own words, never a document's; `style` and `on…` are
 * refused, since the pages' Content-Security-Policy refuses them too.
 */
export function element(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const start = `<${name}${attributesText(attributes)}>`;
  return (voidElements.has(name) ? start : `${start}${children.join('')}</${name}>`) as Html;
}

/** Markup one behind the other. */
export function join(parts: readonly (Html | undefined)[], separator = ''): Html {
  return parts.filter((part) => part !== undefined && part !== '').join(separator) as Html;
}

/**
 * Phrases of the language tables that hold names, values and links marked up by `code`, `text` and `link`. The
 * tables' own words are this project's and have no character that HTML reads.
 */
export function phrase(marked: string): Html {
  return marked as Html;
}

/** A name or a value in running text. Long ones may break behind `/`, `_`, `.`, `-`, `=`, `&` and `?`, media types behind `/`. */
export function code(value: string): Html {
  if (value === '') return '<code>""</code>' as Html;
  const shown = text(value.replaceAll('\t', '\\t'));
  const breaks = shown.length > LONG_WORD ? /[/_.=?-](?=[^\s;])/g : /^(?:application|multipart)\//;
  return `<code>${shown.replace(breaks, '$&<wbr>')}</code>` as Html;
}

/** Text with its lines. @param language a word of ours or of the document */
export function pre(language: string, value: string): Html {
  const lines = value.replace(/\n$/, '').split(/\r\n|\r|\n/);
  const shown = lines.map((line) => escaped(printable(line))).join('\n');
  const name = language.replace(/[^\w+#.-]/g, '');
  // A line end directly behind the start tag is not part of the text (HTML section 13.1.2.5).
  const lead = shown.startsWith('\n') ? '\n' : '';
  return `<pre><code${attributesText({ 'data-language': name || undefined })}>${lead}${shown}</code></pre>` as Html;
}

/** A link to a place in the same documentation. */
export function anchorLink(content: Html, id: string): Html {
  return element('a', { href: `#${id}` }, content);
}

/** A link to a URL of the document, or the content alone when that leads elsewhere than to the web. */
export function link(content: Html, url: string): Html {
  const target = url.trim();
  if (target === '' || !isWebUrl(target)) return content;
  const isOutside = /^https?:/i.test(target);
  return element('a', { href: target, rel: isOutside ? 'noreferrer' : undefined }, content);
}

/** Whether a link of a document may be followed: http, https, mailto, or a place in the same page. */
export function isWebUrl(url: string): boolean {
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s]|#)/i.test(url) && isSafeUrl(url);
}

const LONG_WORD = 24;

const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

function attributesText(attributes: Attributes): string {
  let shown = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    if (!allowed.has(name)) checkName(name);
    shown += value === true ? ` ${name}` : ` ${name}="${text(String(value))}"`;
  }
  return shown;
}

/** Names that have been checked. */
const allowed = new Set<string>();

function checkName(name: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || name === 'style' || name.startsWith('on'))
    throw new Error(`the attribute ${name} is not allowed`);
  allowed.add(name);
}

function escaped(value: string): Html {
  if (!/[&<>"']/.test(value)) return value as Html;
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? '') as Html;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
