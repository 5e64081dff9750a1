import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DiagnosticsError, formatDiagnostics } from '../../generator/diagnostics.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { findOverlays, translate } from '../../generator/spec/overlay.ts';

const folder = mkdtempSync(join(tmpdir(), 'overlay-'));
const spec = join(folder, 'api.yaml');
writeFileSync(spec, 'openapi: 3.1.0\ninfo: {title: Title, version: 1.0.0}\npaths: {}\n');

const head = 'overlay: 1.0.0\ninfo: {title: t, version: 1.0.0}\nextends: api.yaml\n';
// The digest of {"title":"Title"}, by sha256sum.
const digest = 'sha256:7618a4924c355f2b';

function faults(text: string): string[] {
  const path = join(folder, 'zh-CN.overlay.yaml');
  writeFileSync(path, text);
  try {
    translate(loadDocument(spec), path);
  } catch (error) {
    const { diagnostics, sources } = error as DiagnosticsError;
    return formatDiagnostics(diagnostics, sources)
      .split('\n')
      .flatMap((line) => /([a-z-A-Z.]+:\d+:\d+) error ([a-z-]+):/.exec(line)?.slice(1, 3).join(' ') ?? []);
  }
  return [];
}

const action = (target: string, update: string, source = digest): string =>
  `  - target: ${target}\n    x-source-digest: ${source}\n    update: ${update}\n`;

describe('translate', () => {
  const cases: [string, string, string[]][] = [
    ['a whole translation', `${head}actions:\n${action('$.info', '{title: 标题}')}`, []],
    ['another version', `overlay: 2.0.0\n`, ['zh-CN.overlay.yaml:1:10 overlay-version']],
    ['nothing translated', `${head}actions: []\n`, ['api.yaml:2:15 overlay-missing']],
    [
      'a target without a match',
      `${head}actions:\n${action('$.infos', '{title: 标题}')}`,
      ['api.yaml:2:15 overlay-missing', 'zh-CN.overlay.yaml:5:13 overlay-target'],
    ],
    [
      'a target that is no JSONPath',
      `${head}actions:\n${action('info[', '{title: 标题}')}`,
      ['api.yaml:2:15 overlay-missing', 'zh-CN.overlay.yaml:5:13 overlay-target'],
    ],
    [
      'a changed version',
      `${head}actions:\n${action('$.info', '{title: 标题, version: 2.0.0}')}`,
      ['zh-CN.overlay.yaml:7:34 overlay-not-text'],
    ],
    [
      'a new field',
      `${head}actions:\n${action('$.info', '{title: 标题, summary: s}')}`,
      ['zh-CN.overlay.yaml:7:34 overlay-not-text'],
    ],
    [
      'a stale text',
      `${head}actions:\n${action('$.info', '{title: 标题}', 'sha256:0')}`,
      ['zh-CN.overlay.yaml:6:22 overlay-stale'],
    ],
  ];
  it.each(cases)('%s', (_, text, want) => expect(faults(text)).toEqual(want));

  it('leaves the original as it was', () => {
    const document = loadDocument(spec);
    const path = join(folder, 'zh-CN.overlay.yaml');
    writeFileSync(path, `${head}actions:\n${action('$.info', '{title: 标题}')}`);
    const { language, document: translated } = translate(document, path);
    expect(language).toBe('zh-CN');
    expect((translated.value['info'] as { title: string }).title).toBe('标题');
    expect((document.value['info'] as { title: string }).title).toBe('Title');
  });
});

describe('findOverlays', () => {
  it('finds what extends the description, and nothing else', () => {
    writeFileSync(join(folder, 'de.overlay.yaml'), head.replace('api.yaml', 'other.yaml'));
    writeFileSync(join(folder, 'notes.yaml'), 'a: 1\n');
    expect(findOverlays(spec)).toEqual([join(folder, 'zh-CN.overlay.yaml')]);
  });
});
