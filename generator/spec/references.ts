/** What a `$ref` names: a place in a file of the document, or a diagnostic. */
import { diagnostic, type Diagnostic, DiagnosticsError, type Location } from '../diagnostics.ts';
import type { DocumentFiles, LoadedFile } from './files.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from './json.ts';
import { pointerTokens, valueAt } from './pointer.ts';
import { type DuplicateName, indexResources, type ResourceIndex } from './resources.ts';
import { suggestionAt } from './suggest.ts';

export interface Target {
  readonly file: LoadedFile;
  readonly pointer: string;
}

/** Where a reference stands: its file and the base URI that `$id` gives it. */
export interface ReferenceContext {
  readonly file: LoadedFile;
  readonly base: string;
}

export class ReferenceResolver {
  private readonly files: DocumentFiles;
  private readonly indices = new Map<LoadedFile, ResourceIndex>();

  constructor(files: DocumentFiles) {
    this.files = files;
  }

  indexOf(file: LoadedFile): ResourceIndex {
    let index = this.indices.get(file);
    if (index === undefined) {
      index = indexResources(file.value);
      this.indices.set(file, index);
    }
    return index;
  }

  /** Names that two schemas of one file give themselves. */
  duplicates(): { readonly file: LoadedFile; readonly duplicate: DuplicateName }[] {
    return [...this.indices].flatMap(([file, { duplicates }]) =>
      duplicates.map((duplicate) => ({ file, duplicate })),
    );
  }

  /** @throws DiagnosticsError when the reference names nothing, or nothing that may be read */
  resolve(reference: JsonValue, context: ReferenceContext, at: Location): Target {
    if (typeof reference !== 'string') throw failed(invalid(at, `is ${describe(reference)}`));
    if (reference === '') throw failed(invalid(at, 'is empty'));
    const mark = reference.indexOf('#');
    const path = decoded(mark === -1 ? reference : reference.slice(0, mark), at);
    const fragment = decoded(mark === -1 ? '' : reference.slice(mark + 1), at);
    const resource = this.resource(path, reference, context, at);
    const pointer = this.fragment(fragment, resource, at, reference);
    if (valueAt(resource.file.value, pointer) !== undefined) return { file: resource.file, pointer };
    throw failed(
      diagnostic('unresolved-reference', at, {
        reference,
        suggestion: suggestionAt(resource.file.value, pointer),
      }),
    );
  }

  /** The schema resource or file that the part before `#` names. */
  private resource(
    path: string,
    reference: string,
    context: ReferenceContext,
    at: Location,
  ): Target & { uri: string } {
    const { file, base } = context;
    const absolute = /^[a-z][a-z0-9+.-]*:/i.test(path);
    if (path === '' && base === '') return { file, pointer: '', uri: '' };
    if (absolute || base !== '') {
      const uri = path === '' ? base : absoluteUri(path, base);
      const pointer = uri === undefined ? undefined : this.indexOf(file).resources.get(uri);
      if (uri !== undefined && pointer !== undefined) return { file, pointer, uri };
    }
    if (absolute) {
      const remote = !/^file:/i.test(path);
      throw failed(
        remote
          ? diagnostic('reference-remote', at, { reference: withoutCredentials(reference) })
          : diagnostic('reference-outside', at, { reference, place: 'its folder as a plain path' }),
      );
    }
    return { file: this.files.readReferenced(file, reference, path, at), pointer: '', uri: '' };
  }

  private fragment(
    fragment: string,
    resource: Target & { uri: string },
    at: Location,
    reference: string,
  ): string {
    if (fragment === '') return resource.pointer;
    if (fragment.startsWith('/')) return resource.pointer + fragment;
    if (!/^[A-Za-z_][-A-Za-z0-9._]*$/.test(fragment)) {
      throw failed(invalid(at, 'has a fragment that is neither a JSON Pointer nor the name of an anchor'));
    }
    const pointer = this.indexOf(resource.file).anchors.get(`${resource.uri}#${fragment}`);
    if (pointer !== undefined) return pointer;
    throw failed(
      diagnostic('unresolved-reference', at, {
        reference,
        suggestion: `; no schema has the $anchor ${fragment}`,
      }),
    );
  }
}

function failed(problem: Diagnostic): DiagnosticsError {
  return new DiagnosticsError([problem]);
}

function invalid(at: Location, reason: string): Diagnostic {
  return diagnostic('invalid-reference', at, { reason });
}

function decoded(text: string, at: Location): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw failed(invalid(at, 'has a percent sign that encodes no UTF-8 character'));
  }
}

function absoluteUri(path: string, base: string): string | undefined {
  try {
    return new URL(path, base === '' ? undefined : base).href;
  } catch {
    return undefined;
  }
}

function withoutCredentials(reference: string): string {
  return reference.replace(/\/\/[^/@]*@/, '//').replace(/\?[^#]*/, '');
}

/** A component name for a target: from the pointer's last token or the file's name, not yet taken. */
export function freeName(target: Target, taken: JsonObject): string {
  const stem = (target.file.name.split('/').at(-1) ?? 'part').replace(/\.\w+$/, '');
  const wanted = (pointerTokens(target.pointer).at(-1) ?? stem).replace(/[^A-Za-z0-9._-]/g, '_') || 'part';
  let name = wanted;
  for (let count = 2; name in taken; count++) name = `${wanted}_${count}`;
  return name;
}

/** A JSON value in words, for messages. */
export function describe(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isObject(value)) return 'a mapping';
  const text = String(value);
  return `the ${typeof value === 'bigint' ? 'number' : typeof value} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}
