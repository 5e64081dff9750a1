/** Edits of schemas as two descriptions, with an operation for each edit and each direction. */
import { equivalent, groups } from './truth.ts';
import { difference, pool, shared, side, type OneSide } from './sides.ts';

/** An edit at one path, and whether it breaks; undefined where that is a matter of policy. */
export interface Case {
  readonly kind: 'schema' | 'equivalent' | 'structural' | 'same';
  /** The path (in a batch of one edit: undefined, all of it). */
  readonly path: string | undefined;
  readonly label: string;
  readonly breaks: boolean | undefined;
}

/** Two descriptions as JSON or YAML. */
export interface Batch {
  readonly base: string;
  readonly revision: string;
  readonly cases: readonly Case[];
}

interface Edit {
  readonly kind: 'schema' | 'equivalent';
  readonly base: unknown;
  readonly revision: unknown;
  readonly requestBreaks: boolean;
  readonly responseBreaks: boolean;
}

/** @param step of so many edits one is taken */
export function schemaBatch(step = 1): Batch {
  const edits = [...ordered(), ...rewritten()].filter((_, index) => index % step === 0);
  return {
    base: description(edits.map(({ base }) => base)),
    revision: description(edits.map(({ revision }) => revision)),
    cases: edits.flatMap(({ kind, base, revision, requestBreaks, responseBreaks }, index): Case[] => {
      const label = `${JSON.stringify(base)} → ${JSON.stringify(revision)}`;
      return [
        { kind, path: `/in${index}`, label: `request ${label}`, breaks: requestBreaks },
        { kind, path: `/out${index}`, label: `response ${label}`, breaks: responseBreaks },
      ];
    }),
  };
}

function ordered(): Edit[] {
  return Object.values(groups).flatMap((group) => {
    const sides = group.map((schema) => ({ schema, one: side(schema) }));
    return sides.flatMap((base) =>
      sides
        .filter((revision) => revision !== base)
        .map(
          (revision): Edit => ({
            kind: 'schema',
            base: base.schema,
            revision: revision.schema,
            requestBreaks: holdsMore(base.one, revision.one),
            responseBreaks: holdsMore(revision.one, base.one),
          }),
        ),
    );
  });
}

function rewritten(): Edit[] {
  return equivalent.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].map(
      ([base, revision]): Edit => ({
        kind: 'equivalent',
        base,
        revision,
        requestBreaks: false,
        responseBreaks: false,
      }),
    ),
  );
}

/**
 * Whether a validator knows an instance of the one that is none of the other. Instances are tried from a pool, and
 * one that our solver proposes; it is the validator that decides.
 */
function holdsMore(one: OneSide, other: OneSide): boolean {
  const isShown = (value: unknown): boolean => one.validate(value) && !other.validate(value);
  if (pool.some(isShown)) return true;
  const proposed = difference(one, other);
  return proposed.kind === 'found' && isShown(JSON.parse(JSON.stringify(proposed.value)));
}

function description(schemas: readonly unknown[]): string {
  const content = (schema: unknown): object => ({ 'application/json': { schema } });
  const paths = schemas.flatMap((schema, index) => [
    [
      `/in${index}`,
      {
        post: {
          operationId: `in${index}`,
          requestBody: { required: true, content: content(schema) },
          responses: { '204': { description: 'Done.' } },
        },
      },
    ],
    [
      `/out${index}`,
      {
        get: {
          operationId: `out${index}`,
          responses: { '200': { description: 'Done.', content: content(schema) } },
        },
      },
    ],
  ]);
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Edits', version: '1.0.0' },
    paths: Object.fromEntries(paths) as object,
    components: { schemas: shared },
  });
}
