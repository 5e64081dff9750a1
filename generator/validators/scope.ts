/**
 * Ajv's list of the values that compiled code refers to, in linear time. Its own copies the whole list for every value:
 * the 4,000 functions and schemas of a wide union took seconds.
 */
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { _, _Code, type CodeItem, type Code } from 'ajv/dist/compile/codegen/code.js';
import {
  type ScopeValueSets,
  type UsedScopeValues,
  UsedValueState,
  type ValueScopeName,
  varKinds,
} from 'ajv/dist/compile/codegen/scope.js';

/** Puts the linear list in the place of the instance's own (`ValueScope._reduceValues` of Ajv 8). */
export function listValuesInLinearTime(ajv: Ajv2020): void {
  Object.assign(ajv.scope, { _reduceValues: listed });
}

/**
 * @param codeOf the statements of a value that has no initialiser
 * @returns a line for each value that is not among those `used` already
 */
function listed(
  values: ScopeValueSets | Readonly<Record<string, ReadonlyMap<unknown, ValueScopeName>>>,
  initialiserOf: (name: ValueScopeName) => Code | undefined,
  used: UsedScopeValues = {},
  codeOf?: (name: ValueScopeName) => Code | undefined,
): Code {
  const items: CodeItem[] = [];
  for (const [prefix, names] of Object.entries(values)) {
    const seen = (used[prefix] ??= new Map());
    for (const name of names?.values() ?? []) {
      if (seen.has(name)) continue;
      seen.set(name, UsedValueState.Started);
      const initialiser = initialiserOf(name);
      const code =
        initialiser === undefined ? codeOf?.(name) : _`${varKinds.const} ${name} = ${initialiser};`;
      if (code === undefined) throw new Error(`Ajv has no code for ${name.str}`);
      for (const item of _`${code}\n`._items) items.push(item);
      seen.set(name, UsedValueState.Completed);
    }
  }
  return new _Code(items);
}
