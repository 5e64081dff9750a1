/** What the builders share: the document, reading of fields by type, and following references. */
import type { Location } from '../diagnostics.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { pointerTokens, valueAt } from '../spec/pointer.ts';
import type { Extensions, ExternalDocs } from './types.ts';

/** An object of the document and where it stands. */
export interface Placed {
  readonly value: JsonObject;
  readonly pointer: string;
  /** The component's name when a reference led here and it is one. */
  readonly component: string | undefined;
}

/** The object at a place with its references followed; siblings of `$ref` that OpenAPI allows override (section 4.8.23). */
export function follow(document: Document, value: JsonValue | undefined, pointer: string): Placed {
  let placed: Placed = { value: isObject(value) ? value : emptyValue, pointer, component: undefined };
  const overrides: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  for (
    let reference = placed.value['$ref'];
    typeof reference === 'string';
    reference = placed.value['$ref']
  ) {
    for (const field of ['summary', 'description']) {
      const text = placed.value[field];
      if (text !== undefined && !(field in overrides)) overrides[field] = text;
    }
    const target = decodeURIComponent(reference.slice(1));
    const found = valueAt(document.value, target);
    placed = {
      value: isObject(found) ? found : emptyValue,
      pointer: target,
      component: componentName(target),
    };
  }
  if (Object.keys(overrides).length === 0) return placed;
  const merged = Object.assign(Object.create(null) as Record<string, JsonValue>, placed.value, overrides);
  return { ...placed, value: merged };
}

const emptyValue: JsonObject = Object.freeze(Object.create(null) as JsonObject);

/** The name of the component that a pointer names; undefined for any other place. */
export function componentName(pointer: string): string | undefined {
  const tokens = pointerTokens(pointer);
  return tokens.length === 3 && tokens[0] === 'components' ? tokens[2] : undefined;
}

export function textOf(value: JsonObject, field: string): string | undefined {
  const found = value[field];
  return typeof found === 'string' ? found : undefined;
}

export function flagOf(value: JsonObject, field: string): boolean {
  return value[field] === true;
}

/** The entries of a mapping field, extensions left out where the field is an object with fixed names. */
export function entriesOf(value: JsonObject, field: string): [string, JsonValue][] {
  const found = value[field];
  return isObject(found) ? Object.entries(found) : [];
}

export function listOf(value: JsonObject, field: string): readonly JsonValue[] {
  const found = value[field];
  return isArray(found) ? found : [];
}

export function extensionsOf(value: JsonObject): Extensions {
  let extensions: Map<string, JsonValue> | undefined;
  for (const key of Object.keys(value)) {
    if (key.startsWith('x-')) (extensions ??= new Map<string, JsonValue>()).set(key, value[key] ?? null);
  }
  return extensions ?? noExtensions;
}

/** Next to no object has any; one for all. */
const noExtensions: Extensions = new Map();

export function externalDocsOf(value: JsonObject): ExternalDocs | undefined {
  const docs = value['externalDocs'];
  const url = isObject(docs) ? textOf(docs, 'url') : undefined;
  return isObject(docs) && url !== undefined ? { url, description: textOf(docs, 'description') } : undefined;
}

export function place(document: Document, pointer: string): Location {
  return document.locate(pointer);
}
