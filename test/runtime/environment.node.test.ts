import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fromEnvironment, type EnvironmentOptions } from '../../generator/runtime/environment.node.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'credentials-'));
  file = join(folder, 'credentials');
  writeFileSync(
    file,
    `\uFEFF# comment = x
ak = outside
[default]
ak = file-ak
sk=file-sk=with=equals
; sk = commented
project_id = "file-project"
[other]\r
AK = other-ak\r
SK = 'other-sk'\r
security_token = other-token\r
region_id = other-region\r
[half]
ak = half-ak
[ spaced ]
ak = spaced-ak
sk = sp"ac"ed-sk
project_id = "spaced
no value
x [default]
[default] x
x = [half]
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const sdk = { HUAWEICLOUD_SDK_AK: 'env-ak', HUAWEICLOUD_SDK_SK: 'env-sk' };
const page = { CLOUD_SDK_AK: 'page-ak', CLOUD_SDK_SK: 'page-sk' };
const extra = {
  HUAWEICLOUD_SDK_PROJECT_ID: 'p',
  HUAWEICLOUD_SDK_REGION_ID: 'r',
  HUAWEICLOUD_SDK_SECURITY_TOKEN: 't',
};

describe('where credentials are found', () => {
  test.each<[string, EnvironmentOptions, string[], object]>([
    [
      'the SDK variables',
      { env: { ...sdk, ...page, ...extra } },
      ['env-ak', 'env-sk', 't'],
      { projectId: 'p', region: 'r', source: 'HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK' },
    ],
    [
      'the variables of the page',
      { env: { ...page } },
      ['page-ak', 'page-sk', ''],
      { projectId: undefined, region: undefined, source: 'CLOUD_SDK_AK and CLOUD_SDK_SK' },
    ],
    ['half a pair is none', { env: { ...page, HUAWEICLOUD_SDK_AK: 'x' } }, ['page-ak', 'page-sk', ''], {}],
    [
      'an empty variable is none',
      { env: { ...sdk, HUAWEICLOUD_SDK_SK: '', ...page } },
      ['page-ak', 'page-sk', ''],
      {},
    ],
    ['the file', { env: {} }, ['file-ak', 'file-sk=with=equals', ''], { projectId: 'file-project' }],
    [
      'a section between spaces, and signs within values',
      { env: {}, profile: 'spaced' },
      ['spaced-ak', 'sp"ac"ed-sk', ''],
      { projectId: '"spaced', region: undefined, source: expect.stringContaining('section [spaced] of ') },
    ],
    [
      'a profile, before the variables',
      { env: { ...sdk, ...extra }, profile: 'other' },
      ['other-ak', 'other-sk', 'other-token'],
      { region: 'other-region' },
    ],
  ])('%s', async (_name, options, secrets, more) => {
    const auth = fromEnvironment({ file, ...options });
    expect(auth.secrets?.()).toEqual(secrets);
    expect(auth).toMatchObject(more);
    expect(inspect(auth)).not.toMatch(/-(ak|sk|token)/);
    const fields = await auth.apply(
      { method: 'GET', url: 'https://a.example' },
      { fetch, now: Date.now, signal: new AbortController().signal },
    );
    expect(fields.authorization).toContain(`Access=${secrets[0]},`);
  });
});

describe('nothing found', () => {
  test.each<[string, EnvironmentOptions, string[]]>([
    [
      'anywhere',
      { env: { HUAWEICLOUD_SDK_AK: 's3cr3t' }, file: '/nowhere/credentials' },
      [
        'HUAWEICLOUD_SDK_AK (set)',
        'HUAWEICLOUD_SDK_SK (not set)',
        'CLOUD_SDK_AK (not set)',
        'section [default] of /nowhere/credentials (no such file',
        'section [basic]',
      ],
    ],
    ['in a profile', { env: {}, profile: 'half' }, ['section [half]', 'ak or sk is missing']],
    ['no such profile', { env: {}, profile: 'none' }, ['section [none]', 'no such section']],
    ['a profile with the name of a built-in', { env: {}, profile: '__proto__' }, ['section [__proto__]']],
  ])('%s', (_name, options, places) => {
    try {
      fromEnvironment({ file, ...options });
      expect.fail('it should have thrown');
    } catch (error) {
      expect(error).toMatchObject({ kind: 'validation' });
      for (const place of places) expect((error as Error).message).toContain(place);
      expect(inspect(error)).not.toMatch(/s3cr3t|half-ak/);
    }
  });
});

test('by default it reads the file in the home folder', () => {
  // A worker's own variables do not say where its home is.
  const home = vi.spyOn(os, 'homedir').mockReturnValue(folder);
  mkdirSync(join(folder, '.huaweicloud'));
  writeFileSync(join(folder, '.huaweicloud/credentials'), '\uFEFF[basic]\nak = home-ak\nsk = home-sk\n');
  try {
    const { source, secrets } = fromEnvironment({ env: {} });
    expect(secrets?.()).toEqual(['home-ak', 'home-sk', '']);
    expect(source).toBe(`section [basic] of ${folder}/.huaweicloud/credentials`);
  } finally {
    home.mockRestore();
  }
});

test('what was looked at is a list', () => {
  expect(() => fromEnvironment({ env: {}, file: '/nowhere' })).toThrow(
    'No access key found. Looked at: the variables HUAWEICLOUD_SDK_AK (not set) and HUAWEICLOUD_SDK_SK (not set); the ' +
      'variables CLOUD_SDK_AK (not set) and CLOUD_SDK_SK (not set); section [default] of /nowhere (no such file, or not ' +
      'readable); section [basic] of /nowhere (no such file, or not readable). Set both keys',
  );
});

test('by default it reads the variables of the process', () => {
  process.env.HUAWEICLOUD_SDK_AK = 'process-ak';
  process.env.HUAWEICLOUD_SDK_SK = 'process-sk';
  expect(fromEnvironment().secrets?.()).toEqual(['process-ak', 'process-sk', '']);
  delete process.env.HUAWEICLOUD_SDK_AK;
  delete process.env.HUAWEICLOUD_SDK_SK;
});
