/** A change at one schema, apart from all others: what the schema would be with only this one. */
import type { Location } from '../../diagnostics.ts';
import type { Schema } from '../../model/types.ts';
import { joinPointer } from '../../spec/pointer.ts';

export interface LocalChange {
  /** The kind of change; with the direction in front it is the id of a rule. */
  readonly what: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The places that a reader should look at. */
  readonly base: Location | undefined;
  readonly revision: Location | undefined;
  /** The base schema with this change. */
  readonly changed: Schema;
  /** The revised schema without it. */
  readonly reverted: Schema;
}

/** Two schemas that stand for each other below a pair, and what changed at the pair itself. */
export interface Comparison {
  readonly changes: readonly LocalChange[];
  readonly children: readonly SchemaChild[];
}

export interface SchemaChild {
  readonly base: Schema;
  readonly revision: Schema;
}

/** A change of the whole schema, where nothing smaller can be said. */
export function wholeChange(base: Schema, revision: Schema, what = 'schema-changed'): LocalChange {
  return {
    what,
    facts: { base: kindName(base), revision: kindName(revision) },
    base: base.at,
    revision: revision.at,
    changed: revision,
    reverted: base,
  };
}

/** The place of a keyword; of the schema where it does not have it. */
export function keywordAt({ at }: Schema, keyword: string, isThere = true): Location {
  return isThere && at.file !== '' ? { file: at.file, pointer: joinPointer(at.pointer, keyword) } : at;
}

function kindName(schema: Schema): string {
  if (schema.kind === 'number') return schema.integer ? 'integer' : 'number';
  return schema.kind === 'enum' ? 'list of values' : schema.kind;
}
