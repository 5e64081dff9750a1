/** The whole flow: a path to a description in, output files out. Nothing here touches the output folder. */
import { checkPaths, type OutputFile } from './output.ts';
import { readDescription, type Reading, type ReadingOptions, stopwatch, withinStack } from './reading.ts';
import { targets } from './targets/index.ts';

export interface Build extends Reading {
  readonly outputs: readonly BuiltTarget[];
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
export function build(options: ReadingOptions): Build {
  const reading = readDescription(options);
  const timed = stopwatch(options.onStep);
  const outputs = targets.map(({ name, place, make }) => {
    const start = performance.now();
    const files = withinStack(reading.context.document, () => timed(name, () => make(reading.context)));
    return { name, place, files, milliseconds: performance.now() - start };
  });
  checkPaths(outputs.flatMap(({ files }) => files));
  return { ...reading, outputs };
}
