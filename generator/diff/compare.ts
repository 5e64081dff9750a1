/** Everything that differs between two descriptions, before rules say what it means. */
import type { Finding, Reached, Side } from './change.ts';
import { compareAbout } from './names/about.ts';
import { Owners } from './names/owners.ts';
import { compareSchemaNames } from './names/names.ts';
import type { CompareOptions } from './operations/context.ts';
import { compareOperations } from './operations/operations.ts';
import { compareSchemes } from './operations/schemes.ts';
import { SchemaComparison } from './schemas/comparison.ts';

export type { CompareOptions } from './operations/context.ts';

/** One finding for each cause, with every operation that it reaches. The same for the same input, every time. */
export function compare(base: Side, revision: Side, options: CompareOptions): Finding[] {
  const { findings, pairs } = compareOperations(base, revision, options);
  const schemas = new SchemaComparison(base, revision);
  for (const pair of pairs) schemas.add(pair);
  return merged([
    ...findings,
    ...compareSchemes(base, revision),
    ...new Owners(base, revision, pairs).doubted(schemas.findings()),
    ...compareSchemaNames(base, revision, pairs, findings),
    ...compareAbout(base.api, revision.api),
  ]);
}

/** Facts that tell where a part is used rather than what changed about it. */
const circumstances: ReadonlySet<string> = new Set(['status', 'at']);

/** The same change at the same place, reached from several operations or responses, is one. */
function merged(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, direction, base, revision, facts } = finding;
    const own = Object.entries(facts).filter(([name]) => !circumstances.has(name));
    const key = JSON.stringify([
      rule,
      direction,
      base?.file,
      base?.pointer,
      revision?.file,
      revision?.pointer,
      own,
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : joined(group)));
}

function joined(group: readonly Finding[]): Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const facts = Object.entries(first.facts).map(([name, value]) =>
    circumstances.has(name) ? [name, listed(group.map((one) => one.facts[name] ?? ''))] : [name, value],
  );
  const operations = new Map<string, Reached>();
  for (const one of group.flatMap((finding) => finding.operations))
    operations.set(`${one.method} ${one.path} ${one.direction}`, one);
  return [
    {
      ...first,
      facts: Object.fromEntries(facts) as Finding['facts'],
      operations: [...operations.values()],
    },
  ];
}

function listed(values: readonly string[]): string {
  return [...new Set(values)].sort().join(', ');
}
