/** The characters with a meaning of their own (YAML 1.2.2 section 5.3). */

/** Everything that a plain scalar cannot begin with, and `?`, `:` and control characters, which are left to the whole parser. */
const indicators = new Set([...',[]{}#&*!|>\'"%@`?:'].map((character) => character.charCodeAt(0)));

/** Whether a plain scalar may begin with this character; what follows a dash has to be looked at besides. */
export function startsPlain(code: number): boolean {
  return code > 32 && !indicators.has(code);
}
