/**
 * Prints what the changelog says of a tag, and refuses a tag that is not the package's version.
 *
 *     node .github/scripts/release-notes.mjs v1.2.3
 */
import { readFileSync } from 'node:fs';
import { sectionOf } from './changelog.mjs';

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const notes = sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version);
if (tag !== `v${version}`)
  refuse(
    `the tag is ${tag}, and package.json says ${version}: tag v${version}, or run npm run release first`,
  );
else if (notes === undefined) refuse(`CHANGELOG.md has no section "## ${version}": run npm run release`);
else process.stdout.write(`${notes}\n`);

/** @param {string} reason */
function refuse(reason) {
  process.stderr.write(`error: ${reason}\n`);
  process.exitCode = 1;
}
