/** What is compared: ours in this process, `redocly diff` as the command that it is. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compare } from '../../../generator/diff/compare.ts';
import { rules } from '../../../generator/diff/rules/index.ts';
import { options, sideOf } from '../../diff/sides.ts';

/** What a contestant says of a change, without what only changes names or words. */
export interface Verdict {
  /** Paths that it reaches. */
  readonly paths: readonly string[];
  readonly level: 'breaking' | 'undecided' | 'safe';
  /** Whether it is about a schema, and comes with an instance that shows it. */
  readonly isProven: boolean | undefined;
}

export interface Contestant {
  readonly name: string;
  /** @throws Error where it could not compare */
  judge(base: string, revision: string): Promise<readonly Verdict[]>;
}

const root = resolve(import.meta.dirname, '../../..');
export const redoclyCommand = join(root, 'node_modules/@redocly/cli/bin/cli.js');
const isSchemaRule = new Set(
  [...rules.values()]
    .filter(({ explanation }) => explanation.includes('found out from the schemas'))
    .map(({ id }) => id),
);

export const ours: Contestant = {
  name: 'ours',
  judge: async (base, revision) =>
    compare(sideOf(base), sideOf(revision), options).flatMap((finding): Verdict[] => {
      const row = rules.get(finding.rule);
      if (row?.axis !== 'wire') return [];
      const level = finding.level ?? row.level;
      return [
        {
          paths: finding.operations.map(({ path }) => path),
          level: level === 'warning' ? 'undecided' : level,
          isProven: isSchemaRule.has(row.id) ? finding.witness !== undefined : undefined,
        },
      ];
    }),
};

export const redocly: Contestant = {
  name: 'redocly diff',
  async judge(base, revision) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-diff-'));
    try {
      const files = [
        ['base.yaml', base],
        ['revision.yaml', revision],
      ].map(([name = '', text = '']) => {
        writeFileSync(join(folder, name), text);
        return name;
      });
      const report = JSON.parse(await redoclyJson(folder, files)) as { changes: readonly RedoclyChange[] };
      return report.changes.map(({ path, impact }) => ({
        paths: pathOf(path),
        level: impact === 'major' ? 'breaking' : 'safe',
        isProven: false,
      }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

interface RedoclyChange {
  readonly path: string;
  readonly impact: 'major' | 'minor' | 'patch';
}

function pathOf(pointer: string): string[] {
  const token = /^#\/paths\/([^/]+)/.exec(pointer)?.[1];
  return token === undefined ? [] : [decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')];
}

/** It ends with 1 where something breaks. */
function redoclyJson(cwd: string, files: readonly string[]): Promise<string> {
  const args = [redoclyCommand, 'diff', ...files, '--format', 'json'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd, env, maxBuffer: 2 ** 28 }, (_error, stdout, stderr) => {
      if (stdout.trimStart().startsWith('{')) done(stdout);
      else fail(new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`));
    });
  });
}
