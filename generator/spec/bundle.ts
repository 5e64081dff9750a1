/**
 * One document out of the files of a description: references to other files become components,
 * anchors and `$id` become plain pointers, so that everything downstream sees `#/…` only.
 */
import { type Diagnostic, diagnostic, DiagnosticsError, type Location } from '../diagnostics.ts';
import type { LoadedFile } from './files.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { locate, type Origin } from './origins.ts';
import { joinPointer, pointerFragment, pointerTokens, valueAt } from './pointer.ts';
import { describe, type ReferenceContext, type ReferenceResolver, type Target } from './references.ts';
import { repairObject } from './repair.ts';
import { resolveIdentifier } from './resources.ts';
import { type FieldType, objectFieldsOf, typeAt } from './field-types.ts';
import { objectTypes } from './structure.ts';

type Mutable = Record<string, JsonValue>;

interface Part extends ReferenceContext {
  readonly value: JsonValue;
  readonly type: string;
  readonly pointer: string;
}

export class Bundler {
  readonly problems: Diagnostic[] = [];
  /** By the pointer in the bundle. */
  readonly origins = new Map<string, Origin>();
  /** Pointers (in the bundle) that references name, with the type of what stands there. */
  readonly targets = new Map<string, string>();
  private readonly entry: LoadedFile;
  private readonly resolver: ReferenceResolver;
  private readonly queue: Part[] = [];
  private readonly hoisted = new Map<string, string>();
  private readonly settled = new Map<LoadedFile, Map<string, string>>();

  constructor(entry: LoadedFile, resolver: ReferenceResolver) {
    this.entry = entry;
    this.resolver = resolver;
  }

  /** Rewrites the entry's value in place. Problems are collected, not thrown. */
  run(): void {
    this.queue.push({ value: this.entry.value, type: 'OpenAPI', pointer: '', file: this.entry, base: '' });
    for (let part = this.queue.pop(); part !== undefined; part = this.queue.pop()) this.visit(part);
    for (const { file, duplicate } of this.resolver.duplicates()) {
      const { keyword, name, pointer, other } = duplicate;
      const at = this.locate({ file: file.name, pointer: joinPointer(pointer, keyword) });
      this.problems.push(diagnostic('duplicate-anchor', at, { keyword, name, other }));
    }
  }

  private visit(part: Part): void {
    const { value, pointer } = part;
    const type = objectTypes[part.type];
    if (!isObject(value) || type === undefined) return;
    const base =
      part.type === 'Schema' ? (resolveIdentifier(value['$id'], part.base) ?? part.base) : part.base;
    if (type.component !== undefined) this.reference(value as Mutable, { ...part, base });
    repairObject(value as Mutable, part.type, (field, found, meaning) => {
      const at = this.locate({ file: part.file.name, pointer: joinPointer(pointer, field) });
      this.problems.push(diagnostic('repaired', { ...at, key: true }, { found, meaning }));
    });
    for (const key of Object.keys(value)) {
      if (key === '$ref') continue;
      for (const field of objectFieldsOf(type, key))
        this.enqueue(value[key] ?? null, field, joinPointer(pointer, key), part.file, base);
    }
    if (part.type === 'Schema' && identifiers.some((keyword) => keyword in value)) {
      // What they name has to be known before they go: a reference to it may be visited later.
      this.resolver.indexOf(part.file);
      dropIdentifiers(value as Mutable);
    }
  }

  private enqueue(value: JsonValue, field: FieldType, pointer: string, file: LoadedFile, base: string): void {
    const { container, name: type } = field;
    if (container === 'none') this.queue.push({ value, type, pointer, file, base });
    else if (container === 'list' && isArray(value)) {
      for (const [index, item] of value.entries())
        this.queue.push({ value: item, type, pointer: joinPointer(pointer, index), file, base });
    } else if (container === 'map' && isObject(value)) {
      for (const name of Object.keys(value))
        this.queue.push({
          value: value[name] ?? null,
          type,
          pointer: joinPointer(pointer, name),
          file,
          base,
        });
    }
  }

  private reference(object: Mutable, part: Part): void {
    if (part.type === 'Schema' && '$dynamicRef' in object) this.dynamicReference(object, part);
    if (!Object.hasOwn(object, '$ref')) return;
    const reference = object['$ref'] ?? null;
    const settled = this.settledIn(part);
    const key = `${part.type} ${typeof reference === 'string' ? reference : ''}`;
    const known = settled?.get(key);
    if (known !== undefined) {
      object['$ref'] = known;
      return;
    }
    const at = { file: part.file.name, pointer: joinPointer(part.pointer, '$ref') };
    const { length } = this.problems;
    try {
      const target = this.resolver.resolve(reference, part, this.locate(at));
      const pointer = target.file === this.entry ? this.inside(target, part) : this.hoist(target, part.type);
      this.checkKind(pointer, part.type, reference as string, this.locate(at));
      object['$ref'] = pointerFragment(pointer);
      if (this.problems.length === length) settled?.set(key, object['$ref']);
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      this.problems.push(...error.diagnostics);
    }
  }

