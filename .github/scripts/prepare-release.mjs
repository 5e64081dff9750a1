/**
 * Turns the changesets into the next version: package.json, its lock file and CHANGELOG.md are written, the changesets
 * are taken away. What is left to do is a commit, and a tag with the name that is printed. `npm run release`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { changesets, nextVersion, withSection } from './changelog.mjs';

const sets = changesets('.');
if (sets.length === 0) process.stdout.write('There are no changesets, so there is nothing to release.\n');
else release();

function release() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const next = nextVersion(version, sets);
  writeFileSync('CHANGELOG.md', withSection(readFileSync('CHANGELOG.md', 'utf8'), next, sets));
  execFileSync('npm', ['version', '--no-git-tag-version', next], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const { path } of sets) rmSync(path);
  process.stdout.write(`${version} → ${next}. Commit, then: git tag v${next} && git push origin v${next}\n`);
}
