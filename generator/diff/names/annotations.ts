/** What changed about schemas that no validator sees: words, defaults, names of values (JSON Schema 2020-12 validation, section 9). */
import type { Location } from '../../diagnostics.ts';
import type { EnumSchema, Schema } from '../../model/types.ts';
import { canonicalText } from '../../spec/json.ts';

/** A change of an annotation, before it is known whom it reaches. */
export interface AnnotationChange {
  readonly rule: string;
  readonly base: Location;
  readonly revision: Location;
  readonly facts: Readonly<Record<string, string>>;
}

/** Of a pair of schemas, without those below it. */
export function annotationChanges(base: Schema, revision: Schema): AnnotationChange[] {
  const changes: AnnotationChange[] = [];
  const add = (rule: string, facts: AnnotationChange['facts'] = {}): void =>
    void changes.push({ rule, base: base.at, revision: revision.at, facts });
  if (wordsOf(base) !== wordsOf(revision)) add('schema-words-changed');
  if (base.deprecated !== revision.deprecated)
    add(revision.deprecated ? 'schema-deprecated' : 'schema-no-longer-deprecated');
  const [before, after] = [base.default, revision.default].map((value) =>
    value === undefined ? 'none' : canonicalText(value),
  );
  if (before !== after) add('default-changed', { base: before ?? '', revision: after ?? '' });
  if (base.readOnly !== revision.readOnly)
    add(revision.readOnly ? 'value-became-read-only' : 'value-no-longer-read-only');
  if (base.writeOnly !== revision.writeOnly)
    add(revision.writeOnly ? 'value-became-write-only' : 'value-no-longer-write-only');
  if (base.kind === 'enum' && revision.kind === 'enum') changes.push(...nameChanges(base, revision));
  return changes;
}

function wordsOf({ title, description, examples, externalDocs }: Schema): string {
  return JSON.stringify([
    title,
    description,
    examples.map(canonicalText).sort(),
    externalDocs?.url,
    externalDocs?.description,
  ]);
}

/** Names that generated lists of values use (`x-enum-varnames`), and what values are said to mean. */
function nameChanges(base: EnumSchema, revision: EnumSchema): AnnotationChange[] {
  const before = new Map(base.values.map((one) => [canonicalText(one.value), one]));
  return revision.values.flatMap((after) => {
    const value = canonicalText(after.value);
    const other = before.get(value);
    if (other === undefined) return [];
    const places = { base: other.at, revision: after.at };
    const facts = { value, base: other.name ?? 'none', revision: after.name ?? 'none' };
    return [
      ...(other.name === after.name ? [] : [{ rule: 'enum-value-name-changed', ...places, facts }]),
      ...(other.description === after.description
        ? []
        : [{ rule: 'enum-value-words-changed', ...places, facts: { value } }]),
    ];
  });
}
