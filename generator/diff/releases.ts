/** The versions of a description that git has tagged, and how each differs from the one before it. */
import type { Report } from './reports/report.ts';
import type { ReleasedVersion } from './reports/changelog.ts';
import { Git } from './revision/git.ts';
import { type Engine, runComparison, type RunOptions } from './run.ts';
import { compareVersions, parseVersion } from './version.ts';

/** What every comparison has in common. */
export type ReleaseOptions = Pick<
  RunOptions,
  'spec' | 'allowReferences' | 'folder' | 'configuration' | 'today'
>;

/**
 * The newest first; above it what has changed since, if anything has. A tag is a version when it is called `v1.2.3` or
 * `1.2.3`. Tags from before the description was there are passed over.
 *
 * @returns nothing where no tag holds the description
 * @throws DiagnosticsError without a repository, or for a version that cannot be read
 */
export function releasedVersions(options: ReleaseOptions, engine: Engine): ReleasedVersion[] {
  const git = new Git(options.folder);
  git.requireRepository('the tags');
  const versions: ReleasedVersion[] = [];
  let before: string | undefined;
  for (const { name, date } of versionTags(git)) {
    const report = reportOf(before ?? name, name, date, options, engine);
    if (report === undefined) continue;
    versions.unshift({ version: name, date, report: before === undefined ? undefined : report });
    before = name;
  }
  if (before === undefined) return [];
  const since = reportOf(before, undefined, options.today, options, engine);
  return since === undefined || since.changes.length === 0
    ? versions
    : [{ version: 'Unreleased', date: undefined, report: since }, ...versions];
}

/** Undefined where the revision does not have the description. */
function reportOf(
  base: string,
  revision: string | undefined,
  today: string,
  options: ReleaseOptions,
  engine: Engine,
): Report | undefined {
  if (revision !== undefined && !new Git(options.folder).holds(revision, options.spec)) return undefined;
  const rest = { waivers: undefined, failOn: 'none', checkVersion: false } as const;
  return runComparison({ ...options, ...rest, base, revision, today }, engine).report;
}

/** From the oldest version, whenever it was tagged. */
function versionTags(git: Git): { readonly name: string; readonly date: string }[] {
  return git
    .tags()
    .flatMap((tag) => {
      const version = parseVersion(tag.name.replace(/^v/, ''));
      return version === undefined ? [] : [{ ...tag, version }];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}
