/** Faults in a command's words. citty passes over what it does not know; a slip must not go unseen. */
import { parseArgs } from 'node:util';
import { nearest, suggestion } from '../spec/suggest.ts';

/** What a command takes: options with or without a value, and words that stand for themselves. */
export type Arguments = Readonly<Record<string, { readonly type: 'string' | 'boolean' | 'positional' }>>;

/** What is wrong with the words, in a sentence; undefined when a command can run on them. */
export function argumentFault(words: string[], takes: Arguments): string | undefined {
  const options = Object.fromEntries(
    Object.entries(takes).flatMap(([name, { type }]) => (type === 'positional' ? [] : [[name, { type }]])),
  );
  const places = Object.values(takes).filter(({ type }) => type === 'positional').length;
  const { tokens } = parseArgs({ args: words, options, strict: false, tokens: true, allowPositionals: true });
  let taken = 0;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const type = options[token.name]?.type;
      if (type === undefined) {
        const near = nearest(token.name, Object.keys(options));
        return `unknown option ${token.rawName}${suggestion(near, (name) => `--${name}`) || '; see --help'}`;
      }
      if (type === 'boolean' && token.value !== undefined) return `${token.rawName} takes no value`;
      if (type === 'string' && isNoValue(token.value)) return `${token.rawName} needs a value; see --help`;
    } else if (token.kind === 'positional') {
      taken += 1;
      if (taken > places) return `unexpected argument ${token.value}; see --help`;
    }
  }
  return undefined;
}

/** Missing, empty, or the next option taken for it. */
function isNoValue(value: string | undefined): boolean {
  return value === undefined || value === '' || value.startsWith('--');
}
