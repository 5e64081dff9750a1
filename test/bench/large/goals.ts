/** Figures beside their goals, as the bench prints them. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { stringify } from '../../../generator/spec/json.ts';
import { run } from './run.ts';
import { shapes } from './shapes.ts';

const root = resolve(import.meta.dirname, '../../..');
const start = join(root, 'generator/start.mjs');

export function goal(name: string, value: number, most: number, unit: string): void {
  const verdict = value <= most ? 'reached' : 'NOT reached';
  console.log(`  ${name.padEnd(44)} ${value.toFixed(2)} ${unit}; goal ${most} ${unit}: ${verdict}`);
}

/** The heap after the 100th build of a description in one process beside that after the 20th. */
export function growth(): void {
  const outfile = join(root, 'node_modules/.cache/growth.mjs');
  const define = { 'import.meta.dirname': JSON.stringify(join(root, 'generator')) };
  const entryPoints = [join(import.meta.dirname, 'growth.ts')];
  buildSync({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define,
  });
  const words = ['--expose-gc', outfile, join(root, 'spec/openapi.yaml')];
  const [early = 0, late = 0] = JSON.parse(
    execFileSync(process.execPath, words, { encoding: 'utf8' }),
  ) as number[];
  console.log(
    `100 builds in one process: heap ${early.toFixed(1)} MB after 20, ${late.toFixed(1)} MB after 100`,
  );
  goal('heap after 100 by heap after 20', late / early, 1.1, 'times');
  rmSync(outfile);
}

/** CPU of `--watch` from a save to the last file, without what starting costs; the figures are the kernel's (proc(5)). */
export async function watching(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'watching-'));
  cpSync(join(root, 'spec/openapi.yaml'), join(folder, 'openapi.yaml'));
  const spec = join(folder, 'openapi.yaml');
  const words = [start, 'generate', '--watch', '--spec', spec, '--out', `${folder}-out`];
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CI: 'true' },
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const until = async (what: string): Promise<void> => {
    while (!told.includes(what)) await new Promise((done) => setTimeout(done, 20));
  };
  const cpu = (): number => {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  await until('watching ');
  await new Promise((done) => setTimeout(done, 300)); // The folder's watcher looks at it first.
  for (const round of ['second', 'third', 'tenth']) {
    for (let more = round === 'tenth' ? 6 : 0; more >= 0; more--) {
      told = '';
      const before = cpu();
      writeFileSync(
        spec,
        readFileSync(spec, 'utf8').replace(/^  title: .*$/m, `  title: Title ${round} ${more}`),
      );
      await until('changed: ');
      if (more === 0) goal(`${round} generation of --watch`, cpu() - before, 150, 'ms CPU');
    }
  }
  child.kill();
  for (const path of [folder, `${folder}-out`]) rmSync(path, { recursive: true });
}

/** Every hostile document of the corpus, where there is one, and shapes of our own: what each costs. */
export function hostileDocuments(): void {
  const corpus = join(root, '../../shared/corpus/hostile');
  const place = existsSync(corpus) ? corpus : join(root, '../shared/corpus/hostile');
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const stored = (existsSync(place) ? readdirSync(place) : []).filter((name) => name.endsWith('.yaml'));
  const files = stored.map((name) => ({ name, path: join(place, name) }));
  for (const [name, make] of Object.entries(shapes)) {
    const path = join(folder, `${files.length}.json`);
    writeFileSync(path, stringify(make()));
    files.push({ name, path });
  }
  const used = files.map(({ name, path }) => {
    const words = [start, 'generate', '--spec', path, '--out', join(folder, 'out')];
    const usage = run(words, folder, [0, 2]);
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    return { name, ...usage };
  });
  console.log(`${used.length} hostile documents`);
  for (const { name, cpuSeconds, megabytes } of used)
    console.log(
      `  ${name.padEnd(48)} ${cpuSeconds.toFixed(2).padStart(6)} s CPU ${megabytes.toFixed(0).padStart(5)} MB`,
    );
  const most = (of: 'cpuSeconds' | 'megabytes') =>
    used.reduce((one, other) => (other[of] > one[of] ? other : one));
  goal(`CPU of ${most('cpuSeconds').name}`, most('cpuSeconds').cpuSeconds, 5, 's');
  goal(`memory of ${most('megabytes').name}`, most('megabytes').megabytes, 512, 'MB');
  rmSync(folder, { recursive: true });
}

/** The site of a description of 3 MB, and its largest page as a server sends it. `redoc.html` holds the whole description. */
export function site(file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const usage = run([start, 'docs', '--spec', file, '--out', join(folder, 'out')], folder);
  const pages = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && !path.endsWith('redoc.html'),
  );
  const sizes = pages.map((path) => gzipSync(readFileSync(join(folder, 'out', path))).length / 1000);
  console.log(`site of ${pages.length} pages, ${usage.megabytes.toFixed(0)} MB of memory`);
  goal('CPU of the site', usage.cpuSeconds, 5, 's');
  goal('largest page, gzip', Math.max(...sizes), 150, 'kB');
  rmSync(folder, { recursive: true });
}
