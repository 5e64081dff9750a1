import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { toolchains } from './toolchains.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['shell typescript', 'install curl 7.84 or newer: apt-get install curl'],
  ['java', 'install a JDK, 11 or newer: apt-get install default-jdk-headless'],
  ['go', 'install Go 1.18 or newer: apt-get install golang-go'],
])('without the programs of %s, says what to install', async (languages, want) => {
  vi.stubEnv('PATH', await mkdtemp(join(tmpdir(), 'no-programs-')));
  await expect(toolchains[languages]!()).rejects.toThrow(want);
});
