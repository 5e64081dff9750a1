/** What a change is about, in the names that readers of a description know. */
import { pointerTokens } from '../../spec/pointer.ts';

/** Keywords that hold schemas by name, and how a name in them is written. */
const byName: Readonly<Record<string, (name: string) => string>> = {
  properties: (name) => `.${name}`,
  patternProperties: (name) => `./${name}/`,
  dependentSchemas: (name) => ` with ${name}`,
};

/** Keywords that hold one schema. */
const single: Readonly<Record<string, string>> = {
  items: '[]',
  contains: '[]',
  additionalProperties: '.*',
  unevaluatedProperties: '.*',
};

/**
 * `CreateFunctionRequest.func_code.file` of a pointer to a component, `.file` of one elsewhere; empty when the
 * pointer says no more than the operation does.
 */
export function subjectOf(pointer: string): string {
  const tokens = pointerTokens(pointer);
  const isComponent = tokens[0] === 'components' && tokens.length > 2;
  const from = isComponent ? 3 : Math.max(tokens.indexOf('schema') + 1, 0);
  let subject = isComponent ? (tokens[2] ?? '') : '';
  if (!isComponent && from === 0) return '';
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    const next = tokens[index + 1];
    if (Object.hasOwn(byName, token) && next !== undefined) {
      subject += byName[token]?.(next) ?? '';
      index += 1;
    } else if (Object.hasOwn(single, token)) subject += single[token] ?? '';
  }
  return subject;
}
