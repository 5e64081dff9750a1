import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.ts';
import { releasedVersions } from '../../generator/diff/releases.ts';
import { rules } from '../../generator/diff/rules/index.ts';
import { description, narrowThing, Repository } from './repository.ts';

const start = join(import.meta.dirname, '../../generator/start.mjs');

describe('versions that are tagged', () => {
  const repository = new Repository();
  const versions = () =>
    releasedVersions(
      {
        spec: repository.path('spec/openapi.yaml'),
        allowReferences: [],
        folder: repository.folder,
        configuration: undefined,
        today: '2026-11-24',
      },
      { rules, compare },
    ).map(({ version, report }) => [version, report?.changes.map(({ rule }) => rule)]);

  beforeAll(() => {
    repository.write({ 'README.md': 'Things\n' });
    repository.commit('v0.1.0');
  });
  afterAll(() => repository.remove());

  it('are none where no tag holds the description', () => expect(versions()).toEqual([]));

  it('are told with what changed between them, in the order of their numbers', () => {
    const thing = narrowThing.replace(', maximum: 9', '');
    repository.write({ 'spec/openapi.yaml': description, 'spec/schemas/thing.yaml': thing });
    repository.commit('v1.9.0');
    repository.commit('experiment');
    repository.write({ 'spec/schemas/thing.yaml': narrowThing });
    repository.commit('2.0.0');
    repository.write({ 'spec/openapi.yaml': description.replace('title: Things', 'title: Other things') });
    repository.commit('v1.10.0');
    repository.write({ 'spec/openapi.yaml': description.replace('makeThing', 'makeIt') });
    expect(versions()).toEqual([
      ['Unreleased', ['operation-id-changed']],
      ['2.0.0', ['about-changed']],
      ['v1.10.0', ['request-maximum-added', 'about-changed']],
      ['v1.9.0', undefined],
    ]);
  });

  it('are written to a file by the command, which says where there is nothing', () => {
    const run = (folder: string) =>
      spawnSync(process.execPath, [start, 'changelog', '--output', 'changes.md'], {
        cwd: folder,
        encoding: 'utf8',
      });
    const { status, stderr } = run(repository.folder);
    expect([status, stderr]).toEqual([0, '3 versions; the report is in changes.md\n']);
    const text = readFileSync(repository.path('changes.md'), 'utf8');
    expect(text).toMatch(/^# Changes\n\n## Unreleased\n/);
    expect(text).toContain('maximum is 9, not none');
    const empty = new Repository();
    mkdirSync(empty.path('spec'));
    try {
      const nothing = run(empty.folder);
      expect([nothing.status, nothing.stderr]).toEqual([
        0,
        'no tag such as v1.2.3 holds spec/openapi.yaml: there is nothing to tell yet\n',
      ]);
      expect(existsSync(empty.path('changes.md'))).toBe(false);
    } finally {
      empty.remove();
    }
  });
});
