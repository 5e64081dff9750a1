/** From a path to one checked document: read, parse, bundle, validate. */
import {
  type Diagnostic,
  diagnostic,
  DiagnosticsError,
  type Location,
  type SourceLookup,
} from '../diagnostics.ts';
import { Bundler } from './bundle.ts';
import { findReferenceCycles } from './cycles.ts';
import { DocumentFiles, type LoadedFile } from './files.ts';
import { isObject, type JsonObject } from './json.ts';
import { locate } from './origins.ts';
import { type References, withoutShared } from './parts.ts';
import type { KnownText } from './quick/outline.ts';
import { describe, ReferenceResolver } from './references.ts';
import { removeCredentials } from './credentials.ts';
import { Sources } from './sources.ts';
import { validateDocument } from './validate.ts';

/** A loaded description. Every reference in `value` is a `#/…` pointer into `value` that resolves. */
export interface Document {
  /** The entry file as the user named it. */
  readonly path: string;
  readonly value: JsonObject;
  /** The pointers that references name, with the object type that stands there. */
  readonly targets: ReadonlyMap<string, string>;
  readonly sources: SourceLookup;
  readonly warnings: readonly Diagnostic[];
  /** Where a pointer of `value` stands in the files that it was read from. */
  locate(pointer: string): Location;
  /** What of it can be taken as it is for a document with the same text; undefined where its text is unusual. */
  readonly reading: Reading | undefined;
}

export interface Reading {
  readonly text: KnownText;
  /** Parts that are as they stand in the text, and what they refer to. */
  readonly parts: ReadonlyMap<JsonObject, References>;
}

export interface LoadOptions {
  /** Folders (or files) outside the document's folder which references may read. */
  readonly allowReferences?: readonly string[] | undefined;
  /** A document that this one may resemble. What their texts have in common is read and checked only there. */
  readonly like?: Document | undefined;
  /** Runs the steps `load` (reading and bundling) and `validate`, for who wants to know what they cost. */
  readonly timed?: Timed | undefined;
}

/** Runs a step of the work; what it gives back is the step's result. */
export type Timed = <Result>(step: string, work: () => Result) => Result;

/**
 * Loads, bundles and validates a description.
 *
 * @param path a file, YAML or JSON
 * @throws DiagnosticsError with every problem found
 */
export function loadDocument(path: string, options: LoadOptions = {}): Document {
  return load(path, options, (files) => files.read(path, path, options.like?.reading?.text));
}

/** The same for a text in memory; relative references are read beside `path`. */
export function documentFromText(text: string, path: string, options: LoadOptions = {}): Document {
  return load(path, options, (files) => files.add(path, path, text, options.like?.reading?.text));
}

function load(path: string, options: LoadOptions, read: (files: DocumentFiles) => LoadedFile): Document {
  const sources = new Sources();
  const files = new DocumentFiles(path, sources, options.allowReferences);
  try {
    const timed = options.timed ?? ((_, work) => work());
    const { entry, bundler } = timed('load', () => bundle(read(files), files, options.like));
    return timed('validate', () => check(entry, bundler, files, sources, options.like));
  } catch (error) {
    if (error instanceof DiagnosticsError) throw new DiagnosticsError(error.diagnostics, sources);
    throw error;
  }
}

function bundle(
  entry: LoadedFile,
  files: DocumentFiles,
  like: Document | undefined,
): { entry: LoadedFile; bundler: Bundler } {
  checkVersion(entry);
  const bundler = new Bundler(entry, new ReferenceResolver(files), like?.reading?.parts);
  bundler.run();
  return { entry, bundler };
}

function check(
  entry: LoadedFile,
  bundler: Bundler,
  files: DocumentFiles,
  sources: Sources,
  like: Document | undefined,
): Document {
  const value = entry.value as JsonObject;
  const rest = like === undefined ? value : withoutShared(value, like.value);
  const locatePointer = (pointer: string): Location => locate(pointer, bundler.origins, entry.name);
  const faults = validateDocument(value, bundler.targets, locatePointer, rest);
  for (const { at } of faults) bundler.parts.spoilAt(value, at.pointer);
  const problems = [...files.warnings, ...bundler.problems, ...faults];
  // Cycles can only be told once every reference leads somewhere.
  if (bundler.problems.every((problem) => problem.severity === 'warning')) {
    problems.push(...findReferenceCycles(value, bundler.targets, locatePointer));
  }
  if (problems.some((problem) => problem.severity === 'error')) throw new DiagnosticsError(problems, sources);
  const credentials = removeCredentials(value, locatePointer);
  problems.push(...credentials);
  return {
    path: entry.name,
    value,
    targets: bundler.targets,
    sources,
    warnings: problems,
    locate: locatePointer,
    reading: credentials.length === 0 ? readingOf(entry, bundler.parts.unchanged) : undefined,
  };
}

function readingOf({ quick }: LoadedFile, parts: Reading['parts']): Reading | undefined {
  if (quick === undefined) return undefined;
  return { text: { ...quick, isKept: (value) => isObject(value) && parts.has(value) }, parts };
}

const SUPPORTED = /^3\.1\.\d+(-.+)?$/;

/** OpenAPI 3.1.x and nothing else; what else it is gets a name. */
function checkVersion(entry: LoadedFile): void {
  const { value, name } = entry;
  const at = (pointer: string): Location => ({ file: name, pointer });
  if (!isObject(value)) throw new DiagnosticsError([diagnostic('not-openapi', at(''), {})]);
  const version = value['openapi'];
  if (version === undefined) {
    const old = value['swagger'];
    throw new DiagnosticsError([
      old === undefined
        ? diagnostic('not-openapi', at(''), {})
        : diagnostic('version-unsupported', at('/swagger'), { version: String(old) }),
    ]);
  }
  if (typeof version !== 'string') {
    throw new DiagnosticsError([
      diagnostic('version-not-string', at('/openapi'), { found: describe(version) }),
    ]);
  }
  if (!SUPPORTED.test(version))
    throw new DiagnosticsError([diagnostic('version-unsupported', at('/openapi'), { version })]);
}
