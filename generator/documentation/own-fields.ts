/** Which schemas have fields to show where they stand, rather than in a section of their own or not at all. */
import type { Schema } from '../model/types.ts';
import { subjectOf } from './annotations.ts';
import { listSchema } from './listed-values.ts';
import type { Page } from './page.ts';

/** Whether showing the value in place shows more than its type and limits. */
export function hasOwnFields(page: Page, schema: Schema): boolean {
  return own(page, schema, new Set());
}

function own(page: Page, schema: Schema, open: Set<Schema>): boolean {
  const { schema: found, definition } = subjectOf(page.api, schema);
  if (definition !== undefined && page.sections.has(definition.key)) return false;
  if (open.has(found) || listSchema(page.api, found) !== undefined) return false;
  open.add(found);
  switch (found.kind) {
    case 'array':
      return [...found.prefixItems, ...(found.items === undefined ? [] : [found.items])].some((item) =>
        own(page, item, open),
      );
    case 'union':
      return found.members.some((member) => own(page, member, open));
    case 'object':
    case 'intersection':
      return hasDetail(page, found, open);
    case 'not':
      return subjectOf(page.api, found.schema).schema.kind !== 'enum';
    default:
      return found.kind === 'conditional';
  }
}

function hasDetail(page: Page, schema: Schema, open: Set<Schema>): boolean {
  const view = page.view(schema);
  if (view === undefined)
    return schema.kind === 'intersection' && schema.members.some((member) => own(page, member, open));
  const { properties, patterns, rules, others, additional } = view;
  if (properties.size + patterns.size + rules.length + others.length > 0) return true;
  if (schema.kind === 'object' && (schema.required.size > 0 || schema.dependentSchemas.size > 0)) return true;
  return typeof additional === 'object' && own(page, additional, open);
}
