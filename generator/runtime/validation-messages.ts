/** Findings as messages: what is wrong with which field, what was expected, by which rule, and what was meant most likely. */
import type { Issue } from './validation.ts';
import { described, fieldAt, type Field, joined, memberPointer, shown } from './validation-fields.ts';
import type { Finding } from './validation-folding.ts';
import { nearest } from './validation-nearest.ts';
import { phraseOf } from './validation-phrases.ts';
import { lengthOf } from './validation-values.ts';

/** In so many findings it is looked for what was meant: more of them are no slips, and thousands took minutes. */
const MOST_SLIPS = 50;

export function issuesFrom(findings: readonly Finding[], body: unknown, secrets: readonly string[]): Issue[] {
  const missing = new Set(findings.filter(({ keyword }) => isMissing(keyword)).map(({ path }) => path));
  const issues = mergedByRule(withoutRepetition(findings)).map((finding, index) =>
    issueOf(finding, body, secrets, missing, index < MOST_SLIPS),
  );
  // A misspelt name that stands for a required one is one mistake, not two.
  const mended = new Set(
    issues.flatMap(({ keyword, path, suggestion }) =>
      isUnknown(keyword) && suggestion !== undefined ? [sibling(path, suggestion)] : [],
    ),
  );
  const told = new Set<string>();
  return issues.filter(({ keyword, path, message }) => {
    if (isMissing(keyword) && mended.has(path)) return false;
    if (told.has(message)) return false;
    told.add(message);
    return true;
  });
}

function isMissing(keyword: string): boolean {
  return keyword === 'required' || keyword === 'dependentRequired';
}

function isUnknown(keyword: string): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
}

/** A union says nothing new beside a rule that leaves only some of its variants. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const ruled = new Set(
    findings.filter(({ rule }) => rule !== undefined).map((one) => `${one.path} ${phraseIn(one)}`),
  );
  return findings.filter(
    ({ path, rule, parts }) => rule !== undefined || !parts?.some((part) => ruled.has(`${path} ${part}`)),
  );
}

/** All that a rule asks of one value, together: what the rule says is long enough. */
function mergedByRule(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  const places = new Map<string, number>();
  for (const finding of findings) {
    const { path, keyword, rule } = finding;
    const key = rule !== undefined && isLimit(keyword) ? `${path} ${rule.when} ${rule.text}` : undefined;
    const index = key === undefined ? undefined : places.get(key);
    const first = index === undefined ? undefined : merged[index];
    if (key !== undefined && index === undefined) places.set(key, merged.length);
    if (first === undefined || index === undefined) merged.push(finding);
    else merged[index] = { ...first, phrase: `${phraseIn(first)} and ${phraseIn(finding)}` };
  }
  return merged;
}

/** Limits of a text: all of them follow "must" and none says "not". */
function isLimit(keyword: string): boolean {
  return keyword === 'minLength' || keyword === 'maxLength' || keyword === 'pattern';
}

function phraseIn({ phrase, keyword, params }: Finding): string {
  return phrase ?? phraseOf(keyword, params);
}

function sibling(path: string, name: string): string {
  return memberPointer(path.slice(0, path.lastIndexOf('/')), name);
}

