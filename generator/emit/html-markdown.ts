/**
 * Foreign Markdown (CommonMark with tables) as HTML. markdown-it reads it with raw HTML switched off, so that tags
 * show as text, and its renderer writes nothing that the pages' Content-Security-Policy would refuse: no style, no
 * picture, no link but to the web.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { printable } from '../diagnostics.ts';
import { code, element, type Html, isWebUrl, join, link, phrase, pre, text } from './html.ts';

/** A description as blocks; its headings go below the given level, without leaving one out, or are none at all. */
export function description(source: string, level?: number): Html {
  if (isPlain(source)) return element('p', {}, text(source.trim()));
  return phrase(reader.render(clean(source), level === undefined ? {} : { level }).trimEnd());
}

/** A description inside a line: blocks follow each other on the line. */
export function cell(source: string): Html {
  if (isPlain(source)) return text(source.trim());
  const parts = reader.parse(clean(source), {}).map((token) => {
    if (token.type === 'inline')
      return phrase(reader.renderer.renderInline(token.children ?? [], options, {}));
    const isCode = token.type === 'fence' || token.type === 'code_block';
    return isCode ? code(token.content.trim().replace(/\s*\n\s*/g, ' ')) : undefined;
  });
  return phrase(join(parts, ' ').replaceAll('\n', ' '));
}

/** One line that CommonMark reads as a paragraph of words alone: most descriptions are no more. */
function isPlain(source: string): boolean {
  return /^[\p{L}(][^\\`*_[\]<>&~\n\r]*$/u.test(source);
}

const reader = new MarkdownIt({ html: false, linkify: false, breaks: false });
const { options } = reader;
reader.validateLink = isWebUrl;

interface Environment {
  /** Undefined: headings are paragraphs. */
  readonly level?: number;
  /** The level of the last heading, and how far headings are moved. */
  last?: number;
}

/** `<br>` is so common in tables of descriptions that it counts as a line break. */
reader.inline.ruler.before('html_inline', 'break', (state, silent) => {
  const found = /^<br ?\/?>/i.exec(state.src.slice(state.pos, state.pos + 6));
  if (found === null) return false;
  if (!silent) state.push('hardbreak', 'br', 0);
  state.pos += found[0].length;
  return true;
});

const { rules } = reader.renderer;
rules['code_inline'] = (tokens, index) => code(tokens[index]?.content ?? '');
rules['code_block'] = (tokens, index) => pre('', tokens[index]?.content ?? '');
rules['fence'] = (tokens, index) =>
  pre(tokens[index]?.info.trim().split(/\s/)[0] ?? '', tokens[index]?.content ?? '');
rules['text'] = (tokens, index) => text(tokens[index]?.content ?? '');
/** A picture would be a request; its words and a link remain. */
rules['image'] = (tokens, index) => {
  const token = tokens[index];
  const words = token?.content.trim() ?? '';
  const url = attribute(token, 'src');
  // Inside a link there can be no other.
  const depth = tokens.slice(0, index).reduce((sum, { type }) => sum + linkDepth(type), 0);
  return depth > 0 ? text(words || url) : link(text(words || url), url);
};
rules['th_open'] = (tokens, index) => `<th scope="col"${alignment(attribute(tokens[index], 'style'))}>`;
rules['td_open'] = (tokens, index) => `<td${alignment(attribute(tokens[index], 'style'))}>`;
rules['ordered_list_open'] = (tokens, index) => {
  const start = Number(attribute(tokens[index], 'start') || 1);
  return Number.isSafeInteger(start) && start !== 1 ? `<ol start="${start}">\n` : '<ol>\n';
};
rules['link_open'] = (tokens, index) => {
  const url = attribute(tokens[index], 'href');
  return element('a', { href: url, rel: url.startsWith('#') ? undefined : 'noreferrer' }).replace('</a>', '');
};
rules['heading_open'] = (tokens, index, _options, env) => {
  const environment = (env ?? {}) as Environment;
  const base = environment.level;
  if (base === undefined) return '<p><strong>';
  const wanted = base + Number(tokens[index]?.tag.slice(1) ?? 1);
  environment.last = Math.min(wanted, (environment.last ?? base) + 1, 6);
  return `<h${environment.last}>`;
};
rules['heading_close'] = (_tokens, _index, _options, env) => {
  const { last } = (env ?? {}) as Environment;
  return last === undefined ? '</strong></p>\n' : `</h${last}>\n`;
};

function linkDepth(type: string): number {
  return type === 'link_open' ? 1 : type === 'link_close' ? -1 : 0;
}

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '');
}

function alignment(style: string): string {
  const side = /^text-align:(left|center|right)$/.exec(style)?.[1];
  return side === undefined ? '' : ` class="${side}"`;
}

/** Lines keep their ends; other control and formatting characters are shown as escapes. */
function clean(source: string): string {
  return source
    .split(/\r\n|\r|\n/)
    .map(printable)
    .join('\n');
}
