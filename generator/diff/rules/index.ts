/** The table of rules. */
import type { RuleRow } from '../change.ts';
import { annotationRows } from './annotation-rows.ts';
import { bodyRows } from './body-rows.ts';
import { containsRows } from './contains-rows.ts';
import { nameRows } from './name-rows.ts';
import { operationRows } from './operation-rows.ts';
import { parameterRows } from './parameter-rows.ts';
import { responseRows } from './response-rows.ts';
import { schemaRows } from './schema-rows.ts';
import { securityRows } from './security-rows.ts';
import { wordRows } from './word-rows.ts';

/** In the order in which they are listed. */
export const ruleRows: readonly RuleRow[] = [
  ...operationRows,
  ...parameterRows,
  ...bodyRows,
  ...responseRows,
  ...securityRows,
  ...nameRows,
  ...wordRows,
  ...schemaRows,
  ...containsRows,
  ...annotationRows,
];

export const rules: ReadonlyMap<string, RuleRow> = new Map(ruleRows.map((one) => [one.id, one]));
