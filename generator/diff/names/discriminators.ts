/** What changed about discriminators (OpenAPI 3.1.1 section 4.8.25): by what a value says which schema it has. */
import type { Discriminator, Schema } from '../../model/types.ts';
import { joinPointer } from '../../spec/pointer.ts';
import type { AnnotationChange } from './annotations.ts';

/**
 * @param isSameDefinition whether two keys of definitions name the same one
 * @returns changes whose rules want the direction in front: both that of requests and that of responses
 */
export function discriminatorChanges(
  base: Schema,
  revision: Schema,
  isSameDefinition: (base: string, revision: string) => boolean,
): AnnotationChange[] {
  const [before, after] = [discriminatorOf(base), discriminatorOf(revision)];
  if (before === undefined && after === undefined) return [];
  const places = {
    base: before === undefined ? base.at : within(base, 'discriminator'),
    revision: after === undefined ? revision.at : within(revision, 'discriminator'),
  };
  if (before === undefined || after === undefined) {
    const [property = '', verb] = [
      (before ?? after)?.propertyName,
      after === undefined ? 'removed' : 'added',
    ];
    return [{ rule: `discriminator-${verb}`, ...places, facts: { property } }];
  }
  const renamed =
    before.propertyName === after.propertyName
      ? []
      : [
          {
            rule: 'discriminator-property-changed',
            base: within(base, 'discriminator', 'propertyName'),
            revision: within(revision, 'discriminator', 'propertyName'),
            facts: { base: before.propertyName, revision: after.propertyName },
          },
        ];
  return [
    ...renamed,
    ...mappingChanges(before, after, isSameDefinition).map((one) => ({ ...places, ...one })),
  ];
}

/** Values that name another schema, or none; one that has come or gone with its schema has been told with that. */
function mappingChanges(
  { mapping: before }: Discriminator,
  { mapping: after }: Discriminator,
  isSame: (base: string, revision: string) => boolean,
): Pick<AnnotationChange, 'rule' | 'facts'>[] {
  const removed = [...before].filter(
    ([value, target]) => !isTaken(value, after) && [...after.values()].some((other) => isSame(target, other)),
  );
  const added = [...after].filter(
    ([value, target]) =>
      !isTaken(value, before) && [...before.values()].some((other) => isSame(other, target)),
  );
  const retargeted = [...before].filter(([value, target]) => {
    const other = after.get(value);
    return other !== undefined && other !== target && !isSame(target, other);
  });
  return [
    ...removed.map((one) => ({ rule: 'discriminator-value-removed', facts: facts(one) })),
    ...added.map((one) => ({ rule: 'discriminator-value-added', facts: facts(one) })),
    ...retargeted.map(([value, target]) => ({
      rule: 'discriminator-value-changed',
      facts: { ...facts([value, after.get(value) ?? target]), base: nameOf(target) },
    })),
  ];
}

/** The name of a component stands for it, whatever else does. */
function isTaken(value: string, mapping: ReadonlyMap<string, string>): boolean {
  return mapping.has(value) || [...mapping.values()].some((target) => nameOf(target) === value);
}

function facts([value, target]: readonly [string, string]): AnnotationChange['facts'] {
  return { value, schema: nameOf(target) };
}

function nameOf(target: string): string {
  return target.split('/').at(-1) ?? target;
}

function discriminatorOf(schema: Schema): Discriminator | undefined {
  return schema.kind === 'union' || schema.kind === 'object' ? schema.discriminator : undefined;
}

function within({ at }: Schema, ...tokens: readonly string[]): AnnotationChange['base'] {
  return { file: at.file, pointer: joinPointer(at.pointer, ...tokens) };
}
