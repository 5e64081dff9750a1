/** Checks across operations: path templates and their parameters, operation ids (OpenAPI 3.1.1 sections 4.8.8 to 4.8.10). */
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer, valueAt } from './pointer.ts';
import type { Reporter } from './validate.ts';

/** The fields of a Path Item Object that are operations. */
export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function checkPaths(root: JsonObject, report: Reporter): void {
  const paths = root['paths'];
  const operationIds = new Map<string, string>();
  const templates = new Map<string, string>();
  for (const [path, item] of isObject(paths) ? Object.entries(paths) : []) {
    if (path.startsWith('x-')) continue;
    const pointer = joinPointer('/paths', path);
    const names = checkTemplate(path, pointer, templates, report);
    checkPathItem(item, pointer, { root, report, operationIds, path, names });
  }
  const webhooks = root['webhooks'];
  for (const [name, item] of isObject(webhooks) ? Object.entries(webhooks) : []) {
    checkPathItem(item, joinPointer('/webhooks', name), {
      root,
      report,
      operationIds,
      path: name,
      names: undefined,
    });
  }
}

interface PathContext {
  readonly root: JsonObject;
  readonly report: Reporter;
  readonly operationIds: Map<string, string>;
  readonly path: string;
  /** The template's parameters; undefined where the path is no template (webhooks) or is broken. */
  readonly names: ReadonlySet<string> | undefined;
}

/** The names in a template's braces, or undefined when it is none. */
function checkTemplate(
  path: string,
  pointer: string,
  seen: Map<string, string>,
  report: Reporter,
): Set<string> | undefined {
  const bad = (rule: string): undefined => void report('invalid-path', pointer, { path, rule }, true);
  if (!path.startsWith('/')) return bad('must start with a slash');
  const rest = path.replace(/\{[^{}/?#]+\}/g, '');
  if (/[{}]/.test(rest)) return bad('has a brace that is not closed, not opened or empty; write {name}');
  const template = path.replace(/\{[^{}]*\}/g, '{}');
  const other = seen.get(template);
  if (other !== undefined) report('duplicate-path', pointer, { path, other }, true);
  else seen.set(template, path);
  return new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''));
}

function checkPathItem(value: JsonValue, pointer: string, context: PathContext): void {
  const item = followed(value, context.root);
  if (!isObject(item.value)) return;
  const at = item.pointer ?? pointer;
  const shared = parametersOf(item.value, at, context);
  for (const method of METHODS) {
    const operation = item.value[method];
    if (!isObject(operation)) continue;
    const place = joinPointer(at, method);
    // A path item that two paths share has its operation ids once.
    if (item.pointer === undefined) checkOperationId(operation, place, context);
    checkParameters(shared, parametersOf(operation, place, context), place, context);
  }
}

interface PlacedParameter {
  readonly name: string;
  readonly in: string;
  readonly at: string;
}

function parametersOf(owner: JsonObject, pointer: string, context: PathContext): PlacedParameter[] {
  const list = owner['parameters'];
  const found: PlacedParameter[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of isArray(list) ? list.entries() : []) {
    const parameter = followed(entry, context.root).value;
    if (!isObject(parameter)) continue;
    const { name, in: place } = parameter;
    if (typeof name !== 'string' || typeof place !== 'string') continue;
    const at = joinPointer(pointer, 'parameters', index);
    // Header names are case-insensitive (RFC 9110 section 5.1).
    const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    if (seen.has(key)) context.report('duplicate-parameter', at, { name, in: place });
    seen.add(key);
    found.push({ name, in: place, at });
  }
  return found;
}

function checkParameters(
  shared: readonly PlacedParameter[],
  own: readonly PlacedParameter[],
  pointer: string,
  context: PathContext,
): void {
  const { names, path, report } = context;
  if (names === undefined) return;
  const declared = new Set(
    [...shared, ...own].filter((entry) => entry.in === 'path').map((entry) => entry.name),
  );
  for (const name of names) {
    if (declared.has(name)) continue;
    const method = pointer.slice(pointer.lastIndexOf('/') + 1).toUpperCase();
    report('path-parameter-missing', joinPointer('/paths', path), { path, name, method }, true);
  }
  for (const entry of own) {
    if (entry.in === 'path' && !names.has(entry.name))
      report('path-parameter-unknown', entry.at, { name: entry.name, path });
  }
}

function checkOperationId(operation: JsonObject, pointer: string, context: PathContext): void {
  const name = operation['operationId'];
  if (typeof name !== 'string') return;
  const other = context.operationIds.get(name);
  if (other === undefined) context.operationIds.set(name, pointer);
  else context.report('duplicate-operation-id', joinPointer(pointer, 'operationId'), { name, other });
}

/** What a reference leads to, and the pointer of that; the value itself when it is none. */
export function followed(
  value: JsonValue | undefined,
  root: JsonObject,
): { value: JsonValue | undefined; pointer?: string } {
  let found: { value: JsonValue | undefined; pointer?: string } = { value };
  for (
    let steps = 0;
    steps < 100 && isObject(found.value) && typeof found.value['$ref'] === 'string';
    steps++
  ) {
    const reference = found.value['$ref'];
    if (!reference.startsWith('#')) return { value: undefined };
    let pointer: string;
    try {
      pointer = decodeURIComponent(reference.slice(1));
    } catch {
      return { value: undefined };
    }
    found = { value: valueAt(root, pointer), pointer };
  }
  return found;
}
