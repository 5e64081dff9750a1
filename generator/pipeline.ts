/** The whole flow: a path to a description in, output files out. Nothing here touches the output folder. */
import { type Diagnostic, DiagnosticsError, type SourceLookup } from './diagnostics.ts';
import { buildApi } from './model/build.ts';
import { checkPaths, type OutputFile } from './output.ts';
import { type Document, loadDocument, type Timed } from './spec/load.ts';
import { findOverlays, translate } from './spec/overlay.ts';
import { readRuntime } from './sources.ts';
import type { TargetContext } from './targets/context.ts';
import { targets } from './targets/index.ts';

export interface BuildOptions {
  readonly spec: string;
  readonly allowReferences: readonly string[];
  /** Names of the targets to make; all when undefined. */
  readonly only?: readonly string[] | undefined;
  /** Called when a step has ended, with the time it took and the CPU time of all threads, in milliseconds. */
  readonly onStep?: (step: string, milliseconds: number, cpuMilliseconds: number) => void;
}

export interface Build {
  readonly context: TargetContext;
  readonly outputs: readonly BuiltTarget[];
  readonly warnings: readonly Diagnostic[];
  readonly sources: SourceLookup;
}

export interface BuiltTarget {
  readonly name: string;
  readonly place: 'generated' | 'reference';
  readonly files: readonly OutputFile[];
  readonly milliseconds: number;
}

/**
 * Loads, translates, models and emits.
 *
 * @throws DiagnosticsError for anything that is the user's to mend
 */
export function build(options: BuildOptions): Build {
  const timed = stopwatch(options.onStep);
  const document = loadDocument(options.spec, { ...options, timed });
  const translated = timed('translate', () => translateAll(document, options.spec));
  const context = timed('model', () => ({
    document,
    api: buildApi(document),
    runtime: readRuntime(),
    translations: translated.map((entry) => ({ ...entry, api: buildApi(entry.document) })),
  }));
  const wanted = targets.filter(({ name }) => options.only?.includes(name) ?? true);
  const outputs = wanted.map(({ name, place, make }) => {
    const start = performance.now();
    const files = timed(name, () => make(context));
    return { name, place, files, milliseconds: performance.now() - start };
  });
  checkPaths(outputs.flatMap(({ files }) => files));
  return { context, outputs, warnings: document.warnings, sources: document.sources };
}

/** Every overlay is applied before the first fault is thrown, so that all of them are told. */
function translateAll(document: Document, spec: string): { language: string; document: Document }[] {
  const faults: DiagnosticsError[] = [];
  const translated = findOverlays(spec).flatMap((path) => {
    try {
      return [translate(document, path)];
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      faults.push(error);
      return [];
    }
  });
  const [first] = faults;
  if (first !== undefined)
    throw new DiagnosticsError(
      faults.flatMap(({ diagnostics }) => diagnostics),
      first.sources,
    );
  return translated;
}

function stopwatch(onStep: BuildOptions['onStep']): Timed {
  return (step, work) => {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(cpu);
    onStep?.(step, performance.now() - start, (user + system) / 1000);
    return result;
  };
}
