/** A small repository of git, for tests: a description, its history and a branch. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a user's own configuration must not change. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

export const description = `openapi: 3.1.0
info: {title: Things, version: 1.0.0}
paths:
  /things:
    post:
      operationId: makeThing
      requestBody:
        content:
          application/json:
            schema: {$ref: './schemas/thing.yaml#/Thing'}
      responses: {'200': {description: ok}}
`;

const thing = `Thing:
  type: object
  properties:
    size: {type: integer}
`;

export const narrowThing = thing.replace('{type: integer}', '{type: integer, maximum: 9}');

export class Repository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'diff-repository-')));

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...words: string[]): string {
    return execFileSync('git', words, {
      cwd: this.folder,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), text);
    }
  }

  link(name: string, target: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    rmSync(this.path(name), { force: true });
    symlinkSync(target, this.path(name));
  }

  /** Commits everything and tags it. */
  commit(tag: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', tag);
    this.git('tag', tag);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * `none` (no description), `v1` (on main), `narrow` (on the branch feature, which is checked out), `broken` (no YAML),
 * `linked` (links in place of files).
 */
export function history(): Repository {
  const repository = new Repository();
  repository.write({ 'README.md': 'Things\n' });
  repository.commit('none');
  repository.write({ 'spec/openapi.yaml': description, 'spec/schemas/thing.yaml': thing });
  repository.commit('v1');
  repository.git('checkout', '--quiet', '-b', 'side');
  repository.write({ 'spec/openapi.yaml': 'openapi: 3.1.0\ninfo: {title: [\n' });
  repository.commit('broken');
  repository.write({
    'shared/openapi.yaml': description,
    'spec/openapi.yaml': description.replace('./schemas/thing.yaml', '../outside.yaml'),
    'outside.yaml': thing,
  });
  repository.commit('outside');
  repository.write({ 'spec/real.yaml': description });
  repository.link('spec/openapi.yaml', 'real.yaml');
  repository.link('spec/schemas/thing.yaml', '/etc/hostname');
  repository.commit('linked');
  repository.git('checkout', '--quiet', '-b', 'feature', 'v1');
  repository.write({ 'spec/schemas/thing.yaml': narrowThing });
  repository.commit('narrow');
  return repository;
}
