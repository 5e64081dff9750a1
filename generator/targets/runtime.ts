/** `runtime/`: the modules of generator/runtime as they are, with the import specifiers of generated files. */
import type { OutputFile } from '../output.ts';
import type { TargetContext } from './context.ts';

const header = '// Part of every generated client. Do not edit: it is a copy of generator/runtime.\n\n';

export function runtimeTarget({ runtime }: TargetContext): OutputFile[] {
  return runtime.map(({ path, text }) => ({
    path: `runtime/${path}`,
    text: header + text.replace(/(\bfrom\s+'\.[^'\n]*)\.ts'/g, "$1.js'"),
  }));
}
