/** Annotations of a schema together with those of the definitions it names: the nearest one counts. */
import { resolveNamed } from '../model/resolve.ts';
import type { Api, Definition, Schema, SchemaBase } from '../model/types.ts';
import { wrappedReference } from './sharing.ts';

export type Annotations = Omit<SchemaBase, 'at' | 'extensions'>;

/** What holds for the value that a schema describes. */
export function annotationsOf(api: Api, schema: Schema): Annotations {
  const chain = chainOf(api, schema);
  return {
    title: chain.find((one) => one.title !== undefined)?.title,
    description: chain.find((one) => one.description !== undefined)?.description,
    default: chain.find((one) => one.default !== undefined)?.default,
    examples: chain.find((one) => one.examples.length > 0)?.examples ?? [],
    deprecated: chain.some((one) => one.deprecated),
    readOnly: chain.some((one) => one.readOnly),
    writeOnly: chain.some((one) => one.writeOnly),
    externalDocs: chain.find((one) => one.externalDocs !== undefined)?.externalDocs,
  };
}

/** The schema that says what the value is, behind references and behind `allOf` with nothing else in it. */
export function subjectOf(
  api: Api,
  schema: Schema,
): { readonly schema: Schema; readonly definition: Definition | undefined } {
  let subject = resolveNamed(api, schema);
  for (let inner = wrappedReference(api, subject.schema); inner !== undefined; ) {
    subject = resolveNamed(api, inner);
    inner = wrappedReference(api, subject.schema);
  }
  return subject;
}

function chainOf(api: Api, schema: Schema): Schema[] {
  const chain = new Set<Schema>();
  for (
    let next: Schema | undefined = schema;
    next !== undefined && !chain.has(next);
    next = following(api, next)
  )
    chain.add(next);
  return [...chain];
}

function following(api: Api, schema: Schema): Schema | undefined {
  const reference = schema.kind === 'reference' ? schema : onlyReference(schema);
  return reference === undefined ? undefined : api.definitions.get(reference.target)?.schema;
}

function onlyReference(schema: Schema): (Schema & { kind: 'reference' }) | undefined {
  if (schema.kind !== 'intersection') return undefined;
  const [reference, ...others] = schema.members.filter((member) => member.kind === 'reference');
  return others.length === 0 && reference?.kind === 'reference' ? reference : undefined;
}
