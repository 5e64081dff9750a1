/** Where outputs go: `generated/` and `docs/reference/` of this project, or one folder that the user names. */
import type { Build } from './pipeline.ts';
import type { OutputFile } from './output.ts';

export interface Destination {
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/** @param out the folder of `--out`; undefined for the project's own places */
export function destinations(build: Build, out: string | undefined): Destination[] {
  const filesOf = (place: 'generated' | 'reference'): OutputFile[] =>
    build.outputs.filter((output) => output.place === place).flatMap(({ files }) => files);
  if (out !== undefined) return [{ folder: out, files: [...filesOf('generated'), ...filesOf('reference')] }];
  const reference = filesOf('reference').map(({ path, text }) => ({
    path: path.replace(/^reference\//, ''),
    text,
  }));
  return [
    { folder: 'generated', files: filesOf('generated') },
    { folder: 'docs/reference', files: reference },
  ];
}
