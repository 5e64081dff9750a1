/** Text of a document on its way into TypeScript: the one place where it is encoded. */
import { isArray, type JsonObject, type JsonValue } from '../spec/json.ts';

/** Line ends, what steers or hides text (format characters, bidirectional ones among them), halves of surrogate pairs. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What cannot be seen either: fillers, variation selectors, spaces other than those of the keyboard, private characters. */
export const invisible =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]|(?![ \u3000])\p{Zs}/gu;

/** Letters of the alphabets that have look-alikes of Latin letters. */
const lookAlike =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/gu;

/** A string literal in single quotes that evaluates to exactly this text. */
export function stringLiteral(text: string): string {
  const quoted = text.replace(/[\\']/g, '\\$&');
  if (/^[ -~]*$/.test(text)) return `'${quoted}'`;
  return `'${tellApart(quoted).replace(/\n/g, '\\n').replace(invisible, codeEscape)}'`;
}

/**
 * An identifier as code. `name` must be one already (model/names.ts); what this adds is that a
 * Cyrillic letter among Latin ones is seen.
 *
 * @throws TypeError when it is none
 */
export function identifierCode(name: string): string {
  if (!/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name))
    throw new TypeError(`${stringLiteral(name)} is no identifier`);
  return tellApart(name);
}

/** In words that mix Latin with a look-alike alphabet, the other letters as escapes (Unicode TS 39, mixed scripts). */
function tellApart(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}_]+/gu, (word) =>
    /[A-Za-z]/.test(word) ? word.replace(lookAlike, codeEscape) : word,
  );
}

function codeEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** A property name: as it is where it is an identifier, a string literal otherwise. `__proto__` as a computed name. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : stringLiteral(name);
}

/**
 * A literal of a JSON value; integers beyond 2^53 as bigint.
 *
 * @throws TypeError for what is no JSON value, so that nothing but a literal can be the result
 */
export function literal(value: JsonValue): string {
  switch (typeof value) {
    case 'string':
      return stringLiteral(value);
    case 'bigint':
      return `${value}n`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (Number.isFinite(value)) return String(value);
      break;
    case 'object':
      return value === null ? 'null' : structureLiteral(value);
  }
  throw new TypeError(`${String(value)} is no JSON value`);
}

function structureLiteral(value: readonly JsonValue[] | JsonObject): string {
  if (isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const members = Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${literal(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/**
 * Text for a comment: it can neither end the comment nor start a tag of JSDoc. A tag starts at an
 * `@` after white space, a star or an opening brace, also in the middle of a line.
 */
export function commentText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('*/', '*\\/')
    .replace(/(?<=^|[\s*{(])@/g, '\\@')
    .replace(unsafe, (character) => (character === '\n' ? '\n' : codeEscape(character)));
}

/** A JSDoc block at a margin; empty when there is nothing to say. Tags are ours, so they are given apart. */
export function docComment(text: string, margin: string, tags: readonly string[] = []): string {
  const lines = [
    ...commentText(text)
      .split('\n')
      .map((line) => line.trimEnd()),
    ...tags,
  ].filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1));
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${margin}/** ${lines[0] ?? ''} */\n`;
  return `${margin}/**\n${lines.map((line) => `${margin} * ${line}`.trimEnd()).join('\n')}\n${margin} */\n`;
}

/** The line at the head of every generated file. */
export function generatedHeader(title: string, version: string): string {
  const name = commentText(`${title} ${version}`).replaceAll('\n', ' ');
  return `// Generated from ${name}. Do not edit: change the description and run \`npm run generate\`.\n`;
}
