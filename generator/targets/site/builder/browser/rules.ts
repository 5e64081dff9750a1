/** What rules ask of an object's fields, given the values that they have. */
import { equal } from '../../../../runtime/validation-values.ts';
import type { ObjectNode, FormTest } from '../form.ts';
import type { Presence } from './part.ts';

/** The presence of each field: what a rule forbids is not asked for by another. */
export function presences(
  { fields, rules }: Pick<ObjectNode, 'fields' | 'rules'>,
  value: Readonly<Record<string, unknown>>,
): Map<string, Presence> {
  const found = new Map<string, Presence>(
    fields.map(({ name, required }) => [name, required ? 'required' : 'optional']),
  );
  const effects = rules
    .filter(({ when }) => when.every((test) => holds(test, value)))
    .flatMap((rule) => rule.effects);
  for (const kind of ['required', 'empty', 'forbidden'] as const)
    for (const effect of effects)
      if (effect.kind === kind && found.has(effect.property)) found.set(effect.property, kind);
  return found;
}

function holds(test: FormTest, value: Readonly<Record<string, unknown>>): boolean {
  const { property } = test;
  const given = Object.hasOwn(value, property) ? value[property] : undefined;
  if (test.kind === 'present') return given !== undefined;
  if (test.kind === 'absent') return given === undefined;
  const isListed = given !== undefined && test.values.some((one) => equal(one, given));
  return isListed === (test.kind === 'is');
}
