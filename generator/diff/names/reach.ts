/** Which operations a component schema reaches. Made when it is first asked for: most comparisons never do. */
import type { Api, Schema } from '../../model/types.ts';
import type { Reached } from '../change.ts';
import { childSchemas } from '../../model/children.ts';

/** A schema where an operation uses it. */
export interface Use {
  readonly schema: Schema | undefined;
  readonly reached: Reached;
}

export class Reach {
  private readonly api: Api;
  private readonly uses: readonly Use[];
  private made: Users | undefined;

  constructor(api: Api, uses: readonly Use[]) {
    this.api = api;
    this.uses = uses;
  }

  /** The operations that use a definition, also through others; in the order in which they are described. */
  of(key: string): Reached[] {
    this.made ??= usersOf(this.api, this.uses);
    const { definitions, operations } = this.made;
    const open = [key];
    const seen = new Set(open);
    const found = new Set<Reached>();
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      for (const reached of operations.get(one) ?? []) found.add(reached);
      for (const user of definitions.get(one) ?? []) {
        if (seen.has(user)) continue;
        seen.add(user);
        open.push(user);
      }
    }
    const distinct = new Map([...found].map((one) => [`${one.method} ${one.path} ${one.direction}`, one]));
    return [...distinct.values()];
  }
}

interface Users {
  /** By key, the definitions that refer to it. */
  readonly definitions: ReadonlyMap<string, ReadonlySet<string>>;
  /** By key, the operations that refer to it directly. */
  readonly operations: ReadonlyMap<string, ReadonlySet<Reached>>;
}

function usersOf(api: Api, uses: readonly Use[]): Users {
  const definitions = new Map<string, Set<string>>();
  const operations = new Map<string, Set<Reached>>();
  for (const { key, schema } of api.definitions.values())
    for (const target of targetsOf(schema)) add(definitions, target, key);
  for (const { schema, reached } of uses)
    if (schema !== undefined) for (const target of targetsOf(schema)) add(operations, target, reached);
  return { definitions, operations };
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** What a schema refers to without following any reference. */
function targetsOf(schema: Schema): Set<string> {
  const targets = new Set<string>();
  const open = [schema];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.kind === 'reference') targets.add(one.target);
    open.push(...childSchemas(one));
  }
  return targets;
}
