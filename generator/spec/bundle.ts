/**
 * One document out of the files of a description: references to other files become components,
 * anchors and `$id` become plain pointers, so that everything downstream sees `#/…` only.
 */
import { type Diagnostic, diagnostic, DiagnosticsError, type Location } from '../diagnostics.ts';
import type { LoadedFile } from './files.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { locate, type Origin } from './origins.ts';
import { keyOfReference, Parts, referenceOf, type References } from './parts.ts';
import { joinPointer, pointerFragment, valueAt } from './pointer.ts';
import {
  describe,
  freeName,
  type ReferenceContext,
  type ReferenceResolver,
  type Target,
} from './references.ts';
import { repairObject } from './repair.ts';
import { dropIdentifiers, hasIdentifier, resolveIdentifier } from './resources.ts';
import { type FieldType, objectFieldsOf, typeAt } from './field-types.ts';
import { makeStatic, severalAnchors } from './dynamic-references.ts';
import { objectTypes } from './structure.ts';

type Mutable = Record<string, JsonValue>;

interface PlaceContext extends ReferenceContext {
  /** The part of the description in which it lies. */
  readonly owner: JsonObject | undefined;
}

interface Place extends PlaceContext {
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
  readonly parts = new Parts();
  private readonly entry: LoadedFile;
  private readonly known: ReadonlyMap<JsonObject, References> | undefined;
  private readonly resolver: ReferenceResolver;
  private readonly queue: Place[] = [];
  private readonly hoisted = new Map<string, string>();
  private readonly settled = new Map<LoadedFile, Map<string, string>>();

  /** @param known parts that the entry has in common with a description that has been bundled */
  constructor(entry: LoadedFile, resolver: ReferenceResolver, known?: ReadonlyMap<JsonObject, References>) {
    this.entry = entry;
    this.resolver = resolver;
    this.known = known;
  }

  /** Rewrites the entry's value in place. Problems are collected, not thrown. */
  run(): void {
    this.push(this.entry.value, 'OpenAPI', '', { file: this.entry, base: '', owner: undefined });
    for (let place = this.queue.pop(); place !== undefined; place = this.queue.pop()) this.visit(place);
    for (const { file, duplicate } of this.resolver.duplicates()) {
      const { keyword, name, pointer, other } = duplicate;
      const at = this.locate({ file: file.name, pointer: joinPointer(pointer, keyword) });
      this.problems.push(diagnostic('duplicate-anchor', at, { keyword, name, other }));
    }
  }

  private visit(place: Place): void {
    const { value, pointer, file } = place;
    const type = objectTypes[place.type];
    if (!isObject(value) || type === undefined || this.isAsKnown(value)) return;
    const owner = place.owner ?? this.parts.begin(value, place.type);
    const base =
      place.type === 'Schema' ? (resolveIdentifier(value['$id'], place.base) ?? place.base) : place.base;
    if (type.component !== undefined) this.reference(value as Mutable, { ...place, base, owner });
    repairObject(value as Mutable, place.type, (field, found, meaning) => {
      const at = this.locate({ file: file.name, pointer: joinPointer(pointer, field) });
      this.problems.push(diagnostic('repaired', { ...at, key: true }, { found, meaning }));
      this.parts.spoil(owner);
    });
    for (const key of Object.keys(value)) {
      if (key === '$ref') continue;
      for (const field of objectFieldsOf(type, key))
        this.enqueue(value[key] ?? null, field, joinPointer(pointer, key), { file, base, owner });
    }
    if (place.type === 'Schema' && hasIdentifier(value)) {
      // What they name has to be known before they go: a reference to it may be visited later.
      this.resolver.indexOf(file);
      dropIdentifiers(value as Mutable);
      this.parts.spoil(owner);
    }
  }

  /** Whether a part is known and everything that it refers to is there, so that a visit would change nothing. */
  private isAsKnown(value: JsonObject): boolean {
    const references = this.known?.get(value);
    if (references === undefined) return false;
    const settled = this.settledIn({ file: this.entry, base: '' });
    for (const key of references) {
      if (settled?.has(key) === true) continue;
      const { type, reference, pointer } = referenceOf(key);
      if (typeAt(pointer) !== type || !canBe(type, valueAt(this.entry.value, pointer))) return false;
      this.targets.set(pointer, type);
      settled?.set(key, reference);
    }
    this.parts.add(value, references);
    return true;
  }

