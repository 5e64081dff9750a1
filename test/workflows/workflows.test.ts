/** The workflows are what GitHub takes, and grant and trust no more than they need. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadParser } from './parser.ts';
import { actions, type Source, workflows } from './read.ts';
import { stepRules, workflowRules } from './rules.ts';

let faultsOf: (source: Source) => Promise<string[]>;
beforeAll(async () => {
  faultsOf = await loadParser();
});

const all = [...workflows, ...actions];

describe('every workflow and action', () => {
  it.each(all)('$name is one', async (source) => {
    expect(await faultsOf(source)).toEqual([]);
  });

  for (const [rule, faults] of Object.entries(workflowRules))
    it.each(workflows)(`$name ${rule}`, (source) => expect(faults(source)).toEqual([]));
  for (const [rule, faults] of Object.entries(stepRules))
    it.each(all)(`$name ${rule}`, (source) => expect(faults(source)).toEqual([]));
});

const job = (text: string): string =>
  `on: {pull_request: }\npermissions: {}\njobs: {a: {runs-on: ubuntu-24.04, timeout-minutes: 1, ${text}}}`;

/** What says so, a text, and the fault in it. */
const faulty = [
  ['the schema', job('permissions: {contents: reed}, steps: [{run: a}]'), "Unexpected value 'reed'"],
  ['the schema', job('permissions: {}, steps: [{run: a, shel: b}]'), "Unexpected value 'shel'"],
  ['the schema', job('if: foo.bar, steps: [{run: a}]'), "Unrecognized named-value: 'foo'"],
  ['grants', job('steps: [{run: a}]'), 'a does not say its permissions'],
  ['grants', job('permissions: {issues: write}, steps: []'), 'a has issues: write'],
  ['grants', 'on: push\njobs: {}', 'the workflow does not say `permissions: {}`'],
  ['near a token', 'on: {pull_request_target: }\njobs: {}', 'it runs on pull_request_target'],
  ['near a token', job('permissions: {issues: write}, steps: []'), 'it runs on pull_request and may write'],
  [
    'near a token',
    job(
      'steps: [{uses: actions/checkout@v6, with: {ref: "${{ github.event.workflow_run.head_sha }}"}}]',
    ).replace('pull_request', 'workflow_run'),
    'it runs on workflow_run and checks out something other than the main branch',
  ],
  ['ends', 'on: {push: }\njobs: {a: {runs-on: ubuntu-latest, steps: []}}', 'a has no timeout'],
  ['ends', 'on: {push: }\njobs: {a: {runs-on: ubuntu-latest, steps: []}}', 'a runs on ubuntu-latest'],
  ['digest', job('steps:\n - uses: actions/checkout@v6\n'), 'uses: actions/checkout@v6'],
  ['environment', job('steps: [{name: b, run: "echo ${{ github.ref }}"}]'), 'bad / a / b'],
  ['no token', job('steps: [{name: b, uses: actions/checkout@v6}]'), 'bad / a / b'],
  ['npm scripts', job('steps: [{run: npm run nothing}]'), 'nothing'],
];

describe('what is asked of a workflow', () => {
  it.each(faulty.map(([rule = '', text = '', fault = '']) => ({ rule, text, fault })))(
    '$rule: $fault',
    async ({ rule, text, fault }) => {
      const source = { name: 'workflows/bad.yml', text };
      const [, check] =
        Object.entries({ ...workflowRules, ...stepRules }).find(([name]) => name.includes(rule)) ?? [];
      const found = check === undefined ? await faultsOf(source) : check(source);
      expect(found.join('\n')).toContain(fault);
    },
  );
});
