/** Samples in the description itself: `x-codeSamples` of each operation, as Redocly's tools and many others show them. */
import type { Operation } from '../model/types.ts';
import { emptyObject, isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import { pointerTokens } from '../spec/pointer.ts';
import type { Sample } from './sample.ts';

const EXTENSION = 'x-codeSamples';

/** The document with its samples. Those that an operation has already stay, before the others. */
export function withCodeSamples(
  document: JsonValue,
  samples: ReadonlyMap<Operation, readonly Sample[]>,
): JsonValue {
  const root: Places = { samples: [], inside: new Map() };
  for (const [{ at }, list] of samples) {
    if (list.length === 0) continue;
    let place = root;
    for (const token of pointerTokens(at.pointer)) {
      const next = place.inside.get(token) ?? { samples: [], inside: new Map() };
      place.inside.set(token, next);
      place = next;
    }
    // Paths that share one path item share its operations, and the first one's samples.
    if (place.samples.length === 0) place.samples = list;
  }
  return added(document, root);
}

/** Where in the document samples belong. */
interface Places {
  samples: readonly Sample[];
  readonly inside: Map<string, Places>;
}

/** A copy of what changes; all else is shared. */
function added(value: JsonValue, { samples, inside }: Places): JsonValue {
  if (!isObject(value)) return value;
  const copy = Object.assign(emptyObject(), value);
  for (const [token, place] of inside) {
    const member = copy[token];
    if (member !== undefined) copy[token] = added(member, place);
  }
  if (samples.length > 0) copy[EXTENSION] = [...ownSamples(value, samples), ...samples.map(codeSample)];
  return copy;
}

/** Samples of the document that are not made anew. */
function ownSamples(operation: JsonObject, samples: readonly Sample[]): JsonValue[] {
  const made = new Set(samples.map((sample) => labelOf(sample)));
  const own = operation[EXTENSION];
  return (isArray(own) ? own : []).filter(
    (one) => !isObject(one) || typeof one['label'] !== 'string' || !made.has(one['label']),
  );
}

function codeSample(sample: Sample): JsonObject {
  return Object.assign(emptyObject(), {
    lang: sample.language,
    label: labelOf(sample),
    source: sample.source,
  });
}

function labelOf({ label, example, title }: Sample): string {
  return title === '' ? label : `${label} · ${example}`;
}
