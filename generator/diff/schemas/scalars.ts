/** What changed between two schemas of numbers, of texts, or of listed values. */
import type { EnumSchema, NumberSchema, Schema, StringSchema } from '../../model/types.ts';
import { canonicalText, type JsonValue } from '../../spec/json.ts';
import { keywordAt, type LocalChange, wholeChange } from './local-change.ts';

type Fields = Readonly<Record<string, string>>;

/** The name of a change of a keyword: raised and lowered where it has an order. */
const numberFields: Fields = {
  minimum: 'minimum',
  maximum: 'maximum',
  exclusiveMinimum: 'exclusive-minimum',
  exclusiveMaximum: 'exclusive-maximum',
  multipleOf: 'multiple-of',
};

const stringFields: Fields = {
  minLength: 'min-length',
  maxLength: 'max-length',
  pattern: 'pattern',
  format: 'format',
  contentMediaType: 'content-media-type',
  contentEncoding: 'content-encoding',
};

export function numberChanges(base: NumberSchema, revision: NumberSchema): LocalChange[] {
  const fields = fieldChanges(base, revision, { ...numberFields, format: 'format' });
  if (base.integer === revision.integer && base.typed === revision.typed) return fields;
  const { integer, typed } = revision;
  const change = {
    ...wholeChange(base, revision, 'type-changed'),
    base: keywordAt(base, 'type', base.typed),
    revision: keywordAt(revision, 'type', revision.typed),
    changed: { ...base, integer, typed },
    reverted: { ...revision, integer: base.integer, typed: base.typed },
  };
  return [change, ...fields];
}

export function stringChanges(base: StringSchema, revision: StringSchema): LocalChange[] {
  return fieldChanges(base, revision, stringFields);
}

/** One change for each keyword that differs. */
export function fieldChanges<S extends Schema>(base: S, revision: S, fields: Fields): LocalChange[] {
  return Object.entries(fields).flatMap(([field, name]) => {
    const [before, after] = [valueOf(base, field), valueOf(revision, field)];
    if (before === after) return [];
    const change: LocalChange = {
      what: `${name}-${verb(before, after)}`,
      facts: { base: text(before), revision: text(after) },
      base: keywordAt(base, field, isSaid(before)),
      revision: keywordAt(revision, field, isSaid(after)),
      changed: { ...base, [field]: after },
      reverted: { ...revision, [field]: before },
    };
    return [change];
  });
}

/** Where types have changed as well: no format that both have, though both have some. */
export function formatChanges(base: Schema, revision: Schema): LocalChange[] {
  const [before, after] = [formatsOf(base), formatsOf(revision)];
  if (before.length === 0 || after.length === 0 || before.some((format) => after.includes(format))) return [];
  return [
    {
      ...wholeChange(base, revision, 'format-changed'),
      facts: { base: before.join(', '), revision: after.join(', ') },
      base: keywordAt(base, 'format'),
      revision: keywordAt(revision, 'format'),
    },
  ];
}

function formatsOf(schema: Schema): string[] {
  if (schema.kind === 'union') return [...new Set(schema.members.flatMap(formatsOf))];
  const format = schema.kind === 'number' || schema.kind === 'string' ? schema.format : undefined;
  return format === undefined ? [] : [format];
}

function valueOf(schema: Schema, field: string): unknown {
  return (schema as unknown as Record<string, unknown>)[field];
}

/** `uniqueItems` is false where nobody says so. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== false;
}

function verb(before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (typeof before === 'string' || typeof before === 'boolean') return 'changed';
  return Number(after) > Number(before) ? 'raised' : 'lowered';
}

function text(value: unknown): string {
  return value === undefined ? 'none' : String(value);
}

/** One change for each value that is gone or new. */
export function listChanges(base: EnumSchema, revision: EnumSchema): LocalChange[] {
  const before = new Map(base.values.map((entry) => [canonicalText(entry.value), entry]));
  const after = new Map(revision.values.map((entry) => [canonicalText(entry.value), entry]));
  const removed = [...before].filter(([key]) => !after.has(key));
  const added = [...after].filter(([key]) => !before.has(key));
  return [
    ...removed.map(([, entry]) => ({
      what: 'enum-value-removed',
      facts: { value: shown(entry.value) },
      base: entry.at,
      revision: keywordAt(revision, 'enum'),
      changed: { ...base, values: base.values.filter((one) => one !== entry) },
      reverted: { ...revision, values: [...revision.values, entry] },
    })),
    ...added.map(([, entry]) => ({
      what: 'enum-value-added',
      facts: { value: shown(entry.value) },
      base: keywordAt(base, 'enum'),
      revision: entry.at,
      changed: { ...base, values: [...base.values, entry] },
      reverted: { ...revision, values: revision.values.filter((one) => one !== entry) },
    })),
  ];
}

function shown(value: JsonValue): string {
  return canonicalText(value);
}
