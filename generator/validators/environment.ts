/** Ajv's compiled schemas, each compiled once for all that refer to it. */
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { compileSchema, resolveRef, SchemaEnv } from 'ajv/dist/compile/index.js';
import type { CheckSchema, MadeSchema } from './shapes.ts';

/** A compiled schema; of a reference, what it leads to. Of those that Ajv would write out in place, one of their own. */
export function environmentOf(ajv: Ajv2020, root: SchemaEnv, schema: CheckSchema): SchemaEnv {
  const { baseId } = root;
  const reference = referenceIn(schema);
  const resolved = reference === undefined ? schema : resolveRef.call(ajv, root, baseId, reference);
  if (resolved instanceof SchemaEnv) return resolved;
  if (resolved === undefined) throw new Error(`${reference} leads nowhere`);
  const own = compileSchema.call(ajv, new SchemaEnv({ schema: resolved, schemaId: '$id', root, baseId }));
  if (reference !== undefined) root.refs[reference] = own;
  return own;
}

function referenceIn(schema: CheckSchema): string | undefined {
  const { $ref: reference, ...others }: MadeSchema = typeof schema === 'object' ? schema : {};
  return typeof reference === 'string' && Object.keys(others).length === 0 ? reference : undefined;
}
