/** `changelog`: what changed from tagged version to tagged version, in Markdown. */
import { compare } from '../diff/compare.ts';
import { dayOf } from '../diff/day.ts';
import { releasedVersions } from '../diff/releases.ts';
import { changelog } from '../diff/reports/changelog.ts';
import { rules } from '../diff/rules/index.ts';
import { writeReport } from './report-file.ts';

export interface ChangelogCommand {
  readonly spec: string;
  readonly allowReferences: readonly string[];
  readonly output: string;
  readonly config?: string | undefined;
}

/** @throws DiagnosticsError when it cannot run */
export function runChangelog({ spec, allowReferences, output, config }: ChangelogCommand): void {
  const common = { spec, allowReferences, folder: process.cwd(), configuration: config };
  const versions = releasedVersions({ ...common, today: dayOf(new Date()) }, { rules, compare });
  if (versions.length === 0) {
    process.stderr.write(`no tag such as v1.2.3 holds ${spec}: there is nothing to tell yet\n`);
    return;
  }
  const released = versions.filter(({ date }) => date !== undefined).length;
  writeReport(output, changelog(versions), `${released} version${released === 1 ? '' : 's'}`);
}
