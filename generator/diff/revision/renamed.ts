/** A description that was read from a temporary folder, under the names that its files have in the repository. */
import { type Diagnostic, DiagnosticsError, type Location, type SourceLookup } from '../../diagnostics.ts';
import type { Document } from '../../spec/load.ts';

/** Takes a folder's path out of names. */
export class Renaming {
  private readonly folder: string;

  /** @param folder absolute, without a separator at its end */
  constructor(folder: string) {
    this.folder = folder;
  }

  document(document: Document, name: string): Document {
    return {
      ...document,
      path: this.file(document.path),
      sources: this.sources(document.sources, ''),
      warnings: document.warnings.map((warning) => this.diagnostic(warning, `${name}:`)),
      locate: (pointer) => this.location(document.locate(pointer), ''),
    };
  }

  /** The same faults, with the revision's name before their files. */
  error({ diagnostics, sources }: DiagnosticsError, name: string): DiagnosticsError {
    const prefix = `${name}:`;
    return new DiagnosticsError(
      diagnostics.map((entry) => this.diagnostic(entry, prefix)),
      sources === undefined ? undefined : this.sources(sources, prefix),
    );
  }

  private diagnostic(entry: Diagnostic, prefix: string): Diagnostic {
    return { ...entry, at: this.location(entry.at, prefix), message: this.text(entry.message) };
  }

  private location(at: Location, prefix: string): Location {
    return { ...at, file: at.file === '' ? '' : prefix + this.file(at.file) };
  }

  private sources(sources: SourceLookup, prefix: string): SourceLookup {
    const original = (file: string): string => `${this.folder}/${file.slice(prefix.length)}`;
    return {
      textOf: (file) => sources.textOf(original(file)),
      positionOf: (at) => sources.positionOf({ ...at, file: original(at.file) }),
    };
  }

  private file(path: string): string {
    return this.text(path.replaceAll('\\', '/'));
  }

  private text(text: string): string {
    return text.replaceAll(`${this.folder}/`, '').replaceAll(this.folder, '.');
  }
}
