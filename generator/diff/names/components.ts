/** Names of component schemas, which generated types are called after. */
import type { Definition, Schema } from '../../model/types.ts';
import { canonicalText, isArray, isObject, type JsonValue } from '../../spec/json.ts';
import type { Finding, Reached, Side } from '../change.ts';
import { match, type Matched } from '../operations/matching.ts';

export type MatchedDefinitions = Matched<Definition>;

/** Components of the same name, then those that are the same but for their name; anything else has come or gone. */
export function matchDefinitions(base: Side, revision: Side): MatchedDefinitions {
  const { both, removed, added } = match(componentsOf(base), componentsOf(revision), ({ key }) => key);
  if (removed.length === 0 || added.length === 0) return { both, removed, added };
  // Two that are the same could be either; they are told as gone and come.
  const renamed = match(alone(removed), alone(added), ({ print }) => print);
  const [old, fresh] = [0, 1].map((side) => new Set(renamed.both.map((pair) => pair[side]?.definition)));
  return {
    both: [...both, ...renamed.both.map(([one, other]) => [one.definition, other.definition] as const)],
    removed: removed.filter((one) => old?.has(one) !== true),
    added: added.filter((one) => fresh?.has(one) !== true),
  };
}

function componentsOf({ api }: Side): Definition[] {
  return [...api.definitions.values()].filter(({ component }) => component !== undefined);
}

interface Printed {
  readonly definition: Definition;
  readonly print: string;
}

/** Those that no other of the list equals. */
function alone(definitions: readonly Definition[]): Printed[] {
  const printed = definitions.map((definition) => ({ definition, print: fingerprint(definition) }));
  const counts = new Map<string, number>();
  for (const { print } of printed) counts.set(print, (counts.get(print) ?? 0) + 1);
  return printed.filter(({ print }) => counts.get(print) === 1);
}

/** Everything about a schema but its place and its name. */
function fingerprint({ key, schema }: Definition): string {
  return canonicalText(plain(schema, key));
}

function plain(value: unknown, key: string): JsonValue {
  if (value instanceof Map) return [...value].map(([name, member]) => [String(name), plain(member, key)]);
  if (value instanceof Set) return [...value].map(String).sort();
  if (isArray(value as JsonValue)) return (value as readonly unknown[]).map((item) => plain(item, key));
  if (value === key) return 'itself';
  if (!isObject(value as JsonValue)) return (value ?? null) as JsonValue;
  const members = Object.entries(value as Schema).filter(([name]) => name !== 'at' && name !== 'description');
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member, key)]));
}

/** @param reach the operations that use a component of a side */
export function compareNames(
  { both, removed, added }: MatchedDefinitions,
  reach: (side: 'base' | 'revision', key: string) => readonly Reached[],
): Finding[] {
  const silent = { direction: 'none' } as const;
  const renamed = both.filter(([one, other]) => one.key !== other.key);
  return [
    ...renamed.map(
      ([one, other]): Finding => ({
        ...silent,
        rule: 'schema-renamed',
        base: one.schema.at,
        revision: other.schema.at,
        facts: { base: one.name, revision: other.name },
        operations: reach('revision', other.key),
      }),
    ),
    ...removed.map(
      ({ name, key, schema }): Finding => ({
        ...silent,
        rule: 'schema-removed',
        base: schema.at,
        revision: undefined,
        facts: { name },
        operations: reach('base', key),
      }),
    ),
    ...added.map(
      ({ name, key, schema }): Finding => ({
        ...silent,
        rule: 'schema-added',
        base: undefined,
        revision: schema.at,
        facts: { name },
        operations: reach('revision', key),
      }),
    ),
  ];
}
