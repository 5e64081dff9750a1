/** What findings mean: their rule's axis, level and message, then the configuration, then the waivers. */
import { canonicalText } from '../spec/json.ts';
import { nearest } from '../spec/suggest.ts';
import type { Axis, Change, Finding, Level, Reached, RuleRow } from './change.ts';
import { type Configuration, defaultConfiguration, isIgnored } from './configuration.ts';
import { fingerprint } from './fingerprint.ts';
import { compareNames } from './order.ts';
import type { Waiver } from './waivers.ts';

/** From the worst to the least. */
export const levels: readonly Level[] = ['breaking', 'warning', 'safe'];
const axes: readonly Axis[] = ['wire', 'code', 'docs'];

/**
 * Judges findings. The result is sorted by level, axis, place and rule, whatever the order of the findings;
 * changes that the configuration ignores are left out.
 *
 * @param waivers those that hold today (waivers.ts, `inForce`)
 * @throws TypeError for a finding whose rule is not in the table: a fault of this program
 */
export function judge(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, RuleRow>,
  configuration: Configuration = defaultConfiguration,
  waivers: readonly Waiver[] = [],
): Change[] {
  const reasons = new Map(waivers.map((waiver) => [keyOf(waiver), waiver.reason]));
  return findings
    .filter((finding) => !isIgnored(finding, configuration))
    .map((finding) => judgeOne(finding, rules, configuration, reasons))
    .map((change) => ({ change, key: sortKey(change) }))
    .sort((a, b) => compareNames(a.key, b.key))
    .map(({ change }) => change);
}

function judgeOne(
  finding: Finding,
  rules: ReadonlyMap<string, RuleRow>,
  configuration: Configuration,
  reasons: ReadonlyMap<string, string>,
): Change {
  const rule = rules.get(finding.rule);
  if (rule === undefined)
    throw new TypeError(`no rule ${finding.rule}; nearest: ${nearest(finding.rule, rules.keys()) ?? 'none'}`);
  const change: Change = {
    ...finding,
    operations: sorted(finding.operations),
    axis: rule.axis,
    level: levelOf(finding.level, rule.level, configuration.levels.get(rule.id)),
    message: messageOf(rule, finding),
  };
  const place = (change.revision ?? change.base)?.pointer ?? '';
  const waived = reasons.get(keyOf({ rule: change.rule, place, fingerprint: fingerprint(change) }));
  return waived === undefined ? change : { ...change, waived };
}

/** What a waiver and a change have in common. */
function keyOf({ rule, place, fingerprint: print }: Pick<Waiver, 'rule' | 'place' | 'fingerprint'>): string {
  return JSON.stringify([rule, place, print]);
}

/**
 * The level of a change.
 *
 * @param own what the comparison found out about this very change
 * @param usual the rule's. A warning is a matter of policy, which no proof takes back
 * @param wanted the configuration's, which moves the rule: one that is raised raises all but those
 * changes that were found to be less than usual; one that is lowered lowers all
 */
export function levelOf(own: Level | undefined, usual: Level, wanted: Level | undefined): Level {
  const found = own === undefined || (own === 'safe' && usual === 'warning') ? usual : own;
  if (wanted === undefined || wanted === usual) return found;
  if (weight(wanted) < weight(usual)) return weight(found) < weight(wanted) ? found : wanted;
  return weight(found) < weight(usual) || weight(found) > weight(wanted) ? found : wanted;
}

function weight(level: Level): number {
  return levels.length - levels.indexOf(level);
}

function messageOf({ message }: RuleRow, { facts, level, doubt }: Finding): string {
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(facts, name) ? (facts[name] ?? '') : name,
  );
  const undecided = doubt ?? 'undecided: neither an instance that breaks nor a proof that none does';
  return level === 'warning' ? `${text} (${undecided})` : text;
}

function sorted(operations: readonly Reached[]): Reached[] {
  return operations
    .map((one) => ({ one, key: `${one.path}\0${one.method}\0${one.direction}` }))
    .sort((a, b) => compareNames(a.key, b.key))
    .map(({ one }) => one);
}

/** Places by their pointers: lines are not known here, and would make the order depend on the layout. */
function sortKey(change: Change): string {
  const { level, axis, rule, direction, base, revision, facts } = change;
  const place = revision ?? base;
  return [
    levels.indexOf(level),
    axes.indexOf(axis),
    place?.file ?? '',
    place?.pointer ?? '',
    rule,
    direction,
    base?.pointer ?? '',
    canonicalText(facts),
    canonicalText(change.operations.map(({ method, path }) => [method, path])),
  ].join('\0');
}
