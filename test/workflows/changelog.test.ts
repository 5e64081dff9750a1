/** From changesets to a version, its section of the changelog, and the notes of its release. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesets, nextVersion, sectionOf, withSection } from '../../.github/scripts/changelog.mjs';
import { runCommand, type Ended } from '../platforms/processes.ts';
import { root } from './read.ts';

const set = (level: string, text = `A ${level} one.`): { level: string; text: string } => ({ level, text });

describe('the next version', () => {
  it.each([
    ['0.1.0', ['patch'], '0.1.1'],
    ['0.1.0', ['minor'], '0.1.1'],
    ['0.1.0', ['patch', 'major'], '0.2.0'],
    ['1.2.3', ['patch'], '1.2.4'],
    ['1.2.3', ['patch', 'minor'], '1.3.0'],
    ['1.2.3', ['minor', 'major', 'patch'], '2.0.0'],
  ])('after %s with %j is %s', (version, levels, next) => {
    expect(
      nextVersion(
        version,
        levels.map((level) => set(level)),
      ),
    ).toBe(next);
  });
});

describe('the changelog', () => {
  it('has the newest version above the others, the gravest first', () => {
    const text = withSection('# Changelog\n\n## 1.0.0\n\nFirst.\n', '2.0.0', [
      set('patch'),
      set('major', 'Breaks\nthis.'),
    ]);
    expect(text).toBe(
      '# Changelog\n\n## 2.0.0\n\n### Major changes\n\n- Breaks\n  this.\n\n### Patches\n\n- A patch one.\n\n## 1.0.0\n\nFirst.\n',
    );
    expect(sectionOf(text, '1.0.0')).toBe('First.');
    expect(sectionOf(text, '2.0.0')).toMatch(/^### Major changes/);
    expect(sectionOf(text, '2.0')).toBeUndefined();
  });

  it('of the project says something of its version, and its changesets are well made', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)).toBeDefined();
    expect(() => changesets(root)).not.toThrow();
  });
});

describe('a release', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    mkdirSync(join(folder, '.changeset'));
    cpSync(join(root, '.changeset/README.md'), join(folder, '.changeset/README.md'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "functiongraph-openapi", "version": "1.0.0" }');
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (script: string, ...args: string[]): Promise<Ended> =>
    runCommand(process.execPath, [join(root, '.github/scripts', script), ...args], {
      cwd: folder,
      seconds: 60,
    });

  it('is prepared from the changesets, and tagged with its version alone', async () => {
    const path = join(folder, '.changeset/one.md');
    writeFileSync(path, "---\n'functiongraph-openapi': minor\n---\n\nSomething new.\n");
    const { stdout } = await run('prepare-release.mjs');
    expect(stdout).toContain('1.0.0 → 1.1.0.');
    expect(existsSync(path)).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version).toBe('1.1.0');
    expect(await run('release-notes.mjs', 'v1.1.0')).toMatchObject({
      status: 0,
      stdout: '### Minor changes\n\n- Something new.\n',
    });
    expect(await run('release-notes.mjs', 'v1.2.0')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('the tag is v1.2.0, and package.json says 1.1.0'),
    });
  });

  it('is not made of nothing, nor of what is no changeset', async () => {
    expect((await run('prepare-release.mjs')).stdout).toContain('nothing to release');
    expect((await run('release-notes.mjs', 'v1.0.0')).stderr).toContain('has no section "## 1.0.0"');
    writeFileSync(join(folder, '.changeset/one.md'), '---\nother: minor\n---\n\nText.\n');
    expect((await run('prepare-release.mjs')).stderr).toContain('.changeset/one.md: expected');
  });
});
