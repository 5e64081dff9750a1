/**
 * Conditional rules in a form that people, types and forms can use: "when `code_type` is `obs`,
 * `code_url` is required". Read from if/then/else, dependentRequired and dependentSchemas
 * (JSON Schema 2020-12 core 10.2.2, validation 6.5.4). What does not fit the form stays a schema
 * and is shown as one, never dropped.
 */
import type { Location } from '../diagnostics.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Api, ConditionalSchema, ObjectSchema, Schema } from './types.ts';
import { resolveNamed } from './resolve.ts';

export interface Rule {
  readonly at: Location;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** All must hold for the effects to apply. */
  readonly when: readonly Test[];
  readonly effects: readonly Effect[];
}

export type Test =
  /** The property is present and has one of the values. */
  | { readonly kind: 'is'; readonly property: string; readonly values: readonly JsonValue[] }
  /** The property is absent or has none of the values. */
  | { readonly kind: 'is-not'; readonly property: string; readonly values: readonly JsonValue[] }
  | { readonly kind: 'present'; readonly property: string }
  | { readonly kind: 'absent'; readonly property: string };

export type Effect =
  | { readonly kind: 'required'; readonly property: string }
  | { readonly kind: 'forbidden'; readonly property: string }
  /** When present, the property must also satisfy this schema. */
  | { readonly kind: 'narrowed'; readonly property: string; readonly schema: Schema };

/** The rules of a schema: of all that applies to it at once. */
export function rulesOf(api: Api, schema: Schema): readonly Rule[] {
  const { schema: found } = resolveNamed(api, schema);
  return extractRules(api, found.kind === 'intersection' ? found.members : [found]).rules;
}

/** Those of an object's rules that ask something of a property, in their order. */
export function rulesAbout(rules: readonly Rule[], property: string): readonly Rule[] {
  return indexOf(rules).asking.get(property) ?? [];
}

/** Those of an object's rules whose condition looks at a property, in their order. */
export function rulesTesting(rules: readonly Rule[], property: string): readonly Rule[] {
  return indexOf(rules).testing.get(property) ?? [];
}

interface RuleIndex {
  readonly asking: ReadonlyMap<string, readonly Rule[]>;
  readonly testing: ReadonlyMap<string, readonly Rule[]>;
}

/** Rules by property: an object may have a thousand properties and as many rules. */
const indexes = new WeakMap<readonly Rule[], RuleIndex>();

function indexOf(rules: readonly Rule[]): RuleIndex {
  const known = indexes.get(rules);
  if (known !== undefined) return known;
  const index = {
    asking: rulesBy(rules, ({ effects }) => effects),
    testing: rulesBy(rules, ({ when }) => when),
  };
  indexes.set(rules, index);
  return index;
}

function rulesBy(
  rules: readonly Rule[],
  parts: (rule: Rule) => readonly { readonly property: string }[],
): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const property of new Set(parts(rule).map((part) => part.property))) {
      const about = index.get(property) ?? [];
      index.set(property, about);
      about.push(rule);
    }
  return index;
}

/** Splits members that apply at once into rules and what remains. */
export function extractRules(
  api: Api,
  members: readonly Schema[],
): { readonly rules: readonly Rule[]; readonly rest: readonly Schema[] } {
  const rules: Rule[] = [];
  const rest: Schema[] = [];
  for (const member of members) {
    if (member.kind === 'object') rules.push(...dependencyRules(member));
    const found = member.kind === 'conditional' ? conditionalRules(api, member) : undefined;
    if (found === undefined) rest.push(member);
    else rules.push(...found);
  }
  return { rules, rest };
}

