/** Text of a document on its way into TypeScript: the one place where it is encoded. */
import type { JsonValue } from '../spec/json.ts';

/** Characters that end a line, steer the reader or cannot stand alone in UTF-8. */
/* oxlint-disable no-control-regex -- control characters are exactly what this looks for */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A string literal in single quotes that evaluates to exactly this text. */
export function stringLiteral(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${escaped}'`;
}

/** A property name: as it is where it is an identifier, a string literal otherwise. `__proto__` as a computed name. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : stringLiteral(name);
}

/** A literal of a JSON value; integers beyond 2^53 as bigint. */
export function literal(value: JsonValue): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => literal(item)).join(', ')}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${propertyKey(key)}: ${literal(item as JsonValue)}`,
  );
  return `{ ${members.join(', ')} }`;
}

/** Text for a comment: it can neither end the comment nor start a tag of JSDoc. */
export function commentText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('*/', '*\\/')
    .replace(/^(\s*)@/gm, '$1\\@')
    .replace(unsafe, (character) =>
      character === '\n' ? '\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
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
