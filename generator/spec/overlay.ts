/**
 * Translations: an OpenAPI Overlay 1.0 that holds a document's text in another language. JSONPath
 * (RFC 9535) is evaluated by json-p3; what overlay libraries let pass in silence is refused here:
 * a target without a match, a change of anything but text, text without a translation, a
 * translation of text that has changed since.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { query } from 'json-p3';
import { diagnostic, type Diagnostic, DiagnosticsError, type Location } from '../diagnostics.ts';
import { DocumentFiles } from './files.ts';
import { canonicalText, isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import type { Document } from './load.ts';
import { joinPointer, pointerTokens, valueAt } from './pointer.ts';
import { describe } from './references.ts';
import { Sources } from './sources.ts';
import { translatableTexts } from './texts.ts';

/** A document in another language. */
export interface TranslatedDocument {
  /** A BCP 47 tag, from the overlay's file name (`zh-CN.overlay.yaml`). */
  readonly language: string;
  readonly document: Document;
}

/** The overlays beside a description that extend it, in the order of their names. */
export function findOverlays(specPath: string): string[] {
  const folder = dirname(specPath);
  const files = new DocumentFiles(specPath, new Sources());
  return readdirSync(folder)
    .filter((name) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*\.overlay\.(yaml|yml|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => {
      const { value } = files.read(path, path);
      return isObject(value) && basename(String(value['extends'] ?? '')) === basename(specPath);
    });
}

/**
 * Applies a translation.
 *
 * @throws DiagnosticsError with every fault of the overlay
 */
export function translate(document: Document, overlayPath: string): TranslatedDocument {
  const sources = new Sources();
  const overlay = new DocumentFiles(overlayPath, sources).read(overlayPath, overlayPath).value;
  const translation = new Translation(document, overlayPath);
  const problems = translation.apply(overlay);
  if (problems.length > 0) throw new DiagnosticsError(problems, bothSources(sources, document, overlayPath));
  const language = basename(overlayPath).replace(/\.overlay\.\w+$/, '');
  return { language, document: { ...document, value: translation.value } };
}

class Translation {
  readonly value: JsonObject;
  private readonly problems: Diagnostic[] = [];
  private readonly original: Document;
  private readonly overlayPath: string;
  /** Text that is still to be translated, by pointer. */
  private readonly open: Map<string, string>;
  /** All the English texts. */
  private readonly texts: ReadonlyMap<string, string>;

  constructor(document: Document, overlayPath: string) {
    this.original = document;
    this.overlayPath = overlayPath;
    this.value = copy(document.value) as JsonObject;
    this.texts = translatableTexts(document.value);
    this.open = new Map(this.texts);
  }

  apply(overlay: JsonValue): readonly Diagnostic[] {
    const version = isObject(overlay) ? overlay['overlay'] : undefined;
    if (!isObject(overlay) || version !== '1.0.0') {
      return [diagnostic('overlay-version', this.at('/overlay'), { found: describe(version) })];
    }
    const actions = isArray(overlay['actions']) ? overlay['actions'] : [];
    for (const [index, action] of actions.entries()) this.action(action, joinPointer('/actions', index));
    for (const pointer of this.open.keys()) {
      const target = targetOf(pointer.slice(0, pointer.lastIndexOf('/')));
      const at = this.original.locate(pointer);
      this.problems.push(
        diagnostic('overlay-missing', at, { place: pointer, overlay: this.overlayPath, target }),
      );
    }
    return this.problems;
  }

  private action(action: JsonValue, pointer: string): void {
    const target = isObject(action) ? action['target'] : undefined;
    const update = isObject(action) ? action['update'] : undefined;
    const at = this.at(joinPointer(pointer, 'target'));
    const bad = (reason: string): void =>
      void this.problems.push(diagnostic('overlay-target', at, { target: String(target), reason }));
    if (!isObject(action) || typeof target !== 'string' || !isObject(update))
      return bad('needs a JSONPath and an `update` mapping');
    let matches: readonly string[];
    try {
      matches = query(target, this.original.value as never)
        .pointers()
        .map(String);
    } catch (error) {
      return bad(`is no JSONPath of RFC 9535: ${(error as Error).message}`);
    }
    if (matches.length === 0) return bad(`matches nothing in ${this.original.path}`);
    for (const match of matches) this.update(match, update, joinPointer(pointer, 'update'), action, target);
  }

  private update(match: string, update: JsonObject, at: string, action: JsonObject, target: string): void {
    const english = this.replace(match, update, at);
    const digest = `sha256:${createHash('sha256').update(canonicalText(english)).digest('hex').slice(0, 16)}`;
    if (action['x-source-digest'] === digest) return;
    const place = this.at(at.replace(/\/update$/, '/x-source-digest'));
    this.problems.push(diagnostic('overlay-stale', place, { target, digest }));
  }

  /** Replaces texts below a match; gives back the English texts in the same shape. */
  private replace(pointer: string, update: JsonObject, at: string): JsonObject {
    const english: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
    for (const key of Object.keys(update)) {
      const place = joinPointer(pointer, key);
      const replacement = update[key] ?? null;
      const text = this.texts.get(place);
      if (isObject(replacement)) english[key] = this.replace(place, replacement, joinPointer(at, key));
      else if (typeof replacement !== 'string' || text === undefined) {
        this.problems.push(diagnostic('overlay-not-text', this.at(joinPointer(at, key)), { place }));
      } else {
        english[key] = text;
        setText(this.value, place, replacement);
        this.open.delete(place);
      }
    }
    return english;
  }

  private at(pointer: string): Location {
    return { file: this.overlayPath, pointer };
  }
}

function setText(root: JsonValue, pointer: string, text: string): void {
  const parent = valueAt(root, pointer.slice(0, pointer.lastIndexOf('/')));
  const name = pointerTokens(pointer).at(-1) ?? '';
  if (isObject(parent)) (parent as Record<string, JsonValue>)[name] = text;
}

/** A JSONPath that names the place of a pointer. */
function targetOf(pointer: string): string {
  const tokens = pointerTokens(pointer);
  return tokens.reduce(
    (path, token) => path + (/^\d+$/.test(token) ? `[${token}]` : `['${token.replaceAll("'", "\\'")}']`),
    '$',
  );
}

function copy(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  const made: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  for (const key of Object.keys(value)) made[key] = copy(value[key] ?? null);
  return made;
}

function bothSources(overlay: Sources, document: Document, overlayPath: string): Document['sources'] {
  const of = (file: string): Document['sources'] => (file === overlayPath ? overlay : document.sources);
  return { textOf: (file) => of(file).textOf(file), positionOf: (at) => of(at.file).positionOf(at) };
}
