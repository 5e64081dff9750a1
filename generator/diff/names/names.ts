/** What changed about schemas that does not change what is valid: names, words, defaults. */
import type { Finding, Reached, Side } from '../change.ts';
import type { PlacedPair } from '../operations/collector.ts';
import { isArray, isObject, type JsonValue } from '../../spec/json.ts';
import { valueAt } from '../../spec/pointer.ts';
import { isSame } from '../revision/units.ts';
import { type AnnotationChange, annotationChanges } from './annotations.ts';
import { compareNames, matchDefinitions, type MatchedDefinitions } from './components.ts';
import { directed } from './directed.ts';
import { discriminatorChanges } from './discriminators.ts';
import { Reach } from './reach.ts';
import { Walk } from './walk.ts';

/**
 * @param pairs where operations use schemas
 * @param told findings so far: a default that a parameter has told is not told again
 */
export function compareSchemaNames(
  base: Side,
  revision: Side,
  pairs: readonly PlacedPair[],
  told: readonly Finding[],
): Finding[] {
  const matched = matchDefinitions(base, revision);
  const reach = {
    base: new Reach(
      base.api,
      pairs.map(({ base: schema, reached }) => ({ schema, reached })),
    ),
    revision: new Reach(
      revision.api,
      pairs.map(({ revision: schema, reached }) => ({ schema, reached })),
    ),
  };
  return [
    ...compareNames(matched, (side, key) => reach[side].of(key)),
    ...compareAnnotations({ base, revision, matched, reach: reach.revision }, pairs, told),
  ];
}

interface Surroundings {
  readonly base: Side;
  readonly revision: Side;
  readonly matched: MatchedDefinitions;
  readonly reach: Reach;
}

function compareAnnotations(
  { base, revision, matched, reach }: Surroundings,
  pairs: readonly PlacedPair[],
  told: readonly Finding[],
): Finding[] {
  const same = new Map(matched.both.map(([one, other]) => [one.key, other.key]));
  const defaults = new Set(
    [...told.filter(({ rule }) => rule.endsWith('parameter-default-changed')), ...parametersOf(pairs)].map(
      placeOf,
    ),
  );
  const findings: Finding[] = [];
  let operations: () => readonly Reached[] = nobody;
  const isSameDefinition = (one: string, other: string): boolean => same.get(one) === other;
  const walk = new Walk({ base: base.api, revision: revision.api, isSameDefinition }, (before, after) => {
    const changes: readonly AnnotationChange[] = [
      ...annotationChanges(before, after),
      ...discriminatorChanges(before, after, isSameDefinition),
    ];
    for (const change of changes) {
      if (change.rule === 'default-changed' && defaults.has(placeOf(change))) continue;
      findings.push(...directed(change, operations()));
    }
  });
  for (const [one, other] of matched.both) {
    if (isUntouched(valueAt(base.document.value, one.key), valueAt(revision.document.value, other.key)))
      continue;
    operations = () => reach.of(other.key);
    walk.start(one.schema, other.schema);
  }
  for (const uses of usesByPlace(pairs)) {
    operations = () => uses.map(({ reached }) => reached);
    const [pair] = uses;
    if (pair?.base !== undefined && pair.revision !== undefined) walk.start(pair.base, pair.revision);
  }
  return findings;
}

/** Whether a schema is written as it was. What a discriminator's values name depends on what there is. */
function isUntouched(base: JsonValue | undefined, revision: JsonValue | undefined): boolean {
  if (base === undefined || revision === undefined) return false;
  return isSame(base, revision) && !hasDiscriminator(base);
}

function hasDiscriminator(value: JsonValue): boolean {
  if (isArray(value)) return value.some(hasDiscriminator);
  return isObject(value) && ('discriminator' in value || Object.values(value).some(hasDiscriminator));
}

/** Schemas of parameters themselves: whether their defaults count, the parameters have said. */
function parametersOf(pairs: readonly PlacedPair[]): Pick<Finding, 'base' | 'revision'>[] {
  return pairs
    .filter(({ part }) => part === 'parameter')
    .map(({ base, revision }) => ({ base: base?.at, revision: revision?.at }));
}

function nobody(): readonly Reached[] {
  return [];
}

/** A component that several operations share is looked at once, for all of them. */
function usesByPlace(pairs: readonly PlacedPair[]): PlacedPair[][] {
  const groups = new Map<string, PlacedPair[]>();
  for (const pair of pairs) {
    const key = placeOf({ base: pair.base?.at, revision: pair.revision?.at });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return [...groups.values()];
}

function placeOf({ base, revision }: Pick<Finding, 'base' | 'revision'>): string {
  return [base, revision].map((at) => `${at?.file}#${at?.pointer}`).join('\n');
}
