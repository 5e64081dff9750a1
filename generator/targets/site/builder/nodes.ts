/** Schemas as parts of a form. What a form cannot show is left to the check, which knows the whole schema. */
import { typeText } from '../../../model/phrases.ts';
import { resolve, resolveNamed } from '../../../model/resolve.ts';
import type { Effect, Rule } from '../../../model/rules.ts';
import type { Api, Schema, UnionSchema } from '../../../model/types.ts';
import { objectView, openEnum, type ObjectView, type PropertyView } from '../../../model/view.ts';
import { words } from '../../../model/words.ts';
import type { FormEffect, FormField, FormNode, FormRule, FormVariant, ObjectNode } from './form.ts';

/** Texts that may be longer get several lines. */
const LONG = 200;

const json: FormNode = { kind: 'json' };

/** Makes the nodes of one form. */
export class FormNodes {
  readonly shared: FormNode[] = [];
  private readonly api: Api;
  private readonly indices = new Map<string, number>();

  constructor(api: Api) {
    this.api = api;
  }

  /** A definition that is more than one control stands in `shared`, so that schemas that contain themselves end. */
  of(schema: Schema): FormNode {
    const open = openEnum(this.api, schema);
    if (open !== undefined) {
      const values = open.values.values.map(({ value }) => value);
      return { kind: 'choice', values, open: open.base === 'string' ? 'text' : 'number' };
    }
    const { schema: found, definition } = resolveNamed(this.api, schema);
    if (definition === undefined || isSmall(found)) return this.made(found);
    let index = this.indices.get(definition.key);
    if (index === undefined) {
      index = this.shared.push(json) - 1;
      this.indices.set(definition.key, index);
      this.shared[index] = this.made(found);
    }
    return { kind: 'shared', index };
  }

  private made(schema: Schema): FormNode {
    switch (schema.kind) {
      case 'enum':
        return { kind: 'choice', values: schema.values.map(({ value }) => value), open: false };
      case 'boolean':
        return { kind: 'choice', values: [true, false], open: false };
      case 'null':
        return { kind: 'choice', values: [null], open: false };
      case 'number':
        return { kind: 'number', integer: schema.integer };
      case 'string':
        return {
          kind: 'text',
          long:
            schema.maxLength === undefined ? schema.contentMediaType !== undefined : schema.maxLength > LONG,
        };
      case 'array':
        return schema.items === undefined || schema.prefixItems.length > 0
          ? json
          : { kind: 'list', item: this.of(schema.items) };
      case 'object':
        return this.object(schema);
      case 'intersection':
        return this.intersection(schema, schema.members);
      case 'union':
        return this.union(schema);
      default:
        return json;
    }
  }

  private object(schema: Schema): FormNode {
    const view = objectView(this.api, schema);
    if (view === undefined) return json;
    const beside = view.others.filter((other) => this.isObjectUnion(other)).map((other) => this.of(other));
    const more = this.more(view);
    if (view.properties.size === 0 && more === undefined && beside.length === 0) return json;
    return this.objectNode(view, more, beside);
  }

  private objectNode(view: ObjectView, more: FormNode | undefined, beside: FormNode[]): ObjectNode {
    const fields = [...view.properties.values()].flatMap((property) => this.field(property));
    return { kind: 'object', fields, rules: view.rules.flatMap(formRule), more, beside };
  }

  /** Read-only properties are not for requests (OpenAPI 3.1.1 section 4.8.24), and `false` is for nobody. */
  private field({ name, required, schema, also }: PropertyView): FormField[] {
    const all = [schema, ...also];
    const found = all.map((one) => resolve(this.api, one));
    if (found.some(({ kind }) => kind === 'never')) return [];
    if ([...all, ...found].some(({ readOnly }) => readOnly)) return [];
    const listed = all.find((_, index) => found[index]?.kind === 'enum');
    return [{ name, required, node: this.of(listed ?? schema) }];
  }

