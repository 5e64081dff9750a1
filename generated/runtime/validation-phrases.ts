// Part of every generated client. Do not edit: it is a copy of generator/runtime.

/** What a value must do to pass an assertion, in words that follow "must": "be at least 3 seconds". */
import type { Parameters } from './validation-faults.js';
import { joined, listed, shown, visible } from './validation-fields.js';

/** Lists up to this length are spelled out. */
const LONGEST_LIST = 24;

/** Longer patterns are left out where the description has words for them. */
const LONGEST_PATTERN = 60;

export function phraseOf(keyword: string, params: Parameters): string {
  const { limit = 0, hint, pattern = '', format } = params;
  const amount = counted(limit, params.unit);
  switch (keyword) {
    case 'type':
      return `be ${joined([params.type ?? []].flat().map(withArticle), 'or')}`;
    case 'const':
      return valuesPhrase([params.allowedValue]);
    case 'enum':
      return valuesPhrase(params.allowedValues ?? []);
    case 'minimum':
      return `be at least ${amount}`;
    case 'maximum':
      return `be at most ${amount}`;
    case 'exclusiveMinimum':
      return `be more than ${amount}`;
    case 'exclusiveMaximum':
      return `be less than ${amount}`;
    case 'multipleOf':
      return `be a multiple of ${counted(params.multipleOf ?? 0, params.unit)}`;
    case 'minLength':
      return limit === 1 ? 'not be empty' : `have at least ${counted(limit, 'characters')}`;
    case 'maxLength':
      return `have at most ${counted(limit, 'characters')}`;
    case 'pattern':
      if (hint === undefined) return `match ${visible(pattern)}`;
      return pattern.length > LONGEST_PATTERN ? `be as described (${hint})` : `match ${pattern} (${hint})`;
    case 'format':
      return `be ${formatNames.get(format ?? '') ?? `of the format ${format}`}`;
    case 'not':
      return hint === undefined ? 'not fit what the description excludes' : `not ${hint}`;
    default:
      return structurePhrase(keyword, params);
  }
}

function structurePhrase(
  keyword: string,
  { limit = 0, minContains = 1, maxContains, i, j }: Parameters,
): string {
  switch (keyword) {
    case 'minItems':
      return `have at least ${counted(limit, 'items')}`;
    // What stands behind the last of prefixItems.
    case 'items':
    case 'unevaluatedItems':
    case 'maxItems':
      return `have at most ${counted(limit, 'items')}`;
    case 'minProperties':
      return `have at least ${counted(limit, 'fields')}`;
    case 'maxProperties':
      return `have at most ${counted(limit, 'fields')}`;
    case 'uniqueItems':
      return `have no equal items, as number ${(j ?? 0) + 1} and number ${(i ?? 0) + 1} are`;
    case 'contains': {
      const most = maxContains === undefined ? '' : ` and at most ${maxContains}`;
      return `have at least ${counted(minContains, 'items')}${most} of the kind that the description asks for`;
    }
    default:
      return `meet ${keyword}`;
  }
}

/** The values themselves; of a long list so many as fit, and how many there are. */
export function valuesPhrase(values: readonly unknown[]): string {
  const [only] = values;
  if (values.length === 1)
    return only === '' ? 'be empty' : `be ${typeof only === 'object' ? listed(only) : shown(only)}`;
  if (values.length <= LONGEST_LIST) return `be one of ${values.map(listed).join(', ')}`;
  return `be one of ${values.length} values, such as ${values.slice(0, 5).map(listed).join(', ')}`;
}

function counted(count: number, unit: string | undefined): string {
  if (unit === undefined) return String(count);
  return `${count} ${count === 1 ? unit.replace(/^([a-z]+)s$/, '$1') : unit}`;
}

function withArticle(type: string): string {
  if (type === 'null') return type;
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

const formatNames = new Map([
  ['date', 'a date such as 2026-01-31'],
  ['date-time', 'a date and time such as 2026-01-31T12:00:00Z'],
  ['time', 'a time such as 12:00:00Z'],
  ['uuid', 'a UUID'],
  ['email', 'an e-mail address'],
  ['ipv4', 'an IPv4 address'],
  ['uri', 'a URI with its scheme, such as https://example.com/'],
  ['int32', 'a number of 32 bits, between -2147483648 and 2147483647'],
  ['int64', 'a number of 64 bits'],
]);