  /** What references of a file lead to, by type and text; none under an `$id`, where the text alone does not say it. */
  private settledIn({ file, base }: Part): Map<string, string> | undefined {
    if (base !== '') return undefined;
    let settled = this.settled.get(file);
    if (settled === undefined) {
      settled = new Map();
      this.settled.set(file, settled);
    }
    return settled;
  }

  /** A pointer that the structure does not reach (an extension, say) is visited as what the reference wants. */
  private inside(target: Target, part: Part): string {
    if (typeAt(target.pointer) === undefined && !this.targets.has(target.pointer)) {
      const value = valueAt(this.entry.value, target.pointer) ?? null;
      this.queue.push({ value, type: part.type, pointer: target.pointer, file: this.entry, base: '' });
    }
    return target.pointer;
  }

  private hoist(target: Target, type: string): string {
    const section = objectTypes[type]?.component ?? 'schemas';
    const key = `${section} ${target.file.name}#${target.pointer}`;
    const known = this.hoisted.get(key);
    if (known !== undefined) return known;
    const components = ensureObject(this.entry.value as Mutable, 'components');
    const names = ensureObject(components, section);
    const name = freeName(target, names);
    const pointer = joinPointer('/components', section, name);
    const value = valueAt(target.file.value, target.pointer) ?? null;
    names[name] = value;
    this.hoisted.set(key, pointer);
    this.origins.set(pointer, { file: target.file.name, pointer: target.pointer });
    this.queue.push({ value, type, pointer, file: target.file, base: '' });
    return pointer;
  }

  private checkKind(pointer: string, expected: string, reference: string, at: Location): void {
    const found = typeAt(pointer);
    const value = valueAt(this.entry.value, pointer);
    const isNone = !isObject(value) && !(expected === 'Schema' && typeof value === 'boolean');
    if (isNone || (found !== undefined && found !== expected)) {
      const kind = isNone || found === undefined ? describe(value) : labelOf(found);
      this.problems.push(
        diagnostic('reference-kind', at, { reference, found: kind, expected: labelOf(expected) }),
      );
    }
    this.targets.set(pointer, expected);
  }

  /** `$dynamicRef` is resolved as if it were `$ref`: exact unless several schemas carry the anchor. */
  private dynamicReference(object: Mutable, part: Part): void {
    const reference = object['$dynamicRef'] ?? null;
    delete object['$dynamicRef'];
    const name = typeof reference === 'string' ? reference.split('#')[1] : undefined;
    const anchors = this.resolver.indexOf(part.file).dynamicAnchors.get(name ?? '') ?? [];
    if (anchors.length > 1) {
      const at = this.locate({ file: part.file.name, pointer: part.pointer });
      const consequence =
        'it is read as $ref, so an outer $dynamicAnchor of the same name does not take effect';
      this.problems.push(
        diagnostic('unsupported-keyword', at, {
          keyword: '$dynamicRef',
          where: 'where several schemas have the $dynamicAnchor',
          consequence,
        }),
      );
    }
    if (!('$ref' in object)) object['$ref'] = reference;
    else object['allOf'] = [...(isArray(object['allOf']) ? object['allOf'] : []), refObject(reference)];
  }

  /** Where a pointer of the bundle stands in the files. */
  locate(at: Location): Location {
    if (at.file !== this.entry.name && at.file !== '')
      return { ...at, ...locate(at.pointer, this.origins, at.file) };
    return { ...at, ...locate(at.pointer, this.origins, this.entry.name) };
  }
}

function labelOf(type: string): string {
  return objectTypes[type]?.label ?? `a ${type}`;
}

function ensureObject(parent: Mutable, key: string): Mutable {
  const present = parent[key];
  if (isObject(present)) return present as Mutable;
  const made = Object.create(null) as Mutable;
  parent[key] = made;
  return made;
}

/** A component name from the pointer's last token or the file's name, not yet taken. */
function freeName(target: Target, taken: JsonObject): string {
  const stem = (target.file.name.split('/').at(-1) ?? 'part').replace(/\.\w+$/, '');
  const wanted = (pointerTokens(target.pointer).at(-1) ?? stem).replace(/[^A-Za-z0-9._-]/g, '_') || 'part';
  let name = wanted;
  for (let count = 2; name in taken; count++) name = `${wanted}_${count}`;
  return name;
}

function refObject(reference: JsonValue): JsonObject {
  return Object.assign(Object.create(null) as Mutable, { $ref: reference });
}

const identifiers = ['$id', '$anchor', '$dynamicAnchor', '$schema'];

function dropIdentifiers(schema: Mutable): void {
  for (const keyword of identifiers) if (keyword in schema) delete schema[keyword];
}
