/** `samples/<operation>/<example>.<extension>`: a program for each operation, example and language. */
import type { OutputFile } from '../output.ts';
import { samplesOf } from '../samples/sample.ts';
import type { TargetContext } from './context.ts';

export function samplesTarget({ api }: Pick<TargetContext, 'api'>): OutputFile[] {
  return [...samplesOf(api).values()]
    .flat()
    .map(({ path, source }) => ({ path: `samples/${path}`, text: source }));
}