function issueOf(
  finding: Finding,
  body: unknown,
  secrets: readonly string[],
  missing: ReadonlySet<string>,
  maySlip: boolean,
): Issue {
  const { path, keyword, params, rule } = finding;
  const field = fieldAt(body, path, secrets);
  const suggestion = maySlip ? suggestionOf(finding, field, missing) : undefined;
  const allowed = params.allowedValues ?? (keyword === 'const' ? [params.allowedValue] : undefined);
  const note = rule?.text === undefined ? '' : ` (${rule.text})`;
  const hint = suggestion === undefined ? '' : hintOf(finding, suggestion, missing);
  return {
    path,
    field: field.text,
    keyword,
    ...(rule?.text === undefined ? {} : { rule: rule.text }),
    message: `${sentence(finding, field, body, secrets)}${rule?.when === undefined ? '' : ` ${rule.when}`}${hint}${note}`,
    ...(allowed === undefined ? {} : { allowed }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function sentence(finding: Finding, field: Field, body: unknown, secrets: readonly string[]): string {
  const { keyword, params, nearest: variant } = finding;
  const { text } = field;
  if (variant !== undefined) {
    if (keyword === 'required') {
      return `${joined(
        variant.map(({ path }) => fieldAt(body, path, secrets).text),
        'or',
      )} is required`;
    }
    const faults = variant.map((one) => sentence(one, fieldAt(body, one.path, secrets), body, secrets));
    return `${text} fits none of its ${params.count ?? 0} variants; of the nearest, ${joined([...new Set(faults)], 'and')}`;
  }
  if (isMissing(keyword)) {
    const other = keyword === 'required' ? '' : ` when ${params.property} is present`;
    return `${text} is required${other}`;
  }
  if (isUnknown(keyword)) return `${text} is not a field of ${params.of ?? holderText(finding, body)}`;
  if (keyword === 'false schema') return `${text} is not allowed`;
  const must = `must ${phraseIn(finding)}`;
  if (params.propertyName !== undefined) return `the name ${shown(params.propertyName)} in ${text} ${must}`;
  const found = finding.rule === undefined ? foundText(finding, field) : '';
  return `${text} ${must}${found === '' ? '' : `, not ${found}`}`;
}

/** What an unknown field stands in. */
function holderText({ path }: Finding, body: unknown): string {
  return fieldAt(body, path.slice(0, path.lastIndexOf('/')), []).text;
}

const lengths: ReadonlySet<string> = new Set(['minLength', 'maxLength']);
const counts: ReadonlySet<string> = new Set(['minItems', 'maxItems', 'items']);
const silent: ReadonlySet<string> = new Set([
  'uniqueItems',
  'contains',
  'minProperties',
  'maxProperties',
  'not',
]);

/** The value that is not as it must be, as far as it may and need be shown. */
function foundText({ keyword, params }: Finding, { value, isSecret }: Field): string {
  // A text in place of an object may be that object as JSON, secrets included.
  const mayHold = [params.type].flat().some((type) => type === 'object' || type === 'array');
  if (keyword === 'type') return described(value, isSecret || mayHold);
  if (lengths.has(keyword)) return typeof value === 'string' && value !== '' ? String(lengthOf(value)) : '';
  if (counts.has(keyword)) return Array.isArray(value) ? String(value.length) : '';
  if (isSecret || silent.has(keyword) || value === '' || typeof value === 'object') return '';
  return shown(value);
}

function suggestionOf(
  { path, keyword, params }: Finding,
  { value, isSecret }: Field,
  missing: ReadonlySet<string>,
): string | undefined {
  if (isUnknown(keyword)) {
    const name = path
      .slice(path.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    const known = params.known ?? [];
    return (
      nearest(
        name,
        known.filter((one) => missing.has(sibling(path, one))),
      ) ?? nearest(name, known)
    );
  }
  if (isSecret) return undefined;
  const allowed = params.allowedValues ?? [];
  if (typeof value === 'string') {
    const isNumber = [params.type].flat().some((type) => type === 'integer' || type === 'number');
    if (isNumber && /^-?\d{1,15}$/.test(value)) return value;
    return nearest(
      value,
      allowed.filter((one) => typeof one === 'string'),
    );
  }
  if (typeof value !== 'number') return undefined;
  const [closest] = allowed
    .filter((one) => typeof one === 'number')
    .sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
  return closest === undefined ? undefined : String(closest);
}

function hintOf(
  { path, keyword, params }: Finding,
  suggestion: string,
  missing: ReadonlySet<string>,
): string {
  if (isUnknown(keyword)) {
    return `; did you mean ${suggestion}${missing.has(sibling(path, suggestion)) ? ', which is required' : ''}?`;
  }
  const isText = params.allowedValues?.includes(suggestion) === true;
  return `; did you mean ${isText ? shown(suggestion) : suggestion}?`;
}
