/**
 * Whether links lead to operations (OpenAPI 3.1.1 section 4.8.20). Looked at in the whole document, not with the part
 * that a link stands in: an operation may go while the part stays the same.
 */
import { isObject, type JsonObject, type JsonValue } from './json.ts';
import { followed, METHODS } from './paths.ts';
import { fragmentPointer, joinPointer, pointerTokens } from './pointer.ts';
import { nearestIn, suggestion, suggestionAt } from './suggest.ts';
import type { Reporter } from './validate.ts';

/** @param isOwn whether what stands at a pointer was written in the file that `#` in it means here */
export function checkLinks(root: JsonObject, isOwn: (pointer: string) => boolean, report: Reporter): void {
  const found = new Finder(root);
  found.visitAll();
  for (const { pointer, link } of found.links) {
    const { operationId, operationRef } = link;
    if (typeof operationId === 'string' && !found.operationIds.has(operationId)) {
      const near = nearestIn(root, operationId, () => [...found.operationIds]);
      const parameters = { target: operationId, suggestion: suggestion(near) };
      report('unresolved-link', joinPointer(pointer, 'operationId'), parameters);
    }
    // What stands in another file is not read for a link, so nothing is known of it.
    if (typeof operationRef !== 'string' || !operationRef.startsWith('#') || !isOwn(pointer)) continue;
    const place = fragmentPointer(operationRef);
    if (place !== undefined && isOperation(place, root)) continue;
    const end = place === undefined ? '' : suggestionAt(root, place);
    report('unresolved-link', joinPointer(pointer, 'operationRef'), {
      target: operationRef,
      suggestion: end,
    });
  }
}

/** Links and operations, those that references lead to once. */
class Finder {
  readonly links: { readonly pointer: string; readonly link: JsonObject }[] = [];
  readonly operationIds = new Set<string>();
  private readonly root: JsonObject;
  private readonly seen = new Set<JsonObject>();

  constructor(root: JsonObject) {
    this.root = root;
  }

  visitAll(): void {
    const { paths, webhooks, components } = this.root;
    this.each(paths, '/paths', (item, at) => this.visitPathItem(item, at));
    this.each(webhooks, '/webhooks', (item, at) => this.visitPathItem(item, at));
    const parts = isObject(components) ? components : {};
    const part = (name: string, visit: (value: JsonObject, pointer: string) => void): void =>
      this.each(parts[name], `/components/${name}`, visit);
    part('pathItems', (item, at) => this.visitPathItem(item, at));
    part('callbacks', (callback, at) => this.visitCallback(callback, at));
    part('responses', (response, at) => this.visitResponse(response, at));
    part('links', (link, at) => this.links.push({ pointer: at, link }));
  }

  /** Every object of a map, or what its reference leads to; each once. Extensions of a map-like object are none of them. */
  private each(
    map: JsonValue | undefined,
    pointer: string,
    visit: (value: JsonObject, pointer: string) => void,
  ): void {
    for (const name of isObject(map) ? Object.keys(map) : []) {
      if (name.startsWith('x-') && isExtensible(pointer)) continue;
      const written = isObject(map) ? map[name] : undefined;
      const { value, pointer: at = joinPointer(pointer, name) } = followed(written, this.root);
      if (!isObject(value) || this.seen.has(value)) continue;
      this.seen.add(value);
      visit(value, at);
    }
  }

  private visitPathItem(item: JsonObject, pointer: string): void {
    for (const method of METHODS) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const { operationId, responses, callbacks } = operation;
      const at = joinPointer(pointer, method);
      if (typeof operationId === 'string') this.operationIds.add(operationId);
      this.each(responses, joinPointer(at, 'responses'), (one, place) => this.visitResponse(one, place));
      this.each(callbacks, joinPointer(at, 'callbacks'), (one, place) => this.visitCallback(one, place));
    }
  }

  private visitCallback(callback: JsonObject, pointer: string): void {
    this.each(callback, pointer, (item, at) => this.visitPathItem(item, at));
  }

  private visitResponse({ links }: JsonObject, pointer: string): void {
    this.each(links, joinPointer(pointer, 'links'), (link, at) => this.links.push({ pointer: at, link }));
  }
}

/** Paths, responses and callbacks may have extensions; the names of webhooks, components and links are free. */
function isExtensible(pointer: string): boolean {
  return pointer === '/paths' || /\/(?:responses|callbacks\/[^/]*)$/.test(pointer);
}

/** Whether a pointer leads to an operation, also through a path item that is a reference. */
function isOperation(pointer: string, root: JsonObject): boolean {
  const tokens = pointerTokens(pointer);
  let value: JsonValue | undefined = root;
  for (const token of tokens) {
    const holder: JsonValue | undefined = followed(value, root).value;
    value = isObject(holder) ? holder[token] : undefined;
  }
  return isObject(value) && METHODS.includes(tokens.at(-1) ?? '');
}
