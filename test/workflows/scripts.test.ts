/** What the workflows say on GitHub: one comment, one issue, whatever the report holds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../platforms/processes.ts';
import { bot, type FakeGitHub, startGitHub } from './github.ts';
import { root } from './read.ts';

const diffMarker = '<!-- functiongraph-openapi:diff -->';
const auditMarker = '<!-- functiongraph-openapi:audit -->';
const pull = { number: 12, head: { sha: 'abc', label: 'somebody:a/branch' } };
const head = { HEAD_OWNER: 'somebody', HEAD_BRANCH: 'a/branch', HEAD_SHA: 'abc' };
const report = `${diffMarker}\n\n### ❌ Breaking: 1 change\n`;
const changed = JSON.stringify({ status: 'compared', changes: [{}], faults: [] });
const unchanged = JSON.stringify({ status: 'compared', changes: [], faults: [] });

let folder: string;
let github: FakeGitHub | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'));
});
afterEach(async () => {
  await github?.close();
  rmSync(folder, { recursive: true });
});

async function run(script: string, files: Record<string, string>, env: object = head): Promise<string> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { PATH } = process.env;
  const { status, stdout, stderr } = await runCommand(
    process.execPath,
    [join(root, '.github/scripts', script), folder],
    { cwd: root, env: { PATH, ...github?.environment, ...env }, seconds: 20 },
  );
  return status === 0 ? stdout.trim() : stderr;
}

const comments = (): string[] => github!.comments.map(({ body }) => body);

describe('post-report.mjs', () => {
  const post = (md = report, json = changed): Promise<string> =>
    run('post-report.mjs', { 'report.md': md, 'report.json': json });

  it('posts one comment, and writes it again', async () => {
    const chatter = [1, 2, 3].map((id) => ({ id, user: { login: 'person' }, body: 'Hello' }));
    github = await startGitHub({ pulls: [pull], comments: chatter });
    expect(await post()).toBe('The comment on #12 is posted.');
    expect(await post(report.replace('1 change', '2 changes'))).toBe(
      'The comment on #12 is brought up to date.',
    );
    expect(comments()).toEqual(['Hello', 'Hello', 'Hello', `${diffMarker}\n\n### ❌ Breaking: 2 changes\n`]);
  });

  it('leaves one of two that two runs have posted, and a person’s comment as it is', async () => {
    const body = `${diffMarker}\n\nold`;
    github = await startGitHub({
      pulls: [pull],
      comments: [
        { id: 1, user: { login: 'person' }, body },
        { id: 2, user: bot, body },
        { id: 3, user: bot, body },
      ],
    });
    await post();
    expect(github.writes).toEqual(['DELETE /issues/comments/3', 'PATCH /issues/comments/2']);
    expect(github.comments[0]).toMatchObject({ body });
  });

  it('says nothing where there is nothing to say, but takes back what it has said', async () => {
    github = await startGitHub({ pulls: [pull] });
    expect(await post(report, unchanged)).toBe('Nothing changed, and nothing was said before.');
    await post();
    await post(`${diffMarker}\n\n### ✅ Nothing changed\n`, unchanged);
    expect(comments()).toEqual([`${diffMarker}\n\n### ✅ Nothing changed\n`]);
  });

  it.each([
    ['of an older commit', { ...head, HEAD_SHA: 'def' }],
    ['of a branch without a pull request', { ...head, HEAD_BRANCH: 'other' }],
    ['of the same branch of somebody else', { ...head, HEAD_OWNER: 'other' }],
  ])('posts no report %s', async (_name, env) => {
    github = await startGitHub({ pulls: [pull] });
    expect(await run('post-report.mjs', { 'report.md': report }, env)).toContain('No open pull request');
    expect(github.writes).toEqual([]);
  });

  it('says that there is no report, and why GitHub refuses', async () => {
    github = await startGitHub({ pulls: [pull] });
    expect(await run('post-report.mjs', {})).toBe('There is no report.');
    const refused = await run('post-report.mjs', { 'report.md': report }, { ...head, GITHUB_TOKEN: 'other' });
    expect(refused).toMatch(/GET \/pulls\?\S+ answered 401/);
  });
});

/** What a report may hold by the hand of an attacker, and what of it may not stand in the comment. */
const hostile: readonly [string, string, RegExp][] = [
  ['a mention', 'Hello @octocat and @org/team', /@[\w]/],
  ['a mention in code', '`@octocat`', /@\w/],
  ['an issue', 'see #1, owner/project#2 and GH-3', /#\d|GH-\d/],
  ['an address', 'https://evil.example and www.evil.example', /:\/\/|www\./],
  ['a link', '[click](/owner/project/settings)', /\]\(/],
  ['a link by reference', '[click][x]\n\n[x]: /settings', /\]\[|\]:/],
  ['an image', '![](/x.png)', /\]\(/],
  ['a tag', '<img src=x><script>', /<[a-z]/i],
  ['a tag in a fold', '<details><summary>a<b>c</summary>', /<b>/],
  ['a tag across a fold', '<details><summary></summary><form>', /<form/],
  ['a closing comment', '<!-- functiongraph-openapi:other -->', /<!-- functiongraph-openapi:other/],
  ['a drawing', '```mermaid\ngraph\n```', /mermaid/],
  ['hidden text', 'a\u202Eb\u0007c\u001B[0m', /\u202E|[^\P{Cc}\n]/u],
];

