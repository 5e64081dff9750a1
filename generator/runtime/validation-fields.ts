/** Fields and values of a body as messages show them. */

/** Names whose values are never shown: those that redact.ts blanks in what the client logs and throws. */
const SENSITIVE =
  /user_data|func_code|passw|secret|token|authorization|cookie|credential|access.?key|signature|^[as]k$/i;

/** Longer texts are cut. */
const LONGEST = 60;

/** A place in a body. */
export interface Field {
  /** As it is written in code: `mount_config.func_mounts[0].mount_type`. */
  readonly text: string;
  readonly value: unknown;
  /** Whether the value is not for a message, a log, a bug report. */
  readonly isSecret: boolean;
}

/**
 * @param pointer a JSON Pointer into the body (RFC 6901)
 * @param secrets further names whose values are not shown: of what the description calls a password or write-only
 */
export function fieldAt(body: unknown, pointer: string, secrets: readonly string[]): Field {
  let value = body;
  let text = '';
  let isSecret = false;
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(value)) text += `[${token}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(token)) text += text === '' ? token : `.${token}`;
    else text += `[${shown(token)}]`;
    isSecret ||= SENSITIVE.test(token) || secrets.includes(token);
    const isHolder = typeof value === 'object' && value !== null && Object.hasOwn(value, token);
    value = isHolder ? (value as Record<string, unknown>)[token] : undefined;
  }
  return { text: text === '' ? 'the body' : text, value, isSecret };
}

/** The pointer of a member of what another pointer names. */
export function memberPointer(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A value in running text: a string in quotation marks, structures by what they are. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return seen(JSON.stringify(cut(value)));
}

/** A text without quotation marks: cut, and nothing in it that steers a terminal. */
export function visible(text: string): string {
  return seen(cut(text));
}

function seen(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`,
  );
}

function cut(text: string): string {
  const letters = Array.from(text.slice(0, 2 * LONGEST + 2));
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
}

/** An allowed value in a list: without quotation marks where it can be taken for nothing else. */
export function listed(value: unknown): string {
  if (typeof value === 'object' && value !== null) return visible(JSON.stringify(value));
  const isPlain =
    typeof value === 'string' && /^[\p{L}\p{N}][^,;"]*$/u.test(value) && value.length <= LONGEST;
  return isPlain && !/^(?:-?\d[\d.e+-]*|true|false|null)$/i.test(value) ? visible(value) : shown(value);
}

/** What a value is, for who expected another type: `the text "30"`; a secret by its type alone. */
export function described(value: unknown, isSecret: boolean): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === 'object') return shown(value);
  const noun = typeof value === 'string' ? 'text' : typeof value;
  if (isSecret) return `a ${noun}`;
  return noun === 'text' || noun === 'number' ? `the ${noun} ${shown(value)}` : shown(value);
}

/** `a`, `a or b`, `a, b or c`. */
export function joined(items: readonly string[], last: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
