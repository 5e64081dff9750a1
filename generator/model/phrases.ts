/**
 * Facts about schemas in words: types and limits. Rules are in rule-phrases.ts. Pure functions over
 * the model and a `Speech`, which says in which language, and how names and values are marked up.
 */
import { type JsonValue, stringify } from '../spec/json.ts';
import { membersAtAnyDepth, resolveNamed } from './resolve.ts';
import type {
  Api,
  ArraySchema,
  Definition,
  ObjectSchema,
  Schema,
  StringSchema,
  UnionSchema,
} from './types.ts';
import { formats, numberLimits, rangeLimits, stringLimits } from './limits.ts';
import { OpenSchemas } from './open-schemas.ts';
import type { Noun, Words } from './vocabulary.ts';

export interface Speech {
  readonly words: Words;
  /** Marks up a name, a value or a pattern. */
  readonly code: (text: string) => string;
  /** What a definition is called where a text names it (a link, say); undefined to describe it instead. */
  readonly named?: ((definition: Definition) => string | undefined) | undefined;
}

/** How a value is written in running text: a string without quotation marks, the rest as JSON. */
export function valueText(value: JsonValue): string {
  return typeof value === 'string' ? value : stringify(value);
}

/** The type of a schema: "array of strings", "string or integer", "integer (int64)". */
export function typeText(api: Api, schema: Schema, speech: Speech): string {
  return new Describer(api, speech).type(schema, false);
}

/** The limits of a schema, a phrase each: "1 to 60 characters", "matches `^a`". */
export function limitTexts(api: Api, schema: Schema, speech: Speech): string[] {
  return [...new Set(new Describer(api, speech).limits(schema))];
}

/** Lists up to this length are spelled out where a type is named. */
const SHORT_LIST = 6;

/** Kinds that say nothing of a value's type. */
const silent: ReadonlySet<Schema['kind']> = new Set(['any', 'not', 'conditional']);

const nothing = (): string[] => [];

class Describer {
  private readonly api: Api;
  private readonly speech: Speech;
  private readonly open = new OpenSchemas();

  constructor(api: Api, speech: Speech) {
    this.api = api;
    this.speech = speech;
  }

  type(schema: Schema, many: boolean): string {
    const { schema: found, definition } = resolveNamed(this.api, schema);
    const name = definition === undefined ? undefined : this.speech.named?.(definition);
    if (name !== undefined) return name;
    const instead = (): string => this.speech.code(definition?.name ?? '…');
    return this.open.within(found, () => this.typeOf(found, many), instead);
  }

  limits(schema: Schema): string[] {
    const { schema: found } = resolveNamed(this.api, schema);
    return this.open.within(found, () => this.limitsOf(found), nothing);
  }

  private typeOf(schema: Schema, many: boolean): string {
    const { words, code } = this.speech;
    const noun = (forms: Noun): string => forms[many ? 1 : 0];
    switch (schema.kind) {
      case 'any':
      case 'reference':
      case 'conditional':
        return noun(words.any);
      case 'never':
        return noun(words.nothing);
      case 'null':
      case 'boolean':
        return noun(words[schema.kind]);
      case 'number':
        return words.qualified(noun(schema.integer ? words.integer : words.number), formats(schema.format));
      case 'string':
        return words.qualified(noun(words.string), formats(schema.format));
      case 'array':
        return noun(this.arrayType(schema));
      case 'object':
        return noun(this.objectType(schema));
      case 'enum':
        if (schema.values.length === 1)
          return words.or(schema.values.map(({ value }) => code(valueText(value))));
        return words.qualified(noun(words[schema.type ?? 'value']), formats(schema.format));
      case 'union':
        return this.unionType(schema, many);
      case 'intersection':
        return this.intersectionType(schema.members, many);
      case 'not':
        return words.list([noun(words.any), ...this.limitsOf(schema)]);
    }
  }

  private arrayType(schema: ArraySchema): Noun {
    const { words } = this.speech;
    const rest = schema.items === undefined || schema.items.kind === 'never' ? undefined : schema.items;
    if (schema.prefixItems.length === 0) {
      return words.arrayOf(rest === undefined ? words.any[1] : this.type(rest, true));
    }
    const first = schema.prefixItems.map((item) => this.type(item, false));
    return words.tupleOf(first, rest === undefined ? undefined : this.type(rest, true));
  }

  private objectType({ properties, additionalProperties: values }: ObjectSchema): Noun {
    const { words } = this.speech;
    const isMap =
      properties.size === 0 && values !== undefined && values.kind !== 'any' && values.kind !== 'never';
    return isMap ? words.mapOf(this.type(values, true)) : words.object;
  }

