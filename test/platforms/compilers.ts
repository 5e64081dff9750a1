/** Generated code under every TypeScript that projects use, in both ways of finding modules. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { again, missing } from './install.ts';
import { root, type Installed } from './package.ts';
import { runCommand } from './processes.ts';
import type { Verdict } from './report.ts';

const here = import.meta.dirname;

/** The first is the project's own. */
const compilers = {
  'TypeScript 5.9': join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  'TypeScript 6': join(here, 'node_modules', 'typescript6', 'bin', 'tsc'),
  'TypeScript 7': join(here, 'node_modules', 'typescript7', 'bin', 'tsc'),
} as const;

const resolutions = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
} as const;

/** A program that has to compile. */
interface Program {
  readonly title: string;
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Every program under every compiler and resolution, each as a task. */
export async function compilations(installed: Installed): Promise<(() => Promise<Verdict>)[]> {
  const programs = await programsOf(installed);
  return Object.entries(compilers).flatMap(([name, compiler]) =>
    Object.entries(resolutions).flatMap(([resolution, options]) =>
      programs.map((program) => async (): Promise<Verdict> => {
        const folder = join(installed.project, 'compiled', `${name} ${resolution}`.replaceAll(' ', '-'));
        const faults = await compile(compiler, folder, {
          ...program,
          options: { ...program.options, ...options },
        });
        return {
          table: 'Strict compilation',
          platform: `${name} ${resolution}`,
          check: program.title,
          faults,
        };
      }),
    ),
  );
}

async function programsOf({ project }: Installed): Promise<Program[]> {
  // The samples are programs for Node that import the package by its name; they are no part of the client.
  const generated = ['*.ts', 'runtime/**/*.ts'].map((files) => join(root, 'generated', files));
  const consumers = [join(here, 'consumer.ts'), join(root, 'test', 'types', 'requests.ts')];
  const moved = await Promise.all(
    consumers.map((file, index) => moveConsumer(file, join(project, `consumer${index}.ts`))),
  );
  const asPublished = {
    allowImportingTsExtensions: false,
    rewriteRelativeImportExtensions: false,
    skipLibCheck: false,
  };
  return [
    {
      title: 'the sources in generated/, and programs against them',
      files: [...generated, ...consumers],
      options: {},
    },
    { title: 'programs against the package, with its declarations', files: moved, options: asPublished },
  ];
}

/** A program of the checkout as one that uses the package. */
async function moveConsumer(file: string, to: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const moved = text.replaceAll(/'\.\.\/\.\.\/generated\/(\w+)\.ts'/g, (_specifier, name: string) =>
    name === 'index' ? `'functiongraph-openapi'` : `'functiongraph-openapi/${name}'`,
  );
  await writeFile(to, moved);
  return to;
}

/** @returns what the compiler says; nothing where it has no complaint. The options are those of the project. */
async function compile(
  compiler: string,
  folder: string,
  { title, files, options }: Program,
): Promise<string[]> {
  const absent = missing({ path: compiler, missing: `The compiler ${again}` });
  if (absent) return [absent];
  await mkdir(folder, { recursive: true });
  const config = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`);
  const compilerOptions = { ...options, noEmit: true, types: [] };
  const extended = join(root, 'tsconfig.json');
  await writeFile(
    config,
    JSON.stringify({ extends: extended, compilerOptions, include: files, exclude: [] }),
  );
  const { status, stdout, stderr } = await runCommand(process.execPath, [compiler, '--project', config], {
    cwd: folder,
    seconds: 120,
  });
  return status === 0 ? [] : [`status ${status}\n${stdout}${stderr}`];
}
