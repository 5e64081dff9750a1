/** Proves the code samples: compiles each against the published SDK and runs it against a local server. `npm run samples:verify` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sample, samplesOf } from '../../generator/samples/sample.ts';
import { root } from '../platforms/package.ts';
import { inTurn } from '../platforms/processes.ts';
import { report, type Verdict } from '../platforms/report.ts';
import { Waivers } from './differences.ts';
import { descriptionWithEveryField, EXTRA } from './examples.ts';
import { judgeAccepted, judgeRefused } from './judge.ts';
import { type Program, type Toolchain, toolchains } from './toolchains.ts';

const ACCEPTED = 'Request sent, answer printed';
const REFUSED = 'Refused with 401';

const { description, requests } = descriptionWithEveryField();
const samples = [...samplesOf(description.api).values()].flat();
const waivers = new Waivers();

/** What is wrong with a sample before it runs: it is not the one that is committed. */
function committedFaults({ example, path, source }: Sample): string[] {
  if (example === EXTRA) return [];
  const committed = readFileSync(join(root, 'generated/samples', path), 'utf8');
  return committed === source ? [] : [`generated/samples/${path} is another one: run npm run generate`];
}

async function verdicts(sample: Sample, toolchain: Toolchain | Error): Promise<Verdict[]> {
  const { example, label } = sample;
  const verdict = (table: string, faults: readonly string[]): Verdict => ({
    table,
    platform: example,
    check: label,
    faults,
  });
  let program: Program;
  try {
    if (toolchain instanceof Error) throw toolchain;
    program = await toolchain.prepare(sample);
  } catch (error) {
    const faults = [error instanceof Error ? error.message : String(error)];
    return [verdict(ACCEPTED, faults), verdict(REFUSED, faults)];
  }
  const { value } = requests.find(({ name }) => name === example)!;
  const accepted = await judgeAccepted(description, program, sample, value, waivers);
  return [
    verdict(ACCEPTED, [...committedFaults(sample), ...accepted]),
    verdict(REFUSED, await judgeRefused(description, program)),
  ];
}

const ready = new Map<string, Toolchain | Error>();
await inTurn(
  Object.entries(toolchains).map(([languages, prepare]) => async () => {
    const toolchain = await prepare().catch((error: unknown) => new Error(String(error)));
    for (const language of languages.split(' ')) ready.set(language, toolchain);
  }),
);
const found = await inTurn(
  samples.map((sample) => () => {
    const toolchain =
      ready.get(sample.language) ?? new Error(`nothing runs ${sample.language}: add it to toolchains.ts`);
    return verdicts(sample, toolchain);
  }),
);
const unneeded: Verdict = { table: 'Waivers', platform: 'all', check: 'are needed', faults: waivers.stale() };
// By table, and in it by language and example.
const ordered = [ACCEPTED, REFUSED].flatMap((table) => found.flat().filter((one) => one.table === table));
const { text, failed } = report([...ordered, unneeded]);
process.stdout.write(`${text}\n`);
for (const toolchain of new Set(ready.values()))
  if (!(toolchain instanceof Error)) await toolchain.remove?.();
process.exitCode = failed > 0 ? 1 : 0;
