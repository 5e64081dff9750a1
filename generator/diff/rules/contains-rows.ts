/** How many items have to match `contains` (JSON Schema 2020-12 validation, sections 6.4.4 and 6.4.5). */
import type { RuleRow } from '../change.ts';
import { ok, post } from './families.ts';
import { row } from './row.ts';

const made = {
  request: (limit: string): string => post(`requestBody: {content: {${media(limit)}}}, ${ok}`),
  response: (limit: string): string =>
    post(`responses: {"200": {description: "", content: {${media(limit)}}}}`),
} as const;

function media(limit: string): string {
  return `application/json: {schema: {type: array, contains: {type: string}${limit}}}`;
}

const explanation =
  'The verdict on a single change is found out from the schemas, with an instance that shows it; where none is found, it is a warning.';

/** Each way of changing a limit: the values, the opposite, and whether it is a lower or a higher limit then. */
const ways = [
  ['raised', 2, 3, 'lowered', true],
  ['lowered', 3, 2, 'raised', false],
  ['added', undefined, 2, 'removed', undefined],
  ['removed', 2, undefined, 'added', undefined],
] as const;

export const containsRows: readonly RuleRow[] = (['request', 'response'] as const).flatMap((direction) =>
  (['min', 'max'] as const).flatMap((end) =>
    ways.map(([verb, before, after, opposite, isHigher]) => {
      const keyword = `${end}Contains`;
      const text = (value: number | undefined): string =>
        value === undefined ? '' : `, ${keyword}: ${value}`;
      const narrows = isHigher === undefined ? verb === 'added' : isHigher === (end === 'min');
      return row(
        `${direction}-${end}-contains-${verb}`,
        'wire',
        narrows === (direction === 'request') ? 'breaking' : 'safe',
        direction,
        `${keyword} is {revision}, not {base}`,
        explanation,
        made[direction](text(before)),
        made[direction](text(after)),
        `${direction}-${end}-contains-${opposite}`,
      );
    }),
  ),
);
