/** Large descriptions made of a real one: a part of it, itself, several renamed copies of it. */
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  stringify,
} from '../../../generator/spec/json.ts';

type Mutable = Record<string, JsonValue>;

/** So many copies in one document; the first keeps its names. */
export function copiesOf(document: JsonObject, count: number): JsonObject {
  const paths: Mutable = {};
  const components: Record<string, Mutable> = {};
  for (let copy = 0; copy < count; copy++) {
    const renamed = copy === 0 ? document : (renameIn(document, `_${copy}`) as JsonObject);
    for (const [path, item] of entries(renamed['paths']))
      paths[copy === 0 ? path : `/copy-${copy}${path}`] = item;
    for (const [section, members] of entries(renamed['components'])) {
      const target = (components[section] ??= {});
      for (const [name, member] of entries(members))
        target[copy === 0 || section === 'securitySchemes' ? name : `${name}_${copy}`] = member;
    }
  }
  return { ...document, paths, components };
}

/** The first paths of a document with the components that they reach. */
export function partOf(document: JsonObject, share: number): JsonObject {
  const all = entries(document['paths']);
  const paths = Object.fromEntries(all.slice(0, Math.ceil(all.length * share)));
  const sections = new Map(entries(document['components']));
  const components: Record<string, Mutable> = {};
  const schemes = sections.get('securitySchemes');
  if (schemes !== undefined) components['securitySchemes'] = schemes as Mutable;
  const reach = (value: JsonValue): void => {
    if (isArray(value)) value.forEach(reach);
    if (!isObject(value)) return;
    const [, , section = '', name = ''] = String(value['$ref'] ?? '').split('/');
    const members = sections.get(section);
    const member = isObject(members) ? members[name] : undefined;
    if (member !== undefined && components[section]?.[name] === undefined) {
      (components[section] ??= {})[name] = member;
      reach(member);
    }
    for (const key of Object.keys(value)) reach(value[key] ?? null);
  };
  reach(paths);
  const { webhooks: _, ...rest } = document;
  return { ...rest, paths, components };
}

/** A new optional query parameter in every hundredth path: something for a comparison to find. */
export function edited(document: JsonObject): JsonObject {
  const paths = entries(document['paths']).map(([path, item], index): [string, JsonValue] => {
    if (index % 100 !== 0 || !isObject(item)) return [path, item];
    const parameter = { name: 'added_here', in: 'query', schema: { type: 'string' } };
    const parameters = isArray(item['parameters']) ? item['parameters'] : [];
    return [path, { ...item, parameters: [...parameters, parameter] }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Block style, every string in double quotes. */
export function blockText(value: JsonValue, margin = ''): string {
  const inner = `${margin}  `;
  if (isArray(value) && value.length > 0)
    return value.map((item) => `\n${margin}-${isNested(item) ? '' : ' '}${blockText(item, inner)}`).join('');
  if (isObject(value) && Object.keys(value).length > 0)
    return entries(value)
      .map(
        ([key, item]) =>
          `\n${margin}${JSON.stringify(key)}:${isNested(item) ? '' : ' '}${blockText(item, inner)}`,
      )
      .join('');
  return stringify(value);
}

function isNested(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function renameIn(value: JsonValue, suffix: string): JsonValue {
  if (isArray(value)) return value.map((item) => renameIn(item, suffix));
  if (!isObject(value)) return value;
  const made: Mutable = {};
  for (const [key, item] of entries(value)) {
    const isReference = key === '$ref' && typeof item === 'string' && item.startsWith('#/components/');
    if (isReference || (key === 'operationId' && typeof item === 'string')) made[key] = `${item}${suffix}`;
    else if (key === 'mapping' && isObject(item))
      made[key] = Object.fromEntries(
        entries(item).map(([name, target]) => [name, `${String(target)}${suffix}`]),
      );
    else made[key] = renameIn(item, suffix);
  }
  return made;
}

function entries(value: JsonValue | undefined): [string, JsonValue][] {
  return isObject(value) ? Object.entries(value) : [];
}
