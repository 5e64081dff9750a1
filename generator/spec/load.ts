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
}

export interface LoadOptions {
  /** Folders (or files) outside the document's folder which references may read. */
  readonly allowReferences?: readonly string[] | undefined;
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
  return load(path, options, (files) => files.read(path, path));
}

/** The same for a text in memory; relative references are read beside `path`. */
export function documentFromText(text: string, path: string, options: LoadOptions = {}): Document {
  return load(path, options, (files) => files.add(path, path, text));
}

function load(path: string, options: LoadOptions, read: (files: DocumentFiles) => LoadedFile): Document {
  const sources = new Sources();
  const files = new DocumentFiles(path, sources, options.allowReferences);
  try {
    const timed = options.timed ?? ((_, work) => work());
    const { entry, bundler } = timed('load', () => bundle(read(files), files));
    return timed('validate', () => check(entry, bundler, files, sources));
  } catch (error) {
    if (error instanceof DiagnosticsError) throw new DiagnosticsError(error.diagnostics, sources);
    throw error;
  }
}

function bundle(entry: LoadedFile, files: DocumentFiles): { entry: LoadedFile; bundler: Bundler } {
  checkVersion(entry);
  const bundler = new Bundler(entry, new ReferenceResolver(files));
  bundler.run();
  return { entry, bundler };
}

function check(entry: LoadedFile, bundler: Bundler, files: DocumentFiles, sources: Sources): Document {
  const value = entry.value as JsonObject;
  const locatePointer = (pointer: string): Location => locate(pointer, bundler.origins, entry.name);
  const problems = [
    ...files.warnings,
    ...bundler.problems,
    ...validateDocument(value, bundler.targets, locatePointer),
  ];
  // Cycles can only be told once every reference leads somewhere.
  if (bundler.problems.every((problem) => problem.severity === 'warning')) {
    problems.push(...findReferenceCycles(value, bundler.targets, locatePointer));
  }
  if (problems.some((problem) => problem.severity === 'error')) throw new DiagnosticsError(problems, sources);
  problems.push(...removeCredentials(value, locatePointer));
  return {
    path: entry.name,
    value,
    targets: bundler.targets,
    sources,
    warnings: problems,
    locate: locatePointer,
  };
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
