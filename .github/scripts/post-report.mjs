/**
 * Puts a report on the pull request it is about: one comment, written again at each run.
 *
 *     node .github/scripts/post-report.mjs FOLDER
 *
 * The folder is what the workflow spec-diff has left: report.md and report.json, by anybody. Which pull request it is
 * about is not read from it; GitHub says so of the commit that the workflow ran on (HEAD_OWNER, HEAD_BRANCH, HEAD_SHA).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, isOurs, items } from './github.mjs';
import { inert } from './inert.mjs';

const MARKER = '<!-- functiongraph-openapi:diff -->';
const { HEAD_OWNER = '', HEAD_BRANCH = '', HEAD_SHA = '' } = process.env;
const [folder = '.'] = process.argv.slice(2);

process.stdout.write(`${await post()}\n`);

/** @returns {Promise<string>} what was done */
async function post() {
  const path = join(folder, 'report.md');
  if (!existsSync(path)) return 'There is no report.';
  const pull = await pullRequest();
  if (pull === undefined) return 'No open pull request has this commit as its last one.';
  const comments = [];
  for await (const comment of items(`/issues/${pull}/comments?`))
    if (isOurs(comment, MARKER)) comments.push(comment);
  const [first, ...others] = comments;
  if (first === undefined && isQuiet()) return 'Nothing changed, and nothing was said before.';
  const text = readFileSync(path, 'utf8');
  const body = `${MARKER}\n\n${inert(text.replace(MARKER, '').trim())}\n`;
  for (const { id } of others) await call('DELETE', `/issues/comments/${id}`);
  if (first === undefined) await call('POST', `/issues/${pull}/comments`, { body });
  else await call('PATCH', `/issues/comments/${first.id}`, { body });
  return `The comment on #${pull} is ${first === undefined ? 'posted' : 'brought up to date'}.`;
}

/** The number of the open pull request whose last commit the report is about. */
async function pullRequest() {
  const query = new URLSearchParams({ state: 'open', head: `${HEAD_OWNER}:${HEAD_BRANCH}` });
  for await (const { number, head } of items(`/pulls?${query}`)) if (head.sha === HEAD_SHA) return number;
  return undefined;
}

/** Whether there is nothing to tell. It decides about a comment less, so anybody may say so. */
function isQuiet() {
  try {
    const { status, changes, faults } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    return status === 'compared' && changes.length === 0 && faults.length === 0;
  } catch {
    return false;
  }
}
