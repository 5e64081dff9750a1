/**
 * Keeps one issue about what an audit found: opened, brought up to date, and closed when there is nothing left.
 *
 *     node .github/scripts/file-findings.mjs FOLDER
 *
 * The folder holds audit.json (`{ page, findings }`) and audit.txt, what the audit printed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, isOurs, items } from './github.mjs';

const MARKER = '<!-- functiongraph-openapi:audit -->';
const MOST_CHARACTERS = 60_000;
const TITLE = 'The description and the page differ';
const [folder = '.'] = process.argv.slice(2);

process.stdout.write(`${await file()}\n`);

/** @returns {Promise<string>} what was done */
async function file() {
  const { page, findings } = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8'));
  const issue = await ourIssue();
  if (findings !== true) {
    if (issue === undefined) return 'There are no findings.';
    await call('PATCH', `/issues/${issue}`, { state: 'closed', state_reason: 'completed' });
    return `There are no findings any more; #${issue} is closed.`;
  }
  const body = bodyOf(String(page), readFileSync(join(folder, 'audit.txt'), 'utf8'));
  if (issue === undefined) {
    const { value } = await call('POST', '/issues', { title: TITLE, body });
    return `The findings are in #${value.number}.`;
  }
  await call('PATCH', `/issues/${issue}`, { body });
  return `The findings in #${issue} are brought up to date.`;
}

async function ourIssue() {
  for await (const one of items('/issues?state=open'))
    if (one.pull_request === undefined && isOurs(one, MARKER)) return one.number;
  return undefined;
}

/**
 * The output stands in a fence that is longer than any in it: neither markup nor a name to call.
 *
 * @param {string} page the path of the audited page; empty: the recorded facts
 * @param {string} output
 */
function bodyOf(page, output) {
  const text = output.length > MOST_CHARACTERS ? `${output.slice(0, MOST_CHARACTERS)}\n…` : output;
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const of = page === '' ? 'the recorded facts' : `\`${page.replaceAll(/[^\w./-]/g, '_')}\``;
  return `${MARKER}

\`npm run audit\` holds the description against ${of} and finds:

${fence}text
${text.trimEnd()}
${fence}

Mend \`spec/openapi.yaml\`, or waive the difference with its reason in \`spec/source/waivers.yaml\`; of a newer page
first record the facts: \`npm run audit -- PAGE.txt --record\`. This issue closes itself when nothing is left.
`;
}
