/**
 * Conditional rules as types: for each deciding property a union with one member for every group of
 * its values that asks for the same. `{ code_type: "obs"; code_url: unknown } | { code_type?: … }`
 * beside the properties makes an illegal combination an error of the compiler.
 */
import { literal, propertyKey } from '../../emit/escape.ts';
import { resolve } from '../../model/resolve.ts';
import { type Effect, type Rule, rulesOf, type Test } from '../../model/rules.ts';
import type { Api, Schema } from '../../model/types.ts';
import { type ObjectView, objectView, type PropertyView } from '../../model/view.ts';
import { equalValues, type JsonValue } from '../../spec/json.ts';
import { patternType } from './pattern.ts';

/**
 * A compiler multiplies unions that stand beside each other; beyond this many members the rest is
 * left to the validator.
 */
const MOST_MEMBERS = 64;

/** The types that a schema's rules add to its properties, as code; empty where types cannot say them. */
export function ruleTypes(api: Api, schema: Schema): string[] {
  const rules = rulesOf(api, schema);
  const view = rules.length === 0 ? undefined : objectView(api, schema);
  if (view === undefined) return [];
  const types: string[] = [];
  let members = 1;
  for (const group of byProperty(rules)) {
    const branches = branchesOf(api, view, group);
    if (branches.length < 2 || members * branches.length > MOST_MEMBERS) continue;
    members *= branches.length;
    types.push(branches.join(' | '));
  }
  return types;
}

/** Rules that turn on one and the same property, together; the others (on several at once) are left out. */
function byProperty(rules: readonly Rule[]): Rule[][] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const [property, ...others] = new Set(rule.when.map((test) => test.property));
    if (property === undefined || others.length > 0) continue;
    const group = groups.get(property) ?? [];
    group.push(rule);
    groups.set(property, group);
  }
  return [...groups.values()];
}

/** A case of the deciding property: one of its values, any value (where it has no list of them), or none. */
type Case = { readonly value: JsonValue } | 'some' | 'absent';

function branchesOf(api: Api, view: ObjectView, rules: readonly Rule[]): string[] {
  const property = rules[0]?.when[0]?.property ?? '';
  const deciding = view.properties.get(property);
  const decider = deciding === undefined ? undefined : deciderOf(api, deciding);
  const needsValues = rules.some(({ when }) => when.some(({ kind }) => kind === 'is' || kind === 'is-not'));
  if (needsValues && decider === undefined) return [];
  const cases: Case[] =
    needsValues && decider !== undefined ? decider.values.map((value) => ({ value })) : ['some'];
  if (deciding?.required !== true) cases.push('absent');
  const groups = new Map<string, { readonly cases: Case[]; readonly effects: string[] }>();
  for (const one of cases) {
    const applying = rules.filter(({ when }) => when.every((test) => holds(test, one)));
    const effects = effectMembers(
      api,
      applying.flatMap((rule) => rule.effects),
    );
    const key = effects.join(' ');
    const group = groups.get(key) ?? { cases: [], effects };
    group.cases.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const own = deciderMember(property, decider?.type, group.cases, cases);
    return `{ ${[own, ...group.effects].join(' ')} }`;
  });
}

/** A property that can have no other values than those in a list. */
interface Decider {
  readonly values: readonly JsonValue[];
  /** How types.ts names the list. */
  readonly type: string | undefined;
}

/** Of a property that several members declare, one list is enough to close it. */
function deciderOf(api: Api, { schema, also }: PropertyView): Decider | undefined {
  for (const one of [schema, ...also]) {
    const found = resolve(api, one);
    const type = componentType(api, one);
    if (found.kind === 'boolean') return { values: [true, false], type };
    if (found.kind === 'enum') return { values: found.values.map(({ value }) => value), type };
  }
  return undefined;
}

function holds(test: Test, one: Case): boolean {
  if (test.kind === 'present') return one !== 'absent';
  if (test.kind === 'absent') return one === 'absent';
  if (typeof one === 'string') return test.kind === 'is-not';
  return test.values.some((listed) => equalValues(listed, one.value)) === (test.kind === 'is');
}

/** @param name how types.ts names the list of all values */
function deciderMember(
  property: string,
  name: string | undefined,
  cases: readonly Case[],
  all: readonly Case[],
): string {
  const key = propertyKey(property);
  const question = cases.includes('absent') ? '?' : '';
  if (cases.length === 1 && question === '?') return `${key}?: never;`;
  if (cases.includes('some')) return `${key}${question}: unknown;`;
  const others = all.filter((one) => !cases.includes(one));
  const type =
    name === undefined || literals(others).length >= literals(cases).length
      ? literals(cases).join(' | ')
      : others.every((one) => one === 'absent')
        ? name
        : `Exclude<${name}, ${literals(others).join(' | ')}>`;
  return `${key}${question}: ${type};`;
}

function literals(cases: readonly Case[]): string[] {
  return cases.flatMap((one) => (typeof one === 'string' ? [] : [literal(one.value)]));
}

/** How types.ts names a component schema; undefined for a schema without a name. */
function componentType(api: Api, schema: Schema): string | undefined {
  if (schema.kind !== 'reference') return undefined;
  const name = api.definitions.get(schema.target)?.component;
  return name === undefined ? undefined : `components['schemas'][${literal(name)}]`;
}

/** Members of a type for what rules ask of other properties, one a property. */
function effectMembers(api: Api, effects: readonly Effect[]): string[] {
  const byName = new Map<string, Effect[]>();
  for (const effect of effects) {
    const known = byName.get(effect.property);
    if (known === undefined) byName.set(effect.property, [effect]);
    else known.push(effect);
  }
  return [...byName].flatMap(([property, own]) => {
    const narrowed = own.flatMap((effect) =>
      effect.kind === 'narrowed' ? narrowedType(api, effect.schema) : [],
    );
    const type = own.some(({ kind }) => kind === 'forbidden') ? 'never' : narrowed.join(' & ');
    const isRequired = own.some(({ kind }) => kind === 'required');
    if (type === '' && !isRequired) return [];
    return [`${propertyKey(property)}${isRequired ? '' : '?'}: ${type === '' ? 'unknown' : type};`];
  });
}

/** The type of a narrowed property, where types can say what it is narrowed to. */
function narrowedType(api: Api, schema: Schema): string[] {
  const found = resolve(api, schema);
  switch (found.kind) {
    case 'enum':
      return found.values.length === 0
        ? ['never']
        : [grouped(found.values.map(({ value }) => literal(value)))];
    case 'string': {
      // An untyped pattern says nothing of values that are no text.
      const pattern = found.typed ? found.pattern : undefined;
      const type = pattern === undefined ? undefined : patternType(pattern);
      return type === undefined ? [] : [grouped(type.split(' | '))];
    }
    case 'null':
    case 'boolean':
      return [found.kind];
    default:
      return [];
  }
}

function grouped(types: readonly string[]): string {
  return types.length === 1 ? types.join('') : `(${types.join(' | ')})`;
}