describe('a report from anybody', () => {
  it.each(hostile)('cannot hold %s', async (_name, text, not) => {
    github = await startGitHub({ pulls: [pull] });
    await run('post-report.mjs', { 'report.md': `${report}\n${text}\n`, 'report.json': changed });
    const [comment = ''] = comments();
    expect(comment.startsWith(`${diffMarker}\n\n### ❌ Breaking`)).toBe(true);
    expect(comment.slice(diffMarker.length)).not.toMatch(not);
  });

  it('cannot be longer than GitHub takes, even of what grows', async () => {
    github = await startGitHub({ pulls: [pull] });
    await run('post-report.mjs', { 'report.md': '@a '.repeat(25_000), 'report.json': 'not JSON' });
    expect(comments()[0]!.length).toBeLessThan(65_536);
    expect(comments()[0]).toContain('left out for length');
  });

  it('keeps its table, folds and proofs', async () => {
    const own = [
      '| ❌ | maxLength is 50, not 60 (`request-max-length-lowered`) | `spec/openapi.yaml:253:11` |',
      '',
      '<details><summary>Breaking: name</summary>',
      '',
      '```json',
      '{ "func_name": "a" }',
      '```',
      '',
      '</details>',
    ].join('\n');
    github = await startGitHub({ pulls: [pull] });
    await run('post-report.mjs', { 'report.md': `${diffMarker}\n\n${own}\n`, 'report.json': changed });
    expect(comments()).toEqual([`${diffMarker}\n\n${own}\n`]);
  });
});

describe('file-findings.mjs', () => {
  const told = (
    findings: boolean,
    text = 'spec/openapi.yaml:1:1 error',
    page = 'a/page.txt',
  ): Promise<string> =>
    run('file-findings.mjs', { 'audit.json': JSON.stringify({ page, findings }), 'audit.txt': text });

  it('opens one issue, brings it up to date, and closes it', async () => {
    const request = { id: 2, number: 2, state: 'open', user: bot, body: auditMarker, pull_request: {} };
    const person = { id: 3, number: 3, state: 'open', user: { login: 'person' }, body: auditMarker };
    github = await startGitHub({ issues: [request, person] });
    expect(await told(false)).toBe('There are no findings.');
    expect(await told(true)).toBe('The findings are in #7.');
    expect(await told(true, 'another finding')).toBe('The findings in #7 are brought up to date.');
    expect(github.issues.at(-1)).toMatchObject({
      state: 'open',
      body: expect.stringContaining('another finding'),
    });
    expect(await told(false)).toBe('There are no findings any more; #7 is closed.');
    expect(github.issues.map(({ state }) => state)).toEqual(['open', 'open', 'closed']);
    expect(await told(true)).toBe('The findings are in #7.');
  });

  it('shows a page’s words as words', async () => {
    github = await startGitHub();
    await told(true, 'before\n```\n@octocat ````\n', 'a`b](c).txt');
    expect(github.issues[0]!.body).toContain('\n`````text\nbefore\n```\n@octocat ````\n`````\n');
    expect(github.issues[0]!.body).toContain('`a_b__c_.txt`');
  });
});