  private more({ additional, patterns, properties }: ObjectView): FormNode | undefined {
    const [pattern] = patterns.values();
    if (pattern !== undefined) return this.of(pattern);
    if (additional === 'none') return undefined;
    if (additional === 'any') return properties.size === 0 ? json : undefined;
    return this.of(additional);
  }

  /** Of assertions that are about no object, the first that a form can show. */
  private intersection(schema: Schema, members: readonly Schema[]): FormNode {
    if (objectView(this.api, schema) !== undefined) return this.object(schema);
    const nodes = members.map((member) => this.of(member));
    const kindOf = (node: FormNode): FormNode['kind'] =>
      (node.kind === 'shared' ? this.shared[node.index] : node)?.kind ?? 'json';
    return (
      nodes.find((node) => kindOf(node) === 'choice') ?? nodes.find((node) => kindOf(node) !== 'json') ?? json
    );
  }

  private union(schema: UnionSchema): FormNode {
    const members = schema.members.filter((member) => resolve(this.api, member).kind !== 'never');
    const filled = members.filter((member) => resolve(this.api, member).kind !== 'null');
    const [only] = filled;
    if (only !== undefined && filled.length === 1) return this.of(only);
    const alike = this.alike(filled);
    if (alike !== undefined) return alike;
    return { kind: 'union', variants: members.map((member) => this.variant(schema, member)) };
  }

  /** Of members that are all texts, or all numbers, one thing to enter; values that a member lists are proposed. */
  private alike(members: readonly Schema[]): FormNode | undefined {
    const found = members.map((member) => resolve(this.api, member));
    const isNumber = found.every((one) => baseOf(one) === 'number');
    if (!isNumber && !found.every((one) => baseOf(one) === 'string')) return undefined;
    const values = found.flatMap((one) => (one.kind === 'enum' ? one.values.map(({ value }) => value) : []));
    if (found.every(({ kind }) => kind === 'enum')) return { kind: 'choice', values, open: false };
    if (values.length > 0) return { kind: 'choice', values, open: isNumber ? 'number' : 'text' };
    if (!isNumber) return { kind: 'text', long: false };
    return { kind: 'number', integer: found.every((one) => one.kind === 'number' && one.integer) };
  }

  private variant({ discriminator }: UnionSchema, member: Schema): FormVariant {
    const { definition } = resolveNamed(this.api, member);
    const value = [...(discriminator?.mapping ?? [])].find(([, key]) => key === definition?.key)?.[0];
    const speech = { words: words.en, code: (text: string) => text };
    return {
      label: value ?? definition?.name ?? member.title ?? typeText(this.api, member, speech),
      node: this.of(member),
      fixed:
        discriminator === undefined || value === undefined ? undefined : [discriminator.propertyName, value],
    };
  }

  private isObjectUnion(schema: Schema): boolean {
    const found = resolve(this.api, schema);
    return (
      found.kind === 'union' &&
      found.members.every((member) => (objectView(this.api, member)?.properties.size ?? 0) > 0)
    );
  }
}

function baseOf(schema: Schema): string | undefined {
  const type = schema.kind === 'enum' ? schema.type : schema.kind;
  return type === 'integer' ? 'number' : type;
}

function isSmall({ kind }: Schema): boolean {
  return ['string', 'number', 'boolean', 'null', 'any', 'never'].includes(kind);
}

function formRule({ when, effects }: Rule): FormRule[] {
  const shown = effects.flatMap(formEffect);
  return shown.length === 0 ? [] : [{ when, effects: shown }];
}

/** Of narrower schemas only the empty text is shown beforehand; the check tells the others. */
function formEffect(effect: Effect): FormEffect[] {
  const { kind, property } = effect;
  if (kind !== 'narrowed') return [{ kind, property }];
  const { schema } = effect;
  const isEmpty = schema.kind === 'enum' && schema.values.length === 1 && schema.values[0]?.value === '';
  return isEmpty ? [{ kind: 'empty', property }] : [];
}
