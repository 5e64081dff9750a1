/** What a JSON Schema validator says of values, and what a discriminator takes them for. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { pool } from '../schemas/sides.ts';
import { type Description, list, type Plain, plain } from './description.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });
const validators = new Map<string, ValidateFunction>();

/** Without a schema anything goes. */
export function isValid(description: Description, schema: unknown, value: unknown): boolean {
  if (schema === undefined) return true;
  const whole = { allOf: [schema], components: description.document['components'] ?? {} };
  const key = JSON.stringify(whole);
  const validate = validators.get(key) ?? ajv.compile(whole);
  validators.set(key, validate);
  return validate(value);
}

/**
 * Which schemas the discriminators of a value name, by their places in the value (OpenAPI 3.1.1 section 4.8.25). Undefined
 * where one names none of those that there are.
 */
export function kindsOf(
  description: Description,
  schema: unknown,
  value: unknown,
  at = '',
): Record<string, string> | undefined {
  const { discriminator, ...found } = description.deref(schema);
  const below: [unknown, unknown, string][] = list(found['allOf']).map((one) => [one, value, at]);
  if (Array.isArray(value))
    value.forEach((item, index) => below.push([found['items'], item, `${at}/${index}`]));
  else
    for (const [name, member] of Object.entries(plain(value)))
      below.push([plain(found['properties'])[name], member, `${at}/${name}`]);
  let kinds: Record<string, string> = {};
  for (const [one, part, place] of below) {
    const inner = one === undefined ? {} : kindsOf(description, one, part, place);
    if (inner === undefined) return undefined;
    kinds = { ...kinds, ...inner };
  }
  if (discriminator === undefined || Array.isArray(value) || typeof value !== 'object') return kinds;
  const told = plain(value)[String(plain(discriminator)['propertyName'])];
  const named = typeof told === 'string' ? namedBy(plain(discriminator), told) : undefined;
  const members = [...list(found['oneOf']), ...list(found['anyOf'])].map((one) => plain(one)['$ref']);
  return named !== undefined && members.includes(named) ? { ...kinds, [at]: named } : undefined;
}

function namedBy(discriminator: Plain, told: string): string {
  const mapped = plain(discriminator['mapping'])[told] ?? told;
  return String(mapped).startsWith('#') ? String(mapped) : `#/components/schemas/${String(mapped)}`;
}

/** Values that a schema takes: those of a pool, and those that it speaks of. */
export function valuesOf(description: Description, schema: unknown): unknown[] {
  const found = description.deref(schema);
  const spoken = [
    ...list(found['enum']),
    ...('const' in found ? [found['const']] : []),
    ...list(found['examples']),
  ];
  const members = [...list(found['oneOf']), ...list(found['anyOf'])].map((one) => description.deref(one));
  const { propertyName, mapping } = plain(found['discriminator']);
  const tagged = Object.keys(plain(mapping)).flatMap((value) =>
    members.map((member) => ({ ...whole(description, member), [String(propertyName)]: value })),
  );
  return [...spoken, ...tagged, whole(description, found), ...pool].filter((value) =>
    isValid(description, schema, value),
  );
}

/** An object with every property that is described or required. */
function whole(description: Description, { properties, required }: Plain): object {
  const described = plain(properties);
  return Object.fromEntries(
    [...new Set([...Object.keys(described), ...list(required).map(String)])].map((name) => {
      const fitting = pool.filter((value) => isValid(description, described[name], value));
      return [name, fitting.find(isSubstantial) ?? fitting[0] ?? null];
    }),
  );
}

/** Something that is seen wherever it is written. */
function isSubstantial(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 1;
  return typeof value === 'object' ? Object.keys(plain(value)).length > 0 : value !== '';
}
