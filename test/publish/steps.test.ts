/** Every `run:` of every workflow and action, as it stands, in a copy of the checkout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { history } from '../diff/repository.ts';
import { bot, startGitHub } from '../workflows/github.ts';
import { actions, root, stepsOf, workflows } from '../workflows/read.ts';
import { Checkout, type Done } from './steps.ts';

const steps = new Map(
  [...workflows, ...actions]
    .flatMap(stepsOf)
    .filter(({ run }) => run !== undefined)
    .map((step) => [step.title, step]),
);
const tried = new Set<string>();

/** A description that is compared in no time. */
const description = `openapi: 3.1.0
info: {title: Things, version: 1.0.0}
paths:
  /things:
    post:
      operationId: makeThing
      requestBody:
        content:
          application/json:
            schema:
              type: object
              additionalProperties: false
              properties:
                name: {type: string, maxLength: 60}
      responses: {'200': {description: made}}
`;
const narrower = description.replace('60', '50');

/** What is left of a page where somebody saved little of it. */
const page = `创建函数
URI
POST /v2/{project_id}/fgs/functions
参数 |
是否必选 |
参数类型 |
描述 |
---|---|---|---|
project_id |
是 |
String |
项目。 |
`;

let checkout: Checkout;
beforeAll(() => {
  checkout = new Checkout();
  checkout.write('openapi.yaml', description);
  checkout.commit('A description');
  checkout.write('openapi.yaml', narrower);
  checkout.commit('A change of it');
});
afterAll(() => checkout.remove());

function run(
  title: string,
  context: Record<string, string> = {},
  environment: object = {},
  folder = checkout.folder,
): Promise<Done> {
  const step = steps.get(title);
  if (step === undefined)
    throw new Error(`no workflow has the step ${title}; there are ${[...steps.keys()].join(', ')}`);
  tried.add(title);
  return checkout.run(step, context, environment, folder);
}

/** Steps that are a call of npm: the calls are noted, and what they call is what .ci/run runs. */
const calls: readonly [string, string][] = [
  ['ci / verify / npm ci', 'npm ci'],
  ['ci / verify / npm run verify', 'npm run verify'],
  ['ci / package / npm ci', 'npm ci'],
  ['ci / package / npm run test:publish', 'npm run test:publish'],
  ['ci / package / npm run test:platforms', 'npm run test:platforms'],
  ['docs / build / npm ci', 'npm ci'],
  ['release / pack / npm ci', 'npm ci'],
  ['release / pack / npm run verify', 'npm run verify'],
  ['release / pack / npm run test:publish', 'npm run test:publish'],
  ['page-watch / audit / npm ci', 'npm ci'],
];

describe('a step that is a call', () => {
  it.each(calls)('%s', async (title, call) => {
    expect(await run(title)).toMatchObject({ status: 0, calls: [call], stderr: '' });
  });
});

describe('spec-diff', () => {
  const compare = (inputs: Record<string, string> = {}, folder = checkout.folder): Promise<Done> =>
    run(
      'spec-diff / action / Compare',
      {
        'github.action_path': join(checkout.folder, '.github/actions/spec-diff'),
        ...defaults(inputs),
      },
      {},
      folder,
    );

  it('installs the toolchain at the action’s ref, wherever the runner has put it', async () => {
    const { calls } = await run('spec-diff / action / Install the toolchain', {
      'github.action_path': '/a b/.github/actions/spec-diff',
    });
    expect(calls).toEqual([
      'npm ci --prefix /a b/.github/actions/spec-diff/../../.. --ignore-scripts --no-audit --no-fund',
    ]);
  });

  it('fails on a change that breaks, at its line, with three reports', async () => {
    const done = await compare({ base: 'HEAD^1' });
    expect(done.status).toBe(1);
    expect(done.stdout).toMatch(
      /^::error file=openapi.yaml,line=\d+,col=\d+,title=request-max-length-lowered::/m,
    );
    expect(done.output).toEqual(['verdict=breaking', 'failed=true', 'report=a report/report.md']);
    expect(done.summary).toBe(checkout.read('a report/report.md'));
    expect(done.summary).toContain('maxLength is 50, not 60');
    expect(JSON.parse(checkout.read('a report/report.json'))).toMatchObject({ counts: { breaking: 1 } });
    expect(checkout.read('a report/report.html')).toContain('</html>');
  });

  it('passes where it is told to, and where nothing changed', async () => {
    expect(await compare({ base: 'HEAD^1', 'fail-on': 'none' })).toMatchObject({ status: 0 });
    expect(await compare({ base: 'HEAD', config: '', revision: 'openapi.yaml' })).toMatchObject({
      status: 0,
      output: expect.arrayContaining(['failed=false']),
    });
  });

  it('takes waivers and a configuration', async () => {
    checkout.write('levels.yaml', 'levels:\n  request-max-length-lowered: safe\n');
    expect(await compare({ base: 'HEAD^1', config: 'levels.yaml' })).toMatchObject({ status: 0 });
    expect(await compare({ base: 'HEAD^1', waivers: 'none.yaml' })).toMatchObject({ status: 2 });
  });

  it('says that it could not run, and lets no description speak to the runner', async () => {
    checkout.write('broken.yaml', 'openapi: 3.1.0\n::error::from the description: [\n');
    const done = await compare({ base: 'HEAD', revision: 'broken.yaml' });
    expect(done.status).toBe(2);
    expect(done.stdout).toContain('::error title=spec-diff::The descriptions could not be compared');
    const [, token = 'none'] = /^::stop-commands::(\S+)$/m.exec(done.stdout) ?? [];
    expect(done.stdout.split('\n')).toContain(`::${token}::`);
    expect(await compare({ base: 'HEAD; touch pwned', revision: '$(touch pwned)' })).toMatchObject({
      status: 2,
    });
    expect(checkout.git('status', '--short')).not.toContain('pwned');
  });

  /** Of the action's inputs; the report's folder has a space. */
  function defaults(given: Record<string, string>): Record<string, string> {
    const inputs = {
      'fail-on': 'breaking',
      revision: '',
      spec: 'openapi.yaml',
      config: '',
      waivers: '',
    };
    return Object.fromEntries(
      Object.entries({ ...inputs, report: 'a report', ...given }).map(([name, value]) => [
        `inputs.${name}`,
        value,
      ]),
    );
  }

  it('is used by another repository on a description of its own, in several files', async () => {
    const other = history();
    const done = await compare({ base: 'HEAD^1', spec: 'spec/openapi.yaml' }, other.folder);
    expect(done.status).toBe(1);
    expect(done.stdout).toMatch(/^::error file=spec\/schemas\/thing.yaml,line=\d+/m);
    expect(done.output).toContain('verdict=breaking');
    other.remove();
  });

  it('comments on the pull request', async () => {
    const github = await startGitHub({ pulls: [{ number: 3, head: { sha: 'abc', label: 'me:topic' } }] });
    checkout.write('report/report.md', checkout.read('a report/report.md'));
    const done = await run(
      'spec-diff-comment / comment / node .github/scripts/post-report.mjs report',
      {
        'github.token': github.environment['GITHUB_TOKEN'] ?? '',
        'github.event.workflow_run.head_repository.owner.login': 'me',
        'github.event.workflow_run.head_branch': 'topic',
        'github.event.workflow_run.head_sha': 'abc',
      },
      github.environment,
    );
    await github.close();
    expect(done).toMatchObject({ status: 0, stdout: 'The comment on #3 is posted.\n' });
    expect(github.comments).toMatchObject([
      { user: bot, body: expect.stringContaining('maxLength is 50, not 60') },
    ]);
  });
});

