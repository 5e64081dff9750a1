/** Discriminator Objects (OpenAPI 3.1.1 section 4.8.25), with the implicit names filled in. */
import { isObject } from '../spec/json.ts';
import { mappedPointer, valueAt } from '../spec/pointer.ts';
import { componentName, entriesOf, textOf } from './context.ts';
import type { SchemaBuilder } from './schema.ts';
import type { Discriminator, Schema } from './types.ts';

/** The discriminator of a schema whose union has these members; undefined when it has none. */
export function discriminatorOf(
  builder: SchemaBuilder,
  members: readonly Schema[],
): Discriminator | undefined {
  const value = builder.value['discriminator'];
  const propertyName = isObject(value) ? textOf(value, 'propertyName') : undefined;
  if (!isObject(value) || propertyName === undefined) return undefined;
  const mapping = new Map<string, string>();
  for (const [name, target] of entriesOf(value, 'mapping')) {
    const pointer = typeof target === 'string' ? mappedPointer(target) : undefined;
    // A mapping that names nothing here cannot be followed; the checks of the document have said so.
    if (pointer !== undefined && valueAt(builder.document.value, pointer) !== undefined)
      mapping.set(name, pointer);
  }
  const mapped = new Set(mapping.values());
  for (const member of members) {
    const name = member.kind === 'reference' ? componentName(member.target) : undefined;
    if (member.kind === 'reference' && name !== undefined && !mapped.has(member.target))
      mapping.set(name, member.target);
  }
  return { propertyName, mapping };
}
