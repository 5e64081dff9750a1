/** Runs a workflow's step as it stands: its script, by its shell, with its environment and GitHub's files. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runCommand } from '../platforms/processes.ts';
import { root, type Step } from '../workflows/read.ts';

/** What is only noted: what would run this test again, what takes minutes and has a run of its own, what goes out. */
const noted = ['ci', 'publish', 'run verify', 'run test:publish', 'run test:platforms'];

/** A copy of the work tree as a repository of git, to run steps in. */
export class Checkout {
  readonly #home = mkdtempSync(join(tmpdir(), 'workflow-steps-'));
  readonly folder: string;
  readonly #calls = join(this.#home, 'calls.txt');
  readonly #commands = join(this.#home, 'commands');

  /** @param name of its folder */
  constructor(name = 'checkout') {
    this.folder = join(this.#home, name);
    const files = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const path of files.split('\0').filter((one) => one !== ''))
      cpSync(join(root, path), join(this.folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    this.#stub();
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('The base');
  }

  /** `gh` is noted always, `npm` where it is one of those above, and runs otherwise. */
  #stub(): void {
    mkdirSync(this.#commands);
    const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
    const known = noted.map((words) => `'${words}'*`).join('|');
    this.#command('gh', `echo "gh $*" >> '${this.#calls}'`);
    this.#command(
      'npm',
      `case "$*" in ${known}) echo "npm $*" >> '${this.#calls}';; *) exec '${npm}' "$@";; esac`,
    );
  }

  #command(name: string, script: string): void {
    const path = join(this.#commands, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }

  git(...words: string[]): string {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...identity, ...words], { cwd: this.folder, encoding: 'utf8' });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--no-verify', '--message', message);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /**
   * @param context values of the expressions in the step's environment, by their names
   * @param environment what the runner sets beside it
   * @param cwd where the step runs, unless in the checkout
   */
  async run(
    step: Step,
    context: Readonly<Record<string, string>>,
    environment: object = {},
    cwd = this.folder,
  ): Promise<Done> {
    const file = (name: string): string => join(this.#home, name);
    writeFileSync(file('step.sh'), step.run ?? '');
    for (const name of ['calls.txt', 'output.txt', 'summary.md']) writeFileSync(file(name), '');
    const { HOME, PATH, npm_config_userconfig: config } = process.env;
    // https://docs.github.com/actions, "jobs.<job_id>.steps[*].shell"
    const words = step.shell === undefined ? ['-e'] : ['--noprofile', '--norc', '-eo', 'pipefail'];
    const ended = await runCommand('bash', [...words, file('step.sh')], {
      cwd,
      env: {
        HOME,
        ...(config === undefined ? {} : { npm_config_userconfig: config }),
        PATH: `${this.#commands}${delimiter}${PATH}`,
        CI: 'true',
        GITHUB_OUTPUT: file('output.txt'),
        GITHUB_STEP_SUMMARY: file('summary.md'),
        ...environment,
        ...evaluated(step.env ?? {}, context),
      },
      seconds: 150,
    });
    const [calls, output, summary] = ['calls.txt', 'output.txt', 'summary.md'].map((name) =>
      readFileSync(file(name), 'utf8'),
    );
    return { ...ended, calls: lines(calls), output: lines(output), summary: summary ?? '' };
  }

  remove(): void {
    rmSync(this.#home, { recursive: true });
  }
}

export interface Done {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The calls of `npm` and `gh` that were only noted. */
  readonly calls: readonly string[];
  /** Lines of GITHUB_OUTPUT. */
  readonly output: readonly string[];
  /** GITHUB_STEP_SUMMARY. */
  readonly summary: string;
}

function lines(text = ''): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** @throws Error for an expression without a value, so that a step is not tried with less than it gets */
function evaluated(env: Readonly<Record<string, string>>, context: Readonly<Record<string, string>>): object {
  const valueOf = (_all: string, name: string): string => {
    const value = context[name];
    if (value === undefined) throw new Error(`the test has no value for \${{ ${name} }}`);
    return value;
  };
  return Object.fromEntries(
    Object.entries(env).map(([name, text]) => [name, text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, valueOf)]),
  );
}
