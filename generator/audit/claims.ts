/** What a schema of the description claims, as the facts that a row of the page would state. */
import type { Location } from '../diagnostics.ts';
import { objectView } from '../model/view.ts';
import type { Api, Schema } from '../model/types.ts';
import { type JsonValue, stringify } from '../spec/json.ts';
import { limitsOf } from './limits.ts';
import { type Shape, shapesOf } from './shapes.ts';
import type { Facts, FactValue, MutableFacts } from './types.ts';

export interface Claims {
  /** `type` in the page's words, but objects without their names: `String or Integer`, `Array of objects`. */
  readonly facts: Facts;
  /** Assertions that no row states, in words. */
  readonly further: readonly string[];
  /** Whether further values may join the list of values; undefined without a list. */
  readonly openness: 'open' | 'closed' | undefined;
  /** Where the list of values stands. */
  readonly valuesAt: Location | undefined;
}

/** The claims of schemas that hold at once. */
export function claimsOf(api: Api, schemas: readonly Schema[]): Claims {
  const shapes = shapesOf(api, schemas);
  const { literals, listed, plain } = sortShapes(shapes);
  const isOpen = listed.length > 0 && plain.length > 0 && plain.every((shape) => isUnlimited(shape));
  // The open branch of a value list is there to let anything pass; the limits are those of the list.
  const limited = isOpen ? listed : [...listed, ...plain];
  const facts: MutableFacts = {
    ...limitsOf(api, limited),
    type: [...new Set(shapes.map((shape) => typeWord(api, shape)))].join(' or ') || 'nothing',
  };
  if (listed.length > 0) facts.values = valuesOf(listed);
  if (literals.length > 0) facts.literal = valuesOf(literals).join(' | ');
  const annotations = annotationsOf(api, schemas);
  if (annotations.default !== undefined) facts.default = scalarOf(annotations.default);
  if (annotations.deprecated) facts.deprecated = true;
  const obsolete = obsoleteValues(listed);
  if (obsolete.length > 0) facts.deprecatedValues = obsolete;
  const items = itemClaims(api, limited);
  return {
    facts: { ...items?.facts, ...facts },
    further: [...limited.flatMap(furtherOf), ...(items?.further ?? [])],
    openness: listed.length === 0 ? items?.openness : isOpen ? 'open' : 'closed',
    valuesAt: listed[0]?.valuesAt ?? items?.valuesAt,
  };
}

/** A single constant beside other alternatives is a literal; constants alone are a list. */
function sortShapes(shapes: readonly Shape[]): Record<'literals' | 'listed' | 'plain', readonly Shape[]> {
  const plain = shapes.filter((shape) => shape.values === undefined);
  const lists = shapes.filter((shape) => shape.values !== undefined && shape.constant !== true);
  const constants = shapes.filter((shape) => shape.values !== undefined && shape.constant === true);
  const isAlone = plain.length === 0 && lists.length === 0;
  return { literals: isAlone ? [] : constants, listed: isAlone ? constants : lists, plain };
}

function isUnlimited({ minLength, maxLength, patterns, minimum, maximum, excluded }: Shape): boolean {
  const limits = [minLength, maxLength, minimum, maximum];
  return (
    limits.every((limit) => limit === undefined) &&
    (patterns ?? []).length === 0 &&
    (excluded ?? []).length === 0
  );
}

/** The page's word for a type. */
function typeWord(api: Api, { type, format, items: content }: Shape, depth = 0): string {
  switch (type) {
    case undefined:
      return 'anything';
    case 'integer':
      return format === 'int64' ? 'Long' : 'Integer';
    case 'number':
      return format === 'float' ? 'Float' : 'Double';
    case 'array': {
      if (depth > 1) return 'array'; // an array may hold arrays of its own kind, without end
      const words = new Set(
        shapesOf(api, content ?? []).map((shape) => typeWord(api, shape, depth + 1).toLowerCase()),
      );
      const items = [...words].join(' or ');
      return `Array of ${items}${/(?:s|anything)$/.test(items) ? '' : 's'}`;
    }
    case 'object':
    case 'null':
      return type;
    default:
      return type.charAt(0).toUpperCase() + type.slice(1);
  }
}

function furtherOf({ type, format, further }: Shape): readonly string[] {
  if (type === 'object') return [];
  const known = ['int32', 'int64', 'float', 'double', undefined];
  return [...(further ?? []), ...(type !== 'string' && !known.includes(format) ? [`format ${format}`] : [])];
}

/** The claims about the items of an array of plain values; objects have a table of their own. */
function itemClaims(api: Api, shapes: readonly Shape[]): Claims | undefined {
  const items = shapes.flatMap((shape) => (shape.type === 'array' ? (shape.items ?? []) : []));
  if (items.length === 0 || items.some((item) => objectView(api, item) !== undefined)) return undefined;
  // An array of arrays, and so on without end, has no row on the page; one level is enough.
  return shapesOf(api, items).some(({ type }) => type === 'array') ? undefined : claimsOf(api, items);
}

function valuesOf(shapes: readonly Shape[]): (string | number)[] {
  const values = shapes.flatMap((shape) => shape.values ?? []).map(({ value }) => value);
  return [...new Set(values.map((value) => (typeof value === 'number' ? value : scalarText(value))))];
}

/** Values whose meaning says that they are obsolete. */
function obsoleteValues(shapes: readonly Shape[]): string[] {
  const values = shapes.flatMap((shape) => shape.values ?? []);
  const obsolete = values.filter(({ description }) =>
    /\b(?:obsolete|deprecated|abandoned)\b/i.test(description ?? ''),
  );
  return obsolete.map(({ value }) => scalarText(value));
}

/** Default and deprecation along references and allOf: the outermost default counts. */
function annotationsOf(
  api: Api,
  schemas: readonly Schema[],
): { default: JsonValue | undefined; deprecated: boolean } {
  let value: JsonValue | undefined;
  let deprecated = false;
  const seen = new Set<Schema>();
  const visit = (schema: Schema): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    value ??= schema.default;
    deprecated ||= schema.deprecated;
    const target = schema.kind === 'reference' ? api.definitions.get(schema.target)?.schema : undefined;
    if (target !== undefined) visit(target);
    if (schema.kind === 'intersection') for (const member of schema.members) visit(member);
  };
  for (const schema of schemas) visit(schema);
  return { default: value, deprecated };
}

function scalarOf(value: JsonValue): FactValue & (string | number | bigint | boolean) {
  return typeof value === 'object' ? stringify(value) : value;
}

function scalarText(value: JsonValue): string {
  return typeof value === 'string' ? value : stringify(value);
}
