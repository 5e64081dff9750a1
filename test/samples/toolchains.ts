/** What compiles and runs the samples of each language: installed once in `.cache/samples`, in the versions of versions.yaml. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Sample } from '../../generator/samples/sample.ts';
import { installPackage, root } from '../platforms/package.ts';
import { type Ended, runCommand } from '../platforms/processes.ts';

export interface Toolchain {
  /** Compiles a sample. @returns what runs it. @throws Error with what the compiler said */
  prepare(sample: Sample): Promise<Program>;
  remove?(): Promise<void>;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

const cache = join(root, '.cache', 'samples');

type Versions = Readonly<Record<'python' | 'java' | 'go', Readonly<Record<string, string>>>>;
const versions = parse(readFileSync(join(import.meta.dirname, 'versions.yaml'), 'utf8')) as Versions;

/** By the language of the samples; those of one toolchain share it. */
export const toolchains: Readonly<Record<string, () => Promise<Toolchain>>> = {
  'shell typescript': packageToolchain,
  python: pythonToolchain,
  java: javaToolchain,
  go: goToolchain,
};

/** The package as it is published, for the client and for the signing of cURL's requests. */
async function packageToolchain(): Promise<Toolchain> {
  await run('curl', ['--version'], root);
  const { project, remove } = await installPackage();
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href;
  return {
    remove,
    async prepare(sample) {
      const file = await place(project, sample);
      if (sample.language === 'shell') return { command: 'sh', args: [file], cwd: project };
      const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
      const options = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        ...types,
      ];
      await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, file], project);
      return { command: process.execPath, args: ['--import', tsx, file], cwd: project };
    },
  };
}

async function pythonToolchain(): Promise<Toolchain> {
  const folder = join(cache, 'python');
  const python = join(folder, 'bin', 'python');
  await installed(folder, versions.python, async () => {
    await run('python3', ['-m', 'venv', folder], folder);
    const packages = Object.entries(versions.python).map(([name, version]) => `${name}==${version}`);
    await run(
      python,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages],
      folder,
    );
  });
  return {
    async prepare(sample) {
      const file = await place(folder, sample);
      await run(python, ['-m', 'py_compile', file], folder);
      return { command: python, args: [file], cwd: folder };
    },
  };
}

async function javaToolchain(): Promise<Toolchain> {
  const folder = join(cache, 'java');
  const { 'maven-dependency-plugin': plugin, ...libraries } = versions.java;
  await run('javac', ['-version'], root);
  await installed(folder, versions.java, async () => {
    const dependencies = Object.entries(libraries).map(
      ([name, version]) =>
        `<dependency><groupId>com.huaweicloud.sdk</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`,
    );
    const project = `<project><modelVersion>4.0.0</modelVersion><groupId>samples</groupId><artifactId>samples</artifactId><version>1</version><dependencies>${dependencies.join('')}</dependencies></project>`;
    await writeFile(join(folder, 'pom.xml'), project);
    const goal = `org.apache.maven.plugins:maven-dependency-plugin:${plugin}:copy-dependencies`;
    const options = ['-q', '-B', `-Dmaven.repo.local=${join(cache, 'maven')}`, '-DoutputDirectory=lib'];
    await run('mvn', [...options, goal], folder);
  });
  return {
    async prepare(sample) {
      const file = await place(folder, sample);
      const out = `${dirname(file)}/${sample.example}`;
      await run('javac', ['-encoding', 'UTF-8', '-cp', 'lib/*', '-d', out, file], folder);
      const [, name = ''] = /^class (\w+)/m.exec(sample.source) ?? [];
      // Several of these run at a time, each for a second.
      const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
      return { command: 'java', args: [...options, '-cp', `lib/*:${out}`, name], cwd: folder };
    },
  };
}

async function goToolchain(): Promise<Toolchain> {
  const folder = join(cache, 'go');
  const env = {
    ...process.env,
    GOMODCACHE: join(cache, 'go-modules'),
    GOCACHE: join(cache, 'go-build'),
    GOFLAGS: '-mod=mod -modcacherw',
  };
  await run('go', ['version'], root);
  await installed(folder, versions.go, async () => {
    await run('go', ['mod', 'init', 'samples'], folder, env);
    const modules = Object.entries(versions.go).map(([name, version]) => `${name}@${version}`);
    await run('go', ['get', ...modules], folder, env);
  });
  return {
    async prepare(sample) {
      const file = await place(folder, { ...sample, path: sample.path.replace(/\.go$/, '/main.go') });
      const program = file.replace(/\/main\.go$/, '/sample');
      const { stdout } = await run('gofmt', ['-d', file], folder, env);
      if (stdout !== '') throw new Error(`not as gofmt writes it:\n${stdout}`);
      await run('go', ['build', '-o', program, file], folder, env);
      return { command: program, args: [], cwd: folder };
    },
  };
}

/** Installs into an empty folder, unless these versions are there. */
async function installed(folder: string, wanted: object, install: () => Promise<void>): Promise<void> {
  const stamp = join(folder, '.installed.json');
  const text = JSON.stringify(wanted);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === text) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await install();
  await writeFile(stamp, text);
}

async function place(folder: string, { path, source }: Sample): Promise<string> {
  const file = join(folder, 'samples', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
  return file;
}

/** What a machine may lack, and how it gets there. */
const missing: Readonly<Record<string, string>> = {
  curl: 'curl 7.84 or newer: apt-get install curl',
  python3: 'Python 3 with venv and pip: apt-get install python3-venv python3-pip',
  javac: 'a JDK, 11 or newer: apt-get install default-jdk-headless',
  mvn: 'Maven: apt-get install maven',
  go: 'Go 1.18 or newer: apt-get install golang-go',
  gofmt: 'Go 1.18 or newer: apt-get install golang-go',
};

async function run(command: string, args: string[], cwd: string, env = process.env): Promise<Ended> {
  const ended = await runCommand(command, args, { cwd, env, seconds: 600 });
  if (ended.status === 0) return ended;
  const reason = `${ended.stdout}${ended.stderr}`.trim();
  // Python comes without venv or pip in some distributions.
  if (command in missing && /ENOENT|No module named|ensurepip/.test(reason)) {
    throw new Error(`install ${missing[command]} (${command}: ${reason})`);
  }
  throw new Error(`${command} ${args.join(' ')}\n${reason.slice(-2000)}`);
}
