/** Schema resources and anchors (JSON Schema 2020-12 core, sections 8.2.1 and 8.2.2) of a document. */
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer, valueAt } from './pointer.ts';

/** Where `$id`, `$anchor` and `$dynamicAnchor` stand in one file. */
export interface ResourceIndex {
  /** From absolute URI to pointer. */
  readonly resources: ReadonlyMap<string, string>;
  /** From `resource URI` + `#name` to pointer; the file's own resource has the URI ''. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The pointers of every `$dynamicAnchor` of a name. */
  readonly dynamicAnchors: ReadonlyMap<string, readonly string[]>;
  /** Names that two schemas give themselves, at the second. */
  readonly duplicates: readonly DuplicateName[];
}

export interface DuplicateName {
  readonly keyword: string;
  readonly name: string;
  readonly pointer: string;
  readonly other: string;
}

/** Positions whose content is an instance, never a schema. */
const dataKeywords = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

export function indexResources(root: JsonValue): ResourceIndex {
  const resources = new Map<string, string>();
  const anchors = new Map<string, string>();
  const dynamicAnchors = new Map<string, string[]>();
  const duplicates: DuplicateName[] = [];
  const name = (names: Map<string, string>, key: string, pointer: string, keyword: string): void => {
    const other = names.get(key);
    // A YAML alias has one schema stand in two places.
    if (other !== undefined && valueAt(root, other) !== valueAt(root, pointer))
      duplicates.push({ keyword, name: key.slice(key.indexOf('#') + 1), pointer, other });
    names.set(key, pointer);
  };
  const visit = (value: JsonValue, pointer: string, base: string, names: boolean): void => {
    if (isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, joinPointer(pointer, index), base, false);
      return;
    }
    if (!isObject(value)) return;
    let inner = base;
    if (!names) {
      inner = resolveIdentifier(value['$id'], base) ?? base;
      if (inner !== base) name(resources, inner, pointer, '$id');
      for (const keyword of ['$anchor', '$dynamicAnchor']) {
        const anchor = value[keyword];
        if (typeof anchor === 'string' && anchors.get(`${inner}#${anchor}`) !== pointer)
          name(anchors, `${inner}#${anchor}`, pointer, keyword);
      }
      const dynamic = value['$dynamicAnchor'];
      if (typeof dynamic === 'string')
        dynamicAnchors.set(dynamic, [...(dynamicAnchors.get(dynamic) ?? []), pointer]);
    }
    for (const key of Object.keys(value)) {
      if (!names && dataKeywords.has(key)) continue;
      visit(value[key] ?? null, joinPointer(pointer, key), inner, !names && namesAreFree(key));
    }
  };
  visit(root, '', '', false);
  return { resources, anchors, dynamicAnchors, duplicates };
}

/** Fields whose keys a document chooses, so that a key `$id` or `example` in them is a name. */
function namesAreFree(key: string): boolean {
  return key === 'properties' || key === 'schemas' || key === '$defs' || key === 'patternProperties';
}

/** The absolute URI of `$id` in a base; undefined when there is none that could be referred to. */
export function resolveIdentifier(id: JsonValue | undefined, base: string): string | undefined {
  if (typeof id !== 'string' || id === '' || id.startsWith('#')) return undefined;
  try {
    const url = new URL(id, base === '' ? undefined : base);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

const identifiers = ['$id', '$anchor', '$dynamicAnchor', '$schema'];

export function hasIdentifier(schema: JsonObject): boolean {
  return identifiers.some((keyword) => keyword in schema);
}

/** Takes them out of a schema, in place. */
export function dropIdentifiers(schema: Record<string, JsonValue>): void {
  for (const keyword of identifiers) if (keyword in schema) delete schema[keyword];
}
