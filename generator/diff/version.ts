/** What the changes ask of the version: Semantic Versioning 2.0.0 (https://semver.org). */
import type { Change } from './change.ts';

export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** What `info.version` must become, and whether it has. */
export interface VersionVerdict {
  /** What the changes are worth, before what 0.x allows. */
  readonly bump: Bump;
  readonly base: string;
  readonly revision: string;
  /** The least version that says what changed; undefined when the base has no semantic version. */
  readonly required: string | undefined;
  /** Whether the revision's version is enough; undefined when one of the two is no semantic version. */
  readonly isEnough: boolean | undefined;
}

/**
 * Breaking on the wire or for code that is generated anew: major. Anything else on these two axes: minor, also what
 * could not be decided. Text alone: patch. A waiver accepts a change, but its callers still see it: waived changes count.
 */
export function bumpOf(changes: readonly Change[]): Bump {
  const seen = changes.filter(({ axis }) => axis !== 'docs');
  if (seen.some(({ level }) => level === 'breaking')) return 'major';
  if (seen.length > 0) return 'minor';
  return changes.length > 0 ? 'patch' : 'none';
}

/** Holds the two versions against what changed. */
export function judgeVersion(changes: readonly Change[], base: string, revision: string): VersionVerdict {
  const bump = bumpOf(changes);
  const [before, after] = [parseVersion(base), parseVersion(revision)];
  const least = before === undefined ? undefined : bumped(before, bump);
  return {
    bump,
    base,
    revision,
    required: least === undefined ? undefined : format(least),
    isEnough:
      before === undefined || after === undefined || least === undefined
        ? undefined
        : isEnough(before, after, least, bump),
  };
}

interface Version {
  readonly core: readonly [number, number, number];
  readonly prerelease: readonly string[];
}

const NUMBER = '(0|[1-9]\\d{0,15})';
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const pattern = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

/** Undefined for what is no semantic version (section 2, 9 and 10); build metadata is not kept. */
export function parseVersion(text: string): Version | undefined {
  const [whole, major, minor, patch, prerelease] = pattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    core: [Number(major), Number(minor), Number(patch)],
    prerelease: prerelease === undefined ? [] : prerelease.split('.'),
  };
}

/** Negative when the first comes before the second (section 11). */
export function compareVersions(a: Version, b: Version): number {
  const byCore = compareCores(a, b);
  if (byCore !== 0) return byCore;
  if (a.prerelease.length === 0 || b.prerelease.length === 0)
    return b.prerelease.length - a.prerelease.length;
  for (const [index, one] of a.prerelease.entries()) {
    const other = b.prerelease[index];
    const order = other === undefined ? 1 : compareIdentifiers(one, other);
    if (order !== 0) return order;
  }
  return a.prerelease.length - b.prerelease.length;
}

/**
 * The least version after a release that says what changed. Before 1.0.0 anything may change (section 4): there the
 * middle number counts breaks, the last everything else. After a pre-release any later version will do (section 9):
 * it promised nothing.
 */
function bumped({ core: [major, minor, patch], prerelease }: Version, bump: Bump): Version {
  const release = (...core: Version['core']): Version => ({ core, prerelease: [] });
  if (bump === 'none') return { core: [major, minor, patch], prerelease };
  if (prerelease.length > 0) return { core: [major, minor, patch], prerelease: followed(prerelease) };
  if (major === 0) return bump === 'major' ? release(0, minor + 1, 0) : release(0, minor, patch + 1);
  if (bump === 'major') return release(major + 1, 0, 0);
  return bump === 'minor' ? release(major, minor + 1, 0) : release(major, minor, patch + 1);
}

/** `rc.1` is followed by `rc.2`, `rc` by `rc.1`. */
function followed(prerelease: readonly string[]): readonly string[] {
  const last = prerelease.at(-1) ?? '';
  return /^\d+$/.test(last) ? [...prerelease.slice(0, -1), String(BigInt(last) + 1n)] : [...prerelease, '1'];
}

/** A pre-release of the version that is asked for is on its way there. */
function isEnough(before: Version, after: Version, least: Version, bump: Bump): boolean {
  const order = compareVersions(after, before);
  if (bump === 'none') return order >= 0;
  return order > 0 && (before.prerelease.length > 0 || compareCores(after, least) >= 0);
}

function compareCores({ core: a }: Version, { core: b }: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Numbers count, and come before words. */
function compareIdentifiers(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOtherNumber) return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function format({ core, prerelease }: Version): string {
  return prerelease.length === 0 ? core.join('.') : `${core.join('.')}-${prerelease.join('.')}`;
}
