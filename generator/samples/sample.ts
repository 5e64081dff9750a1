/** Code samples: every operation, with every named example of its body, in every language. */
import { isDeviceName } from '../emit/file-names.ts';
import { methodNames } from '../model/method-names.ts';
import { identifier, uniqueNames } from '../model/names.ts';
import type { Api, Operation } from '../model/types.ts';
import { languages } from './languages/index.ts';
import { requestsOf } from './request.ts';
import { settingsOf } from './settings.ts';

export interface Sample {
  /** As highlighters call it: `shell`, `typescript`, `python`, `java`, `go`, `javascript`. */
  readonly language: string;
  /** For people, such as `cURL with a token`; no two languages have the same. */
  readonly label: string;
  /** The name of the example; `request` where the operation has none. */
  readonly example: string;
  /** The example's summary, or else its name; empty where the operation has no example. */
  readonly title: string;
  /** Below `samples/`, such as `createFunction/fromObs.py`. */
  readonly path: string;
  readonly source: string;
}

/**
 * The samples of all operations under `paths`, in document order; those of an operation by example, then by language.
 * None for operations that samples cannot show (see `requestsOf`).
 *
 * @throws DiagnosticsError for settings in `x-samples` that are none
 */
export function samplesOf(api: Api): ReadonlyMap<Operation, readonly Sample[]> {
  const known = made.get(api);
  if (known !== undefined) return known;
  const samples = makeSamples(api);
  made.set(api, samples);
  return samples;
}

/** Several targets show the same samples. */
const made = new WeakMap<Api, ReadonlyMap<Operation, readonly Sample[]>>();

/** Samples by the name of their example, in order. */
export function byExample(samples: readonly Sample[]): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const group = groups.get(sample.example);
    if (group === undefined) groups.set(sample.example, [sample]);
    else group.push(sample);
  }
  return groups;
}

function makeSamples(api: Api): Map<Operation, Sample[]> {
  const settings = settingsOf(api);
  const names = methodNames(api.operations);
  const folders = uniqueNames(names.values(), fileName);
  return new Map(
    api.operations.map((operation) => {
      const name = names.get(operation) ?? '';
      const requests = requestsOf(api, settings, operation, name);
      const files = uniqueNames(
        requests.map(({ example }) => example.name),
        fileName,
      );
      const samples = requests.flatMap((request) =>
        languages.flatMap(({ language, label, extension, write }): Sample[] => {
          const source = write(request);
          if (source === undefined) return [];
          const { name: example, title } = request.example;
          const path = `${folders.get(name) ?? ''}/${files.get(example) ?? ''}.${extension}`;
          return [{ language, label, example, title, path, source }];
        }),
      );
      return [operation, samples];
    }),
  );
}

/** No name on any disk takes more bytes than 255, and of these letters none takes more than three. */
const LONGEST = 64;

/** Letters, digits, `_` and `-`, whatever the document calls it. */
function fileName(text: string): string {
  const name = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(text) ? text : identifier(text, 'camel');
  return isDeviceName(name) ? `${name}_` : name.slice(0, LONGEST);
}
