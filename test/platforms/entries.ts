/** The package's entry points in plain JavaScript, and that loading them does nothing else. */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { executables, missing } from './install.ts';
import { differences } from './judge.ts';
import type { Installed } from './package.ts';
import { runCommand } from './processes.ts';
import type { Verdict } from './report.ts';
import { runtimes } from './runtimes.ts';

const TABLE = 'Package';

/** What users are told of, of each entry point with code. */
const promised: Readonly<Record<string, readonly string[]>> = {
  'functiongraph-openapi': [
    'ApiError',
    'ValidationError',
    'aksk',
    'apiKey',
    'basic',
    'bearer',
    'bigintJson',
    'createClient',
    'debugLog',
    'fromEnvironment',
    'middleware',
    'password',
    'raw',
    'signRequest',
    'token',
  ],
  'functiongraph-openapi/validate': ['isCreateFunctionBody', 'issuesOf', 'validate'],
  'functiongraph-openapi/enums': ['Runtime', 'isRuntime', 'runtimeTable', 'runtimeValues'],
};

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** What there is to know of the package itself, apart from what it does. */
export async function tryEntries(installed: Installed): Promise<Verdict[]> {
  const text = await readFile(join(installed.folder, 'package.json'), 'utf8');
  const { exports } = JSON.parse(text) as Manifest;
  const verdict = (check: string, faults: readonly string[]): Verdict => ({
    table: TABLE,
    platform: 'tarball',
    check,
    faults,
  });
  return [
    verdict('holds every file of its exports', absentFiles(exports, installed.files)),
    verdict('holds nothing else', strangeFiles(installed.files)),
    verdict('all entry points are tried', untriedEntries(exports)),
    verdict('a bare import bundles to nothing', await remains(installed.project, Object.keys(promised))),
    verdict('and so without sideEffects: false', await remains(...(await withoutPromise(installed)))),
    ...(await Promise.all(runtimes.map((name) => loaded(name, installed)))).flat(),
  ];
}

function targetsOf(exports: Manifest['exports']): string[] {
  return Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
}

function absentFiles(exports: Manifest['exports'], files: readonly string[]): string[] {
  const absent = targetsOf(exports).filter((target) => !files.includes(target.replace('./', '')));
  return absent.map((target) => `package.json exports ${target}, which is not in the tarball`);
}

function strangeFiles(files: readonly string[]): string[] {
  const known =
    /^(package\.json|README\.md|LICENSE|dist\/[\w./-]+\.(js|d\.ts|d\.ts\.map)|generated\/(openapi\.[\w.-]+|(runtime\/)?[\w.-]+\.ts))$/;
  return files.filter((path) => !known.test(path)).map((path) => `the tarball holds ${path}`);
}

function untriedEntries(exports: Manifest['exports']): string[] {
  const entries = Object.entries(exports).filter(([, target]) =>
    targetsOf({ target }).some((path) => path.endsWith('.js')),
  );
  const names = entries.map(([subpath]) => subpath.replace('.', 'functiongraph-openapi'));
  return differences(Object.keys(promised).sort(), names.sort());
}

/** What a bundler keeps of a program that imports modules and uses nothing of them. */
async function remains(folder: string, modules: readonly string[]): Promise<string[]> {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `import ${JSON.stringify(name)};`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  return text === '' ? [] : [`${text.length} characters remain: ${text.slice(0, 300)}`];
}

/** A copy of the code outside of the package, whose package.json promises that there are no side effects. */
async function withoutPromise({ project, folder }: Installed): Promise<[string, string[]]> {
  await cp(join(folder, 'dist'), join(project, 'bare'), { recursive: true });
  return [join(project, 'bare'), ['./index.js', './validate.js', './enums.js']];
}

async function loaded(name: (typeof runtimes)[number], { project }: Installed): Promise<Verdict[]> {
  const modules = join(project, 'node_modules');
  const permissions =
    name === 'deno' ? ['run', '--no-prompt', '--cached-only', `--allow-read=${project}`] : [];
  const args = [...permissions, join(project, 'program', 'entries.mjs'), ...Object.keys(promised)];
  const executable = executables[name];
  const absent = missing(executable);
  const { stdout, stderr } = absent
    ? { stdout: '', stderr: absent }
    : await runCommand(executable.path, args, { cwd: modules, env: {}, seconds: 30 });
  const { imported, required, globals } = read(stdout);
  const verdict = (check: string, faults: readonly string[]): Verdict => ({
    table: TABLE,
    platform: name,
    check,
    faults,
  });
  return [
    verdict('import() of every entry point', imported ? unkept(imported) : [stderr]),
    verdict('require() of every entry point', required ? unkept(required) : [stderr]),
    verdict('no global is left behind', globals ? differences([], globals) : [stderr]),
  ];
}

type Names = Readonly<Record<string, readonly string[]>>;

function read(stdout: string): { imported?: Names; required?: Names; globals?: readonly string[] } {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

function unkept(names: Names): string[] {
  return Object.entries(promised).flatMap(([entry, wanted]) =>
    wanted.filter((name) => !names[entry]?.includes(name)).map((name) => `${entry} does not export ${name}`),
  );
}