describe('page-watch', () => {
  const audit = (): Promise<Done> => run('page-watch / audit / Audit');
  const findings = (): unknown => JSON.parse(checkout.read('findings/audit.json'));

  it('holds the description against the recorded facts, where there is no page', async () => {
    expect(await audit()).toMatchObject({ status: 0 });
    expect(findings()).toEqual({ page: '', findings: false });
  });

  it('finds what the newest page has otherwise, and files it', async () => {
    checkout.write('.github/saved-pages/2026-01-01.txt', 'an older page');
    checkout.write('.github/saved-pages/2026-02-01.txt', page);
    const { status, stdout } = await audit();
    expect({ status, told: checkout.read('findings/audit.txt').length > 0 }).toEqual({
      status: 0,
      told: true,
    });
    expect(stdout).toContain(checkout.read('findings/audit.txt'));
    expect(findings()).toMatchObject({ page: '.github/saved-pages/2026-02-01.txt', findings: true });
    const github = await startGitHub();
    const context = { 'github.token': github.environment['GITHUB_TOKEN'] ?? '' };
    const done = await run(
      'page-watch / issue / node .github/scripts/file-findings.mjs findings',
      context,
      github.environment,
    );
    await github.close();
    expect(done).toMatchObject({ status: 0, stdout: 'The findings are in #7.\n' });
    expect(github.issues[0]?.body).toContain('.github/saved-pages/2026-02-01.txt');
  });
});

describe('docs', () => {
  it('builds the site', async () => {
    expect(await run('docs / build / npm run docs')).toMatchObject({ status: 0 });
    expect(checkout.read('docs/site/index.html')).toContain('</html>');
  });
});

describe('release', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const runner = {
    GITHUB_REF_NAME: `v${version}`,
    GITHUB_REPOSITORY: 'owner/project',
    GITHUB_SERVER_URL: 'https://git.example',
  };
  const step = (title: string, context = {}, more = {}): Promise<Done> =>
    run(title, context, { ...runner, ...more });

  it('has the changelog’s words for notes, and takes no other tag', async () => {
    const title = 'release / pack / The notes of this version';
    expect(await step(title, {}, { GITHUB_REF_NAME: 'v99.0.0' })).toMatchObject({ status: 1 });
    expect(await step(title)).toMatchObject({ status: 0 });
    expect(checkout.read('CHANGELOG.md')).toContain(checkout.read('release/notes.md').trim());
  });

  it('packs, with the repository that it is published from', async () => {
    expect(await step('release / pack / Pack')).toMatchObject({ status: 0 });
    const packed = checkout.read(`release/functiongraph-openapi-${version}.tgz`);
    expect(packed.length).toBeGreaterThan(50_000);
    const { repository } = JSON.parse(checkout.read('package.json'));
    expect(repository).toEqual({ type: 'git', url: 'git+https://git.example/owner/project.git' });
  });

  it('publishes that tarball with provenance, and announces it', async () => {
    const tarball = `release/functiongraph-openapi-${version}.tgz`;
    expect(await step('release / publish / Publish as a trusted publisher')).toMatchObject({
      status: 0,
      calls: [`npm publish ${tarball} --provenance --access public`],
    });
    expect(
      await step('release / announce / Announce the release', { 'github.token': 'token' }),
    ).toMatchObject({
      status: 0,
      calls: [
        `gh release create v${version} ${tarball} --repo owner/project --title v${version} --notes-file release/notes.md --verify-tag`,
      ],
    });
  });
});

it('leaves no step untried', () => {
  expect([...tried].sort()).toEqual([...steps.keys()].sort());
});
