/**
 * The command line: reads arguments, prints, sets the exit code. 0: fine; 1: findings (`check`,
 * `audit`, `diff`); 2: could not run (a fault in the description, the arguments or the output folder).
 */
import { defineCommand, runCommand, showUsage } from 'citty';
import { type Arguments, argumentFault } from './commands/arguments.ts';
import {
  changelogArguments,
  docsArguments,
  reportArguments,
  serveArguments,
} from './commands/definitions.ts';
import { DiagnosticsError, formatDiagnostics } from './diagnostics.ts';

const shared = {
  spec: {
    type: 'string',
    description: 'The OpenAPI 3.1 document',
    default: 'spec/openapi.yaml',
    valueHint: 'FILE',
  },
  out: {
    type: 'string',
    description: 'Output folder (default: generated/ and docs/reference/)',
    valueHint: 'DIR',
  },
  'allow-ref': {
    type: 'string',
    description: 'Folder outside the document that $ref may read',
    valueHint: 'DIR',
  },
  json: { type: 'boolean', description: 'Print a JSON summary on standard output' },
} as const;

const generate = defineCommand({
  meta: { name: 'generate', description: 'Generate every output from the description' },
  args: {
    ...shared,
    watch: { type: 'boolean', description: 'Generate again whenever the description is saved' },
    timings: { type: 'boolean', description: 'Print where the time went' },
  },
  run: async ({ args }) => {
    const options = { ...args, allowReferences: folders(args) };
    if (args.watch === true) await (await import('./commands/watch.ts')).watch(options);
    else await (await import('./commands/generate.ts')).runGenerate(options);
  },
});

const check = defineCommand({
  meta: { name: 'check', description: 'Say whether the outputs are what the description gives' },
  args: shared,
  run: async ({ args }) => {
    const { runCheck } = await import('./commands/check.ts');
    process.exitCode = await runCheck({ ...args, allowReferences: folders(args) });
  },
});

const audit = defineCommand({
  meta: { name: 'audit', description: 'Hold the description against the page it was transcribed from' },
  args: {
    page: {
      type: 'positional',
      required: false,
      description: 'A newly saved page (text)',
      valueHint: 'PAGE.txt',
    },
    spec: shared.spec,
    'allow-ref': shared['allow-ref'],
    record: { type: 'boolean', description: 'Rewrite the recorded facts from the page' },
    json: shared.json,
    diff: { type: 'boolean', description: 'Show what changed on the page as `diff` shows changes' },
    ...reportArguments,
  },
  run: async ({ args }) => {
    if (args.diff === true) {
      const { runPageDiff } = await import('./commands/page-diff.ts');
      process.exitCode = runPageDiff({ ...args, allowReferences: folders(args) });
      return;
    }
    const { runAudit } = await import('./audit/run.ts');
    const { exitCode, stdout, stderr } = runAudit({ ...args, allowReferences: folders(args) });
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    process.exitCode = exitCode;
  },
});

const serve = defineCommand({
  meta: {
    name: 'serve',
    description: 'Serve the description locally: validates, checks signatures, answers its examples',
  },
  args: {
    spec: shared.spec,
    'allow-ref': shared['allow-ref'],
    ...serveArguments,
  },
  run: async ({ args }) => {
    const { serve: run } = await import('./commands/serve.ts');
    await run({ ...args, allowReferences: folders(args) });
  },
});

const diff = defineCommand({
  meta: { name: 'diff', description: 'Say what changed between two descriptions, and whom it breaks' },
  args: {
    base: {
      type: 'positional',
      required: false,
      description:
        'A file, a folder, a git revision or REVISION:PATH (default: where the main branch was left)',
      valueHint: 'BASE',
    },
    revision: {
      type: 'positional',
      required: false,
      description: 'The same (default: the description in the work tree)',
      valueHint: 'REVISION',
    },
    spec: { ...shared.spec, description: 'The description that a git revision alone means' },
    'allow-ref': shared['allow-ref'],
    ...reportArguments,
    'fail-on': {
      type: 'string',
      description: 'The level that ends with exit code 1: breaking, warning or none',
      default: 'breaking',
      valueHint: 'LEVEL',
    },
    config: {
      type: 'string',
      description: 'Levels of rules, notice period, what to ignore',
      valueHint: 'FILE',
    },
    waivers: {
      type: 'string',
      description: 'Accepted changes (default: diff-waivers.yaml beside REVISION)',
      valueHint: 'FILE',
    },
    'check-version': { type: 'boolean', description: 'Hold info.version against what changed' },
    explain: { type: 'string', description: 'Print what a rule means, with an example', valueHint: 'RULE' },
    rules: { type: 'boolean', description: 'List the rules' },
    today: { type: 'string', description: 'The day for what ends on a day', valueHint: 'YYYY-MM-DD' },
  },
  run: async ({ args }) => {
    const { runDiff } = await import('./commands/diff.ts');
    process.exitCode = runDiff({ ...args, allowReferences: folders(args) });
  },
});

const changelog = defineCommand({
  meta: { name: 'changelog', description: 'Say what changed from one tagged version to the next' },
  args: { spec: shared.spec, 'allow-ref': shared['allow-ref'], ...changelogArguments },
  run: async ({ args }) => {
    const { runChangelog } = await import('./commands/changelog.ts');
    runChangelog({ ...args, allowReferences: folders(args) });
  },
});

const docs = defineCommand({
  meta: { name: 'docs', description: 'Build the reference as a site of plain pages' },
  args: {
    spec: shared.spec,
    'allow-ref': shared['allow-ref'],
    ...docsArguments,
    ...docsArguments,
    json: shared.json,
  },
  run: async ({ args }) => {
    const options = { ...args, allowReferences: folders(args) };
    if (args.preview === true) await (await import('./commands/preview.ts')).preview(options);
    else await (await import('./commands/docs.ts')).runDocs(options);
  },
});

function folders(args: { readonly 'allow-ref'?: string | undefined }): readonly string[] {
  return args['allow-ref'] === undefined ? [] : [args['allow-ref']];
}

const commands = { generate, check, audit, diff, changelog, serve, docs };
const main = defineCommand({
  meta: { name: 'functiongraph-openapi', description: 'Regenerate everything from the description' },
  subCommands: commands,
});

await run(process.argv.slice(2));

async function run(rawArgs: string[]): Promise<void> {
  const [name = '', ...rest] = rawArgs;
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (rawArgs.includes('--help') || rawArgs.includes('-h')) return showUsage((command ?? main) as never);
  try {
    if (command === undefined)
      return refuse(
        `unknown command ${name || '(none)'}; expected one of ${Object.keys(commands).join(', ')}`,
      );
    const fault = argumentFault(rest, (command.args ?? {}) as Arguments);
    if (fault !== undefined) return refuse(fault);
    await runCommand(command as never, { rawArgs: rest });
  } catch (error) {
    if (error instanceof DiagnosticsError)
      process.stderr.write(formatDiagnostics(error.diagnostics, error.sources));
    else if (error instanceof Error && error.name === 'CLIError') return refuse(error.message);
    else throw error;
    process.exitCode = 2;
  }
}

function refuse(message: string): void {
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 2;
}
