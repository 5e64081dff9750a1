/**
 * Regular expressions as template literal types, so that `handler: '-'` is refused where a dotted
 * name is wanted. The type takes every text that the pattern matches, and some more: what is not
 * literal becomes `${string}`.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A piece of a template: literal text, or anything at all. */
type Piece = string | typeof anything;

const anything = Symbol('anything');

/**
 * The template literal type of a pattern as code; undefined where it would say no more than
 * `string`, and for what is no regular expression (ECMA-262 with the `u` flag).
 */
export function patternType(pattern: string): string | undefined {
  let parsed: AST.Pattern;
  try {
    parsed = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, {
      unicode: true,
    });
  } catch {
    return undefined;
  }
  const types = parsed.alternatives.map((alternative) => template(alternativePieces(alternative)));
  return types.some((type) => type === undefined) ? undefined : [...new Set(types)].join(' | ');
}

/** Unanchored ends are open: a pattern matches anywhere in the text. */
function alternativePieces({ elements }: AST.Alternative): Piece[] {
  const opens = elements[0]?.type === 'Assertion' && elements[0].kind === 'start';
  const last = elements.at(-1);
  const closes = last?.type === 'Assertion' && last.kind === 'end';
  return [
    ...(opens ? [] : [anything]),
    ...elements.flatMap(elementPieces),
    ...(closes ? [] : [anything]),
  ] as Piece[];
}

function elementPieces(element: AST.Element): Piece[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'Assertion':
      // It takes no text; leaving it out only lets more through.
      return [];
    case 'Group':
    case 'CapturingGroup': {
      const [only, ...others] = element.alternatives;
      return only === undefined || others.length > 0 ? [anything] : only.elements.flatMap(elementPieces);
    }
    case 'Quantifier':
      return repeated(elementPieces(element.element), element.min, element.max);
    default:
      return [anything];
  }
}

/** Once in full, then whatever may follow: `(\.x)+` begins with `.x`. */
function repeated(pieces: readonly Piece[], least: number, most: number): Piece[] {
  if (least === 0) return most === 0 ? [] : [anything];
  return least === 1 && most === 1 ? [...pieces] : [...pieces, anything];
}

function template(pieces: readonly Piece[]): string | undefined {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else if (piece !== last) joined.push(piece);
  }
  if (!joined.some((piece) => typeof piece === 'string')) return undefined;
  const parts = joined.map((piece) => (typeof piece === 'string' ? templateText(piece) : '${string}'));
  return `\`${parts.join('')}\``;
}

/** Printable ASCII as it is, the rest as escapes; what ends a template or opens an expression is escaped. */
function templateText(text: string): string {
  return text
    .replace(/[\\`$]/g, '\\$&')
    .replace(/[^ -~]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
