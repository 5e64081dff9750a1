import { describe, expect, it } from 'vitest';
import { compare } from '../../../generator/diff/compare.ts';
import { ruleRows, rules } from '../../../generator/diff/rules/index.ts';
import { options, side } from '../sides.ts';

/** Rules whose opposite is no change of its own, each with the reason. */
const oneWay: Readonly<Record<string, string>> = {
  'path-removed-after-sunset': 'an end that was announced cannot be taken back',
  'operation-removed-after-sunset': 'an end that was announced cannot be taken back',
  'webhook-removed-after-sunset': 'an end that was announced cannot be taken back',
  'callback-removed-after-sunset': 'an end that was announced cannot be taken back',
  'request-parameter-removed-after-sunset': 'an end that was announced cannot be taken back',
  'sunset-invalid': 'a day that is one is what there should be',
  'sunset-too-soon': 'an end that is announced in time is what there should be',
};

const all = [...rules.values()].map((rule) => [rule.id, rule] as const);

describe('every rule', () => {
  it.each(all)('%s is what its example shows', (id, rule) => {
    const found = compare(side(rule.example.base), side(rule.example.revision), options);
    expect(found.map((one) => one.rule)).toEqual([id]);
    const [finding] = found;
    expect(finding!.direction).toBe(rule.direction);
    expect(finding!.level ?? rule.level).toBe(rule.level);
    // Each breaking verdict on a schema has its proof.
    if (finding!.level === 'breaking') expect(finding!.witness).toBeDefined();
  });

  it.each(all)('%s has a message whose facts are there', (_, { message, example }) => {
    const [finding] = compare(side(example.base), side(example.revision), options);
    const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    for (const name of names) expect(finding!.facts[name], name).toMatch(/./);
  });

  it.each(all)('%s has a place on the side that has what changed', (_, { example }) => {
    const [finding] = compare(side(example.base), side(example.revision), options);
    expect(finding!.base ?? finding!.revision).toBeDefined();
  });

  it.each(all)('%s has a mirror that fires the other way round, or a reason', (id, { mirror, example }) => {
    if (mirror === undefined) return expect(oneWay).toHaveProperty(id);
    expect([...rules.keys()]).toContain(mirror);
    const back = compare(side(example.revision), side(example.base), options);
    expect(back.map((one) => one.rule)).toEqual([mirror]);
  });

  it.each(all)('%s says nothing of a description and itself', (_, { example }) => {
    expect(compare(side(example.base), side(example.base), options)).toEqual([]);
    expect(compare(side(example.revision), side(example.revision), options)).toEqual([]);
  });

  it('has an id that reads like words, once', () => {
    expect(rules.size).toBe(ruleRows.length);
    for (const [id] of all) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(Object.keys(oneWay).filter((id) => !rules.has(id))).toEqual([]);
  });
});
