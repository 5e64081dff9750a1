/** The description to serve, read as `generate` reads it; no output is made. */
import type { Diagnostic, SourceLookup } from '../diagnostics.ts';
import { buildApi } from '../model/build.ts';
import { loadDocument, type LoadOptions } from '../spec/load.ts';
import type { Description } from './options.ts';

export interface Read {
  readonly description: Description;
  readonly warnings: readonly Diagnostic[];
  readonly sources: SourceLookup;
}

/** @throws DiagnosticsError with every problem of the description */
export function readDescription(path: string, options: LoadOptions): Read {
  const document = loadDocument(path, options);
  const { warnings, sources } = document;
  return { description: { document, api: buildApi(document) }, warnings, sources };
}
