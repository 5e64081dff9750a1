/** The workflows and actions of the project, as data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const root = resolve(import.meta.dirname, '../..');

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on'?: string;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A file below `.github`: its name there, and its text. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

export const workflows: readonly Source[] = readdirSync(join(root, '.github/workflows')).map((name) =>
  sourceOf(`workflows/${name}`),
);
export const actions: readonly Source[] = readdirSync(join(root, '.github/actions')).map((name) =>
  sourceOf(`actions/${name}/action.yml`),
);

function sourceOf(name: string): Source {
  return { name, text: readFileSync(join(root, '.github', name), 'utf8') };
}

export function workflowOf({ text }: Source): Workflow {
  return parse(text) as Workflow;
}

/** The steps of a workflow or of a composite action, each with the name that tests give it. */
export function stepsOf({ name, text }: Source): (Step & { readonly title: string })[] {
  const { jobs, runs } = parse(text) as Partial<Workflow> & { runs?: { steps: readonly Step[] } };
  const file = name.replace(/^workflows\/|^actions\/|(\/action)?\.yml$/g, '');
  const groups = runs === undefined ? Object.entries(jobs ?? {}) : [['action', runs] as const];
  return groups.flatMap(([job, { steps }]) =>
    steps.map((step) => ({
      ...step,
      title: `${file} / ${job} / ${step.name ?? step.run ?? step.uses ?? ''}`,
    })),
  );
}
