/** Annotations that mean something to who writes a value or to who reads it. */
import type { Finding, Reached } from '../change.ts';
import type { AnnotationChange } from './annotations.ts';

/** `readOnly` is about what is sent to the owner of a value, `writeOnly` about what comes from it (JSON Schema 2020-12 validation, section 9.4). */
const directionsOf: Readonly<Record<string, readonly ('request' | 'response')[]>> = {
  'value-became-read-only': ['request'],
  'value-no-longer-read-only': ['request'],
  'value-became-write-only': ['response'],
  'value-no-longer-write-only': ['response'],
  'discriminator-added': ['request', 'response'],
  'discriminator-removed': ['request', 'response'],
  'discriminator-property-changed': ['request', 'response'],
  'discriminator-value-added': ['request', 'response'],
  'discriminator-value-removed': ['request', 'response'],
  'discriminator-value-changed': ['request', 'response'],
};

/** A finding for each direction in which a change says something; nothing where no operation uses the schema so. */
export function directed(change: AnnotationChange, operations: readonly Reached[]): Finding[] {
  const directions = directionsOf[change.rule];
  if (directions === undefined) return [{ ...change, direction: 'none', operations }];
  return directions.flatMap((direction) => {
    const reached = operations.filter((one) => one.direction === direction);
    return reached.length === 0
      ? []
      : [{ ...change, rule: `${direction}-${change.rule}`, direction, operations: reached }];
  });
}
