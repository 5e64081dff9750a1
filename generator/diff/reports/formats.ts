/** The formats by the names that `--format` takes. */
import { githubReport } from './github.ts';
import { htmlReport, type SideSources } from './html.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import type { Report } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

export interface Surroundings {
  readonly colour: boolean;
  readonly sources: SideSources;
}

export const formats = {
  text: (report, { colour }) => textReport(report, { colour }),
  markdown: markdownReport,
  html: (report, { sources }) => htmlReport(report, sources),
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
  junit: junitReport,
} as const satisfies Record<string, (report: Report, surroundings: Surroundings) => string>;

export type Format = keyof typeof formats;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
