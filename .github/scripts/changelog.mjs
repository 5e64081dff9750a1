/**
 * Changesets and the changelog: what a release says and which version it is. The files are those of Changesets
 * (`.changeset/NAME.md`: the level in front matter, then the text).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const titles = { major: 'Major changes', minor: 'Minor changes', patch: 'Patches' };
/** From the gravest. */
const levels = Object.keys(titles);

/**
 * @param {string} folder the checkout
 * @returns {{ path: string, level: string, text: string }[]} by name
 * @throws Error that names the file and what it should look like
 */
export function changesets(folder) {
  const home = join(folder, '.changeset');
  const names = readdirSync(home).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.sort().map((name) => {
    const path = join(home, name);
    const [, level, text = ''] =
      /^---\n['"]functiongraph-openapi['"]: (\w+)\n---\n([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
    if (level === undefined || !levels.includes(level) || text.trim() === '')
      throw new Error(
        `.changeset/${name}: expected "'functiongraph-openapi': ${levels.join(' | ')}" between two lines ---, then a text`,
      );
    return { path, level, text: text.trim() };
  });
}

/**
 * The version after another one (Semantic Versioning 2.0.0). Before 1.0.0 a break is a minor step.
 *
 * @param {string} version
 * @param {readonly { level: string }[]} sets at least one
 */
export function nextVersion(version, sets) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const gravest = Math.min(...sets.map(({ level }) => levels.indexOf(level)));
  const step = major === 0 ? Math.min(gravest + 1, 2) : gravest;
  return [`${major + 1}.0.0`, `${major}.${minor + 1}.0`, `${major}.${minor}.${patch + 1}`][step];
}

/**
 * The changelog with a section for a version above those of the earlier ones.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {readonly { level: string, text: string }[]} sets
 */
export function withSection(changelog, version, sets) {
  const parts = levels.flatMap((level) => {
    const texts = sets
      .filter((one) => one.level === level)
      .map(({ text }) => `- ${text.replaceAll('\n', '\n  ')}`);
    return texts.length === 0 ? [] : [`### ${titles[level]}\n\n${texts.join('\n')}`];
  });
  const section = `## ${version}\n\n${parts.join('\n\n')}\n`;
  const at = changelog.search(/^## /m);
  return at < 0
    ? `${changelog.trimEnd()}\n\n${section}`
    : `${changelog.slice(0, at)}${section}\n${changelog.slice(at)}`;
}

/**
 * What the changelog says of a version, without its heading.
 *
 * @param {string} changelog
 * @param {string} version
 * @returns {string | undefined} undefined where it says nothing
 */
export function sectionOf(changelog, version) {
  const section = changelog.split(/^(?=## )/m).find((one) => one.startsWith(`## ${version}\n`));
  const text = section?.slice(section.indexOf('\n')).trim() ?? '';
  return text === '' ? undefined : text;
}
