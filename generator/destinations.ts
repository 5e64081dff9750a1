/** Where outputs go: `generated/` and `docs/reference/` of this project, or one folder that the user names. */
import type { Build } from './pipeline.ts';
import type { OutputFile, OutputFolder } from './output.ts';

/** The project's own places. */
const GENERATED = 'generated';
const REFERENCE = 'docs/reference';

/** The folders that a run writes to, before there is anything to write. */
export function destinationFolders(out: string | undefined): readonly string[] {
  return out === undefined ? [GENERATED, REFERENCE] : [out];
}

/** @param out the folder of `--out`; undefined for the project's own places */
export function destinations(build: Build, out: string | undefined): OutputFolder[] {
  const filesOf = (place: 'generated' | 'reference'): OutputFile[] =>
    build.outputs.filter((output) => output.place === place).flatMap(({ files }) => files);
  if (out !== undefined) return [{ folder: out, files: [...filesOf('generated'), ...filesOf('reference')] }];
  const reference = filesOf('reference').map(({ path, text }) => ({
    path: path.replace(/^reference\//, ''),
    text,
  }));
  return [
    { folder: GENERATED, files: filesOf('generated') },
    { folder: REFERENCE, files: reference },
  ];
}
