/** What this project asks of a workflow beyond its being one. Each gives faults in words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Source, stepsOf, workflowOf } from './read.ts';

/** By job: what it may write. A job that is not here may write nothing. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  'spec-diff-comment comment': ['pull-requests'],
  'docs deploy': ['pages', 'id-token'],
  'release publish': ['id-token'],
  'release announce': ['contents'],
  'page-watch issue': ['issues'],
};

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).scripts;

type Rule = (source: Source) => string[];

/** For workflows alone. */
export const workflowRules: Readonly<Record<string, Rule>> = {
  'grants nothing to all jobs, and little to each'(source) {
    const { permissions, jobs } = workflowOf(source);
    const all = JSON.stringify(permissions) === '{}' ? [] : ['the workflow does not say `permissions: {}`'];
    const each = Object.entries(jobs).flatMap(([job, { permissions }]) => {
      if (permissions === undefined) return [`${job} does not say its permissions`];
      const allowed = mayWrite[`${fileOf(source)} ${job}`] ?? [];
      return Object.entries(permissions)
        .filter(([name, access]) => access !== 'read' && !allowed.includes(name))
        .map(([name, access]) => `${job} has ${name}: ${access}`);
    });
    return [...all, ...each];
  },
  'lets no pull request near a token that writes'(source) {
    const { on, jobs } = workflowOf(source);
    const writes = Object.values(jobs).some(({ permissions = {} }) =>
      Object.values(permissions).includes('write'),
    );
    return [
      ...('pull_request_target' in on ? ['it runs on pull_request_target'] : []),
      ...('pull_request' in on && writes ? ['it runs on pull_request and may write'] : []),
      ...('workflow_run' in on && stepsOf(source).some(checksOutOther)
        ? ['it runs on workflow_run and checks out something other than the main branch']
        : []),
    ];
  },
  'ends, on a system that does not change by itself'(source) {
    return Object.entries(workflowOf(source).jobs).flatMap(([job, one]) => [
      ...(one['timeout-minutes'] === undefined ? [`${job} has no timeout`] : []),
      ...(/^ubuntu-\d\d\.04$/.test(one['runs-on'] ?? '') ? [] : [`${job} runs on ${one['runs-on']}`]),
    ]);
  },
};

/** For workflows and actions. */
export const stepRules: Readonly<Record<string, Rule>> = {
  'names every action by digest and version'({ text }) {
    const used = [...text.matchAll(/\buses: *(.*)/g)].map(([, named = '']) => named.trim());
    return used
      .filter((named) => !/^(\.\/[\w./-]+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(named))
      .map((named) => `uses: ${named}`);
  },
  'puts nothing into a script but through its environment'(source) {
    return stepsOf(source)
      .filter(({ run }) => run?.includes('${{'))
      .map(({ title }) => title);
  },
  'keeps no token in a checkout'(source) {
    return stepsOf(source)
      .filter(
        (step) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false,
      )
      .map(({ title }) => title);
  },
  'calls npm scripts that there are'(source) {
    const named = stepsOf(source).flatMap(({ run = '' }) => [...run.matchAll(/npm run (?:-s )?([\w:]+)/g)]);
    return named.map(([, name = '']) => name).filter((name) => !Object.hasOwn(scripts, name));
  },
};

function fileOf({ name }: Source): string {
  return name.replace(/^workflows\/|\.yml$/g, '');
}

function checksOutOther({ uses, with: inputs = {} }: ReturnType<typeof stepsOf>[number]): boolean {
  return uses?.startsWith('actions/checkout@') === true && ('ref' in inputs || 'repository' in inputs);
}
