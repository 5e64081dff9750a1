/** What kinds of value a schema lets through, as far as serialisation cares. */
import { isArray, isObject, type JsonValue } from '../../spec/json.ts';
import { resolve } from '../../model/resolve.ts';
import type { Api, Schema } from '../../model/types.ts';
import { mediaTypeKey } from './media-types.ts';

/** `plain`: numbers, booleans and null, whose text never holds a reserved character. */
export type Shape = 'plain' | 'string' | 'array' | 'object';

const all: readonly Shape[] = ['plain', 'string', 'array', 'object'];

/** Shapes of values that both sides know: how others are written is no change. */
export function commonShapes(
  [base, before]: readonly [Api, Schema],
  [revision, after]: readonly [Api, Schema],
): ReadonlySet<Shape> {
  const other = shapesOf(revision, after);
  return new Set([...shapesOf(base, before)].filter((shape) => other.has(shape)));
}

/** Never too few: what cannot be told counts as possible. */
function shapesOf(api: Api, schema: Schema | undefined, seen: readonly Schema[] = []): ReadonlySet<Shape> {
  if (schema === undefined) return new Set(all);
  const found = resolve(api, schema);
  if (seen.includes(found)) return new Set(all);
  const below = (one: Schema): ReadonlySet<Shape> => shapesOf(api, one, [...seen, found]);
  switch (found.kind) {
    case 'null':
    case 'boolean':
      return new Set<Shape>(['plain']);
    case 'number':
      return new Set(found.typed ? ['plain'] : all);
    case 'string':
    case 'array':
    case 'object':
      return new Set(found.typed ? [found.kind] : all);
    case 'enum':
      return new Set(found.values.map(({ value }) => shapeOf(value)));
    case 'union':
      return new Set(found.members.flatMap((member) => [...below(member)]));
    case 'intersection':
      return found.members
        .map(below)
        .reduce((left, right) => new Set([...left].filter((shape) => right.has(shape))), new Set(all));
    case 'never':
      return new Set();
    case 'any':
    case 'not':
    case 'conditional':
    case 'reference':
      return new Set(all);
  }
}

/** How a value of a parameter or header becomes text. */
interface Writing {
  readonly content?: { readonly name: string } | undefined;
  readonly style: string;
}

/** Whether values of these shapes are the same text in both ways: numbers and booleans are in JSON and in most styles. */
export function areSameText(both: readonly Writing[], shapes: ReadonlySet<Shape>): boolean {
  return (
    [...shapes].every((shape) => shape === 'plain') &&
    both.every(({ content, style }) =>
      content === undefined
        ? ['form', 'simple'].includes(style)
        : mediaTypeKey(content.name) === 'application/json',
    )
  );
}

/** Characters that `allowReserved` is about (RFC 3986 section 2.2). */
const reserved = /[:/?#[\]@!$&'()*+,;=]/;

/** False where no value holds a reserved character, so that it does not matter whether they are written as they are. */
export function mayBeReserved(api: Api, schema: Schema, seen: readonly Schema[] = []): boolean {
  const found = resolve(api, schema);
  if (seen.includes(found)) return true;
  const below = (one: Schema): boolean => mayBeReserved(api, one, [...seen, found]);
  switch (found.kind) {
    case 'null':
    case 'boolean':
    case 'never':
      return false;
    case 'number':
      return !found.typed;
    case 'enum':
      return found.values.some(({ value }) => isReserved(value));
    case 'array':
      return !found.typed || found.items === undefined || [found.items, ...found.prefixItems].some(below);
    case 'union':
      return found.members.some(below);
    case 'intersection':
      return found.members.every(below);
    default:
      return true;
  }
}

function isReserved(value: JsonValue): boolean {
  if (isArray(value)) return value.some(isReserved);
  return isObject(value) || (typeof value === 'string' && reserved.test(value));
}

function shapeOf(value: JsonValue): Shape {
  if (typeof value === 'string') return 'string';
  if (isArray(value)) return 'array';
  return isObject(value) ? 'object' : 'plain';
}
