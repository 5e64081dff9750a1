/** The code samples of an operation: those that the document brings itself, then the generated ones by example. */
import { codeSamples } from '../../documentation/operations.ts';
import type { Page } from '../../documentation/page.ts';
import { fence, heading, plain } from '../../emit/markdown.ts';
import type { Operation } from '../../model/types.ts';
import { byExample, type Sample } from '../../samples/sample.ts';

export function sampleBlocks(
  page: Page,
  operation: Operation,
  samples: readonly Sample[],
  level: number,
): string[] {
  const own = codeSamples(operation).flatMap(({ label, language, source }) => [
    plain(label),
    fence(language, source),
  ]);
  const generated = [...byExample(samples).values()].flatMap((group) => [
    group[0]?.title === '' ? '' : heading(level + 1, plain(group[0]?.title ?? '')),
    ...group.flatMap(({ label, language, source }) => [`**${plain(label)}**`, fence(language, source)]),
  ]);
  const shown = [...own, ...generated];
  return shown.length === 0 ? [] : [heading(level, page.labels.codeSamples), ...shown];
}
