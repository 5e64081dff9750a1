/** What is wrong with a value that fits no variant of a union, or more than one of `oneOf`. */
import type { Fault } from './validation-faults.ts';
import { joined } from './validation-fields.ts';
import type { Finding } from './validation-folding.ts';
import { phraseOf, valuesPhrase } from './validation-phrases.ts';

/**
 * @param fault of the union itself
 * @param variants what each variant that does not fit finds wrong
 */
export function foldUnion(fault: Fault, variants: readonly (readonly Finding[])[]): Finding[] {
  const { instancePath: path, keyword, params } = fault;
  const own = { path, keyword, params };
  if (params.passingSchemas) {
    const names = params.passingSchemas.map((index) => `number ${index + 1}`);
    return [{ ...own, phrase: `fit one variant only, and fits ${joined(names, 'and')}` }];
  }
  // What is passable in every point of a variant fits it.
  if (variants.some((findings) => findings.length === 0)) return [];
  const ofType = variants.filter((findings) => !findings.some((one) => isAt(one, path, 'type')));
  if (ofType.length === 0)
    return [
      merged(
        own,
        variants.flat().filter((one) => isAt(one, path, 'type')),
      ),
    ];
  const [only, ...others] = ofType;
  if (only !== undefined && others.length === 0) return [...only];
  if (ofType.flat().every((one) => one.path === path && one.nearest === undefined))
    return [ofScalars(own, ofType)];
  return ofObjects(own, ofType);
}

function isAt(finding: Finding, path: string, keyword: string): boolean {
  return finding.path === path && finding.keyword === keyword;
}

/** Types, or lists of values, of several variants as one. */
function merged(own: Finding, findings: readonly Finding[]): Finding {
  const [first] = findings;
  if (first?.keyword === 'type') {
    const type = [...new Set(findings.flatMap(({ params }) => params.type ?? []))];
    return { ...own, keyword: 'type', params: { type } };
  }
  const allowedValues = [...new Set(findings.flatMap(valuesOf))];
  return { ...own, path: first?.path ?? own.path, keyword: 'enum', params: { allowedValues } };
}

function valuesOf({ keyword, params }: Finding): readonly unknown[] {
  return keyword === 'const' ? [params.allowedValue] : (params.allowedValues ?? []);
}

function isListed({ keyword }: Finding): boolean {
  return keyword === 'enum' || keyword === 'const';
}

/** More are counted, not spelled out. */
const MOST_VARIANTS = 6;

function ofScalars(own: Finding, variants: readonly (readonly Finding[])[]): Finding {
  if (variants.every((findings) => findings.length === 1 && findings.every(isListed))) {
    return merged(own, variants.flat());
  }
  const parts = variants.flat().map(partOf);
  const lists = variants.filter((findings) => findings.every(isListed)).flat();
  const listed = lists.length === 0 ? [] : [valuesPhrase([...new Set(lists.flatMap(valuesOf))])];
  const rest = variants
    .filter((findings) => !findings.every(isListed))
    .map((findings) => joined([...new Set(findings.map(partOf))], 'and'));
  const all = [...new Set([...rest, ...listed])];
  const shownOf =
    all.length > MOST_VARIANTS ? ` (or fit one of ${all.length - MOST_VARIANTS} more variants)` : '';
  return { ...own, phrase: all.slice(0, MOST_VARIANTS).join(', or ') + shownOf, parts };
}

function partOf({ phrase, keyword, params }: Finding): string {
  return phrase ?? phraseOf(keyword, params);
}

/** Of objects, a property with a fixed value tells which variant is meant; failing that, the one with the least to mend. */
function ofObjects(own: Finding, variants: readonly (readonly Finding[])[]): Finding[] {
  const tags = variants.map((findings) => findings.find((one) => isListed(one) && isMember(one, own.path)));
  const tagged = variants.filter((_, index) => tags[index] === undefined);
  const [tag] = tags;
  if (tagged.length === 0 && tag !== undefined && tags.every((one) => one?.path === tag.path)) {
    return [
      merged(
        own,
        tags.filter((one) => one !== undefined),
      ),
    ];
  }
  const candidates = tagged.length === 0 ? variants : tagged;
  const common = commonOf(candidates);
  if (common.length > 0) return common;
  const [best = [], ...others] = [...candidates].sort((a, b) => a.length - b.length);
  if (others.length === 0) return [...best];
  const isPresence = candidates.every(
    (findings) => findings.length === 1 && findings[0]?.keyword === 'required',
  );
  if (isPresence) return [{ ...own, keyword: 'required', nearest: candidates.flat() }];
  return [{ ...own, params: { ...own.params, count: variants.length }, nearest: best }];
}

/** What every variant finds wrong. */
function commonOf(variants: readonly (readonly Finding[])[]): Finding[] {
  const [first = [], ...others] = variants;
  return first.filter((finding) =>
    others.every((findings) =>
      findings.some((one) => one.path === finding.path && partOf(one) === partOf(finding)),
    ),
  );
}

/** Whether a finding is about a property of the object at a path. */
function isMember({ path }: Finding, holder: string): boolean {
  return path.startsWith(`${holder}/`) && !path.slice(holder.length + 1).includes('/');
}
