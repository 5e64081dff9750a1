/** Which schemas have fields to show where they stand, rather than in a section of their own or not at all. */
import type { Schema } from '../model/types.ts';
import { subjectOf } from './annotations.ts';
import { listSchema } from './listed-values.ts';
import type { Page } from './page.ts';
import { holdsWithin } from './walk.ts';

/** Whether showing the value in place shows more than its type and limits. */
export function hasOwnFields(page: Page, schema: Schema): boolean {
  const known = own.get(page) ?? new Map<Schema, boolean>();
  own.set(page, known);
  const start = inPlace(page, schema);
  return (
    start !== undefined &&
    holdsWithin(known, start, (found, within) =>
      hasFields(page, found, (inner) => {
        const shown = inPlace(page, inner);
        return shown !== undefined && within(shown);
      }),
    )
  );
}

const own = new WeakMap<Page, Map<Schema, boolean>>();

/** What the value is; undefined where that has a section of its own. */
function inPlace(page: Page, schema: Schema): Schema | undefined {
  const { schema: found, definition } = subjectOf(page.api, schema);
  return definition !== undefined && page.sections.has(definition.key) ? undefined : found;
}

function hasFields(page: Page, schema: Schema, within: (inner: Schema) => boolean): boolean {
  if (listSchema(page.api, schema) !== undefined) return false;
  switch (schema.kind) {
    case 'array':
      return [...schema.prefixItems, ...(schema.items === undefined ? [] : [schema.items])].some(within);
    case 'union':
      return schema.members.some(within);
    case 'object':
    case 'intersection':
      return hasDetail(page, schema, within);
    case 'not':
      return subjectOf(page.api, schema.schema).schema.kind !== 'enum';
    default:
      return schema.kind === 'conditional';
  }
}

function hasDetail(page: Page, schema: Schema, within: (inner: Schema) => boolean): boolean {
  const view = page.view(schema);
  if (view === undefined) return schema.kind === 'intersection' && schema.members.some(within);
  const { properties, patterns, rules, others, additional } = view;
  if (properties.size + patterns.size + rules.length + others.length > 0) return true;
  if (schema.kind === 'object' && (schema.required.size > 0 || schema.dependentSchemas.size > 0)) return true;
  return typeof additional === 'object' && within(additional);
}