  private unionType(schema: UnionSchema, many: boolean): string {
    const { words } = this.speech;
    const members = this.open.branch(
      () => schema.members.map((member) => this.memberText(member, many)),
      () => undefined,
    );
    if (members === undefined) return words.oneOf(schema.members.length)[many ? 1 : 0];
    const texts = [...new Set(members)];
    return texts.length > SHORT_LIST ? words.oneOf(texts.length)[many ? 1 : 0] : words.or(texts);
  }

  /** A member of a union carries its own limits, or they would seem to hold for all. */
  private memberText(member: Schema, many: boolean): string {
    const { words, code } = this.speech;
    const { schema, definition } = resolveNamed(this.api, member);
    const name = definition === undefined ? undefined : this.speech.named?.(definition);
    if (name !== undefined) return name;
    if (schema.kind === 'enum' && schema.values.length > 0 && schema.values.length <= SHORT_LIST) {
      return words.or(schema.values.map(({ value }) => code(valueText(value))));
    }
    const text = this.type(member, many);
    const limits = this.limits(member);
    return limits.length === 0 ? text : words.qualified(text, limits);
  }

  /** Of several assertions that hold at once, the one that says most about the type. */
  private intersectionType(members: readonly Schema[], many: boolean): string {
    const telling = members.find((member) => !silent.has(resolveNamed(this.api, member).schema.kind));
    const main = telling ?? members[0];
    return main === undefined ? this.speech.words.any[many ? 1 : 0] : this.type(main, many);
  }

  private limitsOf(schema: Schema): string[] {
    switch (schema.kind) {
      case 'string':
        return this.textLimits(schema);
      case 'number':
        return numberLimits(schema, this.speech.words);
      case 'enum':
        return rangeLimits(schema, this.speech.words);
      case 'array':
        return this.arrayLimits(schema);
      case 'object':
        return this.objectLimits(schema);
      case 'intersection':
        return this.intersectionLimits(schema);
      case 'not':
        return this.exclusion(schema.schema);
      default:
        return [];
    }
  }

  private intersectionLimits(schema: Schema): string[] {
    const { nested, others } = membersAtAnyDepth(this.api, schema, this.open);
    for (const one of nested) this.open.add(one);
    const texts = others.flatMap((one) => this.limits(one));
    for (const one of nested) this.open.delete(one);
    return texts;
  }

  private textLimits(schema: StringSchema): string[] {
    const { words, code } = this.speech;
    const texts = stringLimits(schema, words, code);
    const { contentSchema } = schema;
    if (contentSchema === undefined) return texts;
    const content = [this.type(contentSchema, false), ...this.limits(contentSchema)];
    return [...texts, words.content(words.list(content))];
  }

  private arrayLimits(schema: ArraySchema): string[] {
    const { words } = this.speech;
    const { minItems, maxItems, contains, items } = schema;
    const texts: string[] = [];
    if (minItems !== undefined || maxItems !== undefined) texts.push(words.items(minItems, maxItems));
    if (schema.uniqueItems) texts.push(words.distinct);
    if (contains !== undefined) {
      texts.push(words.containing(this.memberText(contains, false), schema.minContains, schema.maxContains));
    }
    const each = items === undefined ? [] : this.limits(items);
    if (each.length > 0) texts.push(words.each(words.list(each)));
    return texts;
  }

  private objectLimits(schema: ObjectSchema): string[] {
    const { words } = this.speech;
    const { minProperties, maxProperties, propertyNames, additionalProperties: values } = schema;
    const texts: string[] = [];
    if (minProperties !== undefined || maxProperties !== undefined) {
      texts.push(words.properties(minProperties, maxProperties));
    }
    const names = propertyNames === undefined ? [] : this.limits(propertyNames);
    if (names.length > 0) texts.push(words.names(words.list(names)));
    const each = values === undefined ? [] : this.limits(values);
    if (each.length > 0) texts.push(words.each(words.list(each)));
    return texts;
  }

  /** What a value must not be, when that is a list, a type or limits: more than that needs a schema to say. */
  private exclusion(schema: Schema): string[] {
    const { words, code } = this.speech;
    const { schema: found } = resolveNamed(this.api, schema);
    if (found.kind === 'object' || found.kind === 'conditional' || found.kind === 'intersection') return [];
    if (found.kind !== 'enum')
      return this.open.branch(() => [words.not(this.memberText(schema, false))], nothing);
    return [words.not(words.or(found.values.map(({ value }) => code(valueText(value)))))];
  }
}