  private push(value: JsonValue, type: string, pointer: string, context: PlaceContext): void {
    this.queue.push({ value, type, pointer, ...context });
  }

  private enqueue(value: JsonValue, field: FieldType, pointer: string, context: PlaceContext): void {
    const { container, name: type } = field;
    if (container === 'none') this.push(value, type, pointer, context);
    else if (container === 'list' ? isArray(value) : isObject(value))
      for (const token of Object.keys(value as JsonObject))
        this.push((value as JsonObject)[token] ?? null, type, joinPointer(pointer, token), context);
  }

  private reference(object: Mutable, place: Place): void {
    if (place.type === 'Schema' && '$dynamicRef' in object) this.dynamicReference(object, place);
    if (!Object.hasOwn(object, '$ref')) return;
    const reference = object['$ref'] ?? null;
    const { owner, type } = place;
    const settled = this.settledIn(place);
    const key = keyOfReference(type, typeof reference === 'string' ? reference : '');
    const { length } = this.problems;
    const found = settled?.get(key) ?? this.resolved(reference, place);
    const isSettled = settled !== undefined && found !== undefined && this.problems.length === length;
    if (isSettled) settled.set(key, found);
    if (isSettled && found === reference) this.parts.refer(owner, key);
    else this.parts.spoil(owner);
    if (found !== undefined) object['$ref'] = found;
  }

  /** A reference as one to a place in the bundle; undefined where it leads nowhere. */
  private resolved(reference: JsonValue, place: Place): string | undefined {
    const at = this.locate({ file: place.file.name, pointer: joinPointer(place.pointer, '$ref') });
    try {
      const target = this.resolver.resolve(reference, place, at);
      const pointer =
        target.file === this.entry ? this.inside(target, place) : this.hoist(target, place.type);
      this.checkKind(pointer, place.type, reference as string, at);
      return pointerFragment(pointer);
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      this.problems.push(...error.diagnostics);
      return undefined;
    }
  }

  /** What references of a file lead to, by type and text; none under an `$id`, where the text alone does not say it. */
  private settledIn({ file, base }: ReferenceContext): Map<string, string> | undefined {
    if (base !== '') return undefined;
    let settled = this.settled.get(file);
    if (settled === undefined) {
      settled = new Map();
      this.settled.set(file, settled);
    }
    return settled;
  }

  /** A pointer that the structure does not reach (an extension, say) is visited as what the reference wants. */
  private inside(target: Target, { type }: Place): string {
    if (typeAt(target.pointer) === undefined && !this.targets.has(target.pointer)) {
      const value = valueAt(this.entry.value, target.pointer) ?? null;
      this.push(value, type, target.pointer, { file: this.entry, base: '', owner: undefined });
      // It may lie in any part.
      this.parts.spoilAll();
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
    this.push(value, type, pointer, { file: target.file, base: '', owner: undefined });
    return pointer;
  }

  private checkKind(pointer: string, expected: string, reference: string, at: Location): void {
    const found = typeAt(pointer);
    const value = valueAt(this.entry.value, pointer);
    const isNone = !canBe(expected, value);
    if (isNone || (found !== undefined && found !== expected)) {
      const kind = isNone || found === undefined ? describe(value) : labelOf(found);
      this.problems.push(
        diagnostic('reference-kind', at, { reference, found: kind, expected: labelOf(expected) }),
      );
    }
    this.targets.set(pointer, expected);
  }

  private dynamicReference(object: Mutable, place: Place): void {
    this.parts.spoil(place.owner);
    const { dynamicAnchors } = this.resolver.indexOf(place.file);
    if (makeStatic(object, dynamicAnchors)) return;
    const at = this.locate({ file: place.file.name, pointer: place.pointer });
    this.problems.push(diagnostic('unsupported-keyword', at, severalAnchors));
  }

  /** Where a pointer of the bundle stands in the files. */
  locate(at: Location): Location {
    if (at.file !== this.entry.name && at.file !== '')
      return { ...at, ...locate(at.pointer, this.origins, at.file) };
    return { ...at, ...locate(at.pointer, this.origins, this.entry.name) };
  }
}

function canBe(type: string, value: JsonValue | undefined): boolean {
  return isObject(value) || (type === 'Schema' && typeof value === 'boolean');
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
