/**
 * What an editor shows of a field: its description, limits, conditions and values with their
 * meanings, those of a component that it refers to included. openapi-typescript alone gives the
 * description that stands beside the field.
 */
import { fieldRuleTexts, valueRuleTexts } from '../../model/rule-phrases.ts';
import { limitTexts, type Speech, valueText } from '../../model/phrases.ts';
import { resolve } from '../../model/resolve.ts';
import { type Rule, rulesAbout, rulesTesting } from '../../model/rules.ts';
import { buildSchema } from '../../model/schema.ts';
import type { Api, Schema, SchemaBase } from '../../model/types.ts';
import { openEnum } from '../../model/view.ts';
import { words } from '../../model/words.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import type { TargetContext } from '../context.ts';

/** The parts of a comment that openapi-typescript reads from a schema, as plain text. */
export interface Comment {
  readonly description: string | undefined;
  readonly default: JsonValue | undefined;
  readonly deprecated: boolean;
}

/** The model, and the document it was made of. */
export type Context = Pick<TargetContext, 'api' | 'document'>;

const speech: Speech = { words: words.en, code: (text) => `\`${text}\`` };

/** More meanings than this would bury the field. */
const MOST_VALUES = 40;

/** The comment of a property. `rules` are those of the object that it belongs to. */
export function propertyComment(
  { api, document }: Context,
  name: string,
  value: JsonValue,
  rules: readonly Rule[],
): Comment {
  const conditions = rulesAbout(rules, name)
    .flatMap((rule) => fieldRuleTexts(api, rule, name, speech))
    .map(words.en.sentence);
  if (!isObject(value))
    return { description: paragraphs([conditions.join(' ')]), default: undefined, deprecated: false };
  const own = isShallow(value) ? buildSchema(value, '', document) : undefined;
  const target = own === undefined ? undefined : resolve(api, own);
  const described = [textAt(value, 'description'), target?.description].find(
    (text) => (text ?? '').trim() !== '',
  );
  const facts = own === undefined ? [] : limitTexts(api, own, speech);
  const description = paragraphs([
    described,
    [...facts.map(words.en.sentence), ...conditions].join(' '),
    own === undefined ? undefined : valuesText(api, own, { name, rules }),
    seeText(own, target),
  ]);
  return {
    description,
    default: value['default'] ?? target?.default,
    deprecated: value['deprecated'] === true || target?.deprecated === true,
  };
}

function paragraphs(texts: readonly (string | undefined)[]): string | undefined {
  const present = texts.filter((text) => text !== undefined && text.trim() !== '');
  return present.length === 0 ? undefined : present.join('\n\n');
}

const opening = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'allOf',
  'if',
  'not',
  'dependentSchemas',
];

/** Whether a schema is small: building it costs no more than looking at it. */
function isShallow(value: JsonValue | undefined): boolean {
  if (!isObject(value)) return true;
  if (opening.some((keyword) => isObject(value[keyword]) || isArray(value[keyword]))) return false;
  const nested = ['anyOf', 'oneOf', 'prefixItems'].flatMap((keyword) => value[keyword] ?? []);
  return [...(nested as JsonValue[]), value['items']].every(isShallow);
}

function valuesText(
  api: Api,
  schema: Schema,
  turn: { name: string; rules: readonly Rule[] },
): string | undefined {
  const found = resolve(api, schema);
  const list = found.kind === 'enum' ? found : openEnum(api, schema)?.values;
  if (list === undefined || list.values.length < 2 || list.values.length > MOST_VALUES) return undefined;
  // What holds for every value but a few is said on the other field.
  const rules = rulesTesting(turn.rules, turn.name).filter(({ when }) =>
    when.some(({ kind, property }) => kind === 'is' && property === turn.name),
  );
  const lines = list.values.map(({ value, description }) => {
    const demands = rules.flatMap((rule) =>
      valueRuleTexts(api, rule, { property: turn.name, value }, speech),
    );
    const says = [description === valueText(value) ? undefined : description, ...demands];
    const text = says.filter((part) => part !== undefined && part !== '').join('; ');
    return { line: `- \`${valueText(value)}\`${text === '' ? '' : `: ${text}`}`, isTelling: text !== '' };
  });
  // The type itself lists the values; a list of nothing but values would say it twice.
  return lines.some(({ isTelling }) => isTelling) ? lines.map(({ line }) => line).join('\n') : undefined;
}

function seeText(own: SchemaBase | undefined, target: SchemaBase | undefined): string | undefined {
  const docs = own?.externalDocs ?? target?.externalDocs;
  return docs === undefined ? undefined : `${docs.description ?? 'See'}: ${docs.url}`;
}

function textAt(value: JsonObject, field: string): string | undefined {
  const found = value[field];
  return typeof found === 'string' ? found : undefined;
}
