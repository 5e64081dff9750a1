/** The first half of every flow: a path to a description in, what targets are given out. */
import { type Diagnostic, diagnostic, DiagnosticsError, type SourceLookup } from './diagnostics.ts';
import { buildApi } from './model/build.ts';
import type { Memory } from './model/memory.ts';
import { readRuntime } from './sources.ts';
import { longestChain } from './spec/chains.ts';
import { type Document, loadDocument, type Timed } from './spec/load.ts';
import { findOverlays, translate } from './spec/overlay.ts';
import type { TargetContext } from './targets/context.ts';

export interface ReadingOptions {
  readonly spec: string;
  readonly allowReferences: readonly string[];
  /** What the run before made, in a process that builds again and again. */
  readonly memory?: Memory | undefined;
  /** Called when a step has ended, with the time it took and the CPU time of all threads, in milliseconds. */
  readonly onStep?: (step: string, milliseconds: number, cpuMilliseconds: number) => void;
}

export interface Reading {
  readonly context: TargetContext;
  readonly warnings: readonly Diagnostic[];
  readonly sources: SourceLookup;
}

/**
 * Loads, translates and models.
 *
 * @throws DiagnosticsError for anything that is the user's to mend
 */
export function readDescription(options: ReadingOptions): Reading {
  options.memory?.turn();
  const timed = stopwatch(options.onStep);
  const document = loadDocument(options.spec, { ...options, timed });
  const translated = timed('translate', () => translateAll(document, options.spec));
  const context = withinStack(document, () =>
    timed('model', () => ({
      document,
      api: buildApi(document),
      runtime: readRuntime(),
      memory: options.memory,
      translations: translated.map((entry) => ({ ...entry, api: buildApi(entry.document) })),
    })),
  );
  return { context, warnings: document.warnings, sources: document.sources };
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

/**
 * Does work that follows schemas as deep as they lead into each other: thousands of levels overflow the engine's stack.
 *
 * @throws DiagnosticsError at the schema with which the longest way begins, when that happens
 */
export function withinStack<Result>(document: Document, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error;
    const { start, length } = longestChain(document);
    const problem = diagnostic('limit-nesting', document.locate(start), { count: length - 1 });
    throw new DiagnosticsError([problem], document.sources);
  }
}

/** Times the steps of a run. */
export function stopwatch(onStep: ReadingOptions['onStep']): Timed {
  return (step, work) => {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(cpu);
    onStep?.(step, performance.now() - start, (user + system) / 1000);
    return result;
  };
}