/** `dependentRequired` as rules; `dependentSchemas` too where a branch fits the form. */
function dependencyRules(object: ObjectSchema): Rule[] {
  const rules: Rule[] = [];
  for (const [property, names] of object.dependentRequired) {
    const effects = names.map((name): Effect => ({ kind: 'required', property: name }));
    rules.push({
      at: object.at,
      title: undefined,
      description: undefined,
      when: [{ kind: 'present', property }],
      effects,
    });
  }
  for (const [property, schema] of object.dependentSchemas) {
    const effects = effectsOf(schema);
    if (effects === undefined) continue;
    rules.push({
      at: schema.at,
      title: schema.title,
      description: schema.description,
      when: [{ kind: 'present', property }],
      effects,
    });
  }
  return rules;
}

/** Undefined when any part does not fit the form: then the whole stays a schema. */
function conditionalRules(api: Api, schema: ConditionalSchema): Rule[] | undefined {
  const tests = testsOf(api, schema.if);
  if (tests === undefined) return undefined;
  const { at, title, description } = schema;
  const rules: Rule[] = [];
  if (schema.then !== undefined) {
    const effects = effectsOf(schema.then);
    if (effects === undefined) return undefined;
    rules.push({ at, title, description, when: tests, effects });
  }
  if (schema.else !== undefined) {
    const effects = effectsOf(schema.else);
    const negated = negate(tests);
    if (effects === undefined || negated === undefined) return undefined;
    rules.push({ at, title, description, when: [negated], effects });
  }
  return rules.filter((rule) => rule.effects.length > 0);
}

/** `properties` with const, enum or `not` of these; each tested property also in `required`, or the test fits no form. */
function testsOf(api: Api, schema: Schema): Test[] | undefined {
  const object = resolveNamed(api, schema).schema;
  if (object.kind !== 'object' || !isBareObject(object)) return undefined;
  const tests: Test[] = [];
  for (const { name, schema: value } of object.properties.values()) {
    const condition = resolveNamed(api, value).schema;
    if (condition.kind === 'enum' && object.required.has(name)) {
      tests.push({ kind: 'is', property: name, values: condition.values.map((entry) => entry.value) });
    } else if (condition.kind === 'not' && object.required.has(name)) {
      const inner = resolveNamed(api, condition.schema).schema;
      if (inner.kind !== 'enum') return undefined;
      tests.push({ kind: 'present', property: name });
      tests.push({ kind: 'is-not', property: name, values: inner.values.map((entry) => entry.value) });
    } else return undefined;
  }
  for (const name of object.required)
    if (!object.properties.has(name)) tests.push({ kind: 'present', property: name });
  return tests.length === 0 ? undefined : tests;
}

/** The opposite of a single test; several have no opposite in this form. */
function negate(tests: readonly Test[]): Test | undefined {
  const [test, ...others] = tests;
  if (test === undefined || others.length > 0) return undefined;
  if (test.kind === 'is') return { ...test, kind: 'is-not' };
  if (test.kind === 'is-not') return { ...test, kind: 'is' };
  return { ...test, kind: test.kind === 'present' ? 'absent' : 'present' };
}

function effectsOf(schema: Schema): Effect[] | undefined {
  if (schema.kind === 'any') return [];
  if (schema.kind !== 'object' || !isBareObject(schema)) return undefined;
  const effects: Effect[] = [];
  for (const property of schema.required) effects.push({ kind: 'required', property });
  for (const { name, schema: value } of schema.properties.values()) {
    if (value.kind === 'never') effects.push({ kind: 'forbidden', property: name });
    else if (value.kind !== 'any') effects.push({ kind: 'narrowed', property: name, schema: value });
  }
  return effects;
}

/** Only `properties` and `required`. */
function isBareObject(object: ObjectSchema): boolean {
  const { additionalProperties, unevaluatedProperties, propertyNames, minProperties, maxProperties } = object;
  const further = [additionalProperties, unevaluatedProperties, propertyNames, minProperties, maxProperties];
  const maps = [object.patternProperties, object.dependentRequired, object.dependentSchemas];
  return further.every((one) => one === undefined) && maps.every((map) => map.size === 0);
}
