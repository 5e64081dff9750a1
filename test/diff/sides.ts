/** Descriptions in a few words, as sides of a comparison. */
import type { Finding, Side } from '../../generator/diff/change.ts';
import { compare } from '../../generator/diff/compare.ts';
import { rules } from '../../generator/diff/rules/index.ts';
import { documentOf } from '../../generator/diff/rules/row.ts';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';

/** The day of every comparison. */
export const options = { today: '2026-11-24' };

/** @param text YAML without `openapi` and `info` */
export function side(text: string): Side {
  return sideOf(documentOf(text));
}

/** @param text a whole description, YAML or JSON */
export function sideOf(text: string): Side {
  const document = documentFromText(text, 'openapi.yaml');
  return { document, api: buildApi(document) };
}

/** `level rule` of each finding on the axes of programs, sorted. */
export function verdicts(base: Side, revision: Side, axes: readonly string[] = ['wire', 'code']): string[] {
  return compare(base, revision, options)
    .filter(({ rule }) => axes.includes(rules.get(rule)!.axis))
    .map((finding) => `${levelOf(finding)} ${finding.rule}`)
    .sort();
}

export function levelOf({ rule, level }: Finding): string {
  return level ?? rules.get(rule)!.level;
}
