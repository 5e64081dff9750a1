/** What the parts of the site share while one language of it is made. */
import { Page } from '../../documentation/page.ts';
import type { Operation } from '../../model/operation-types.ts';
import type { Api } from '../../model/types.ts';
import { languageFor } from '../../model/words.ts';
import type { Html } from '../../emit/html.ts';
import type { Sample } from '../../samples/sample.ts';
import { html } from './markup.ts';
import { type Interface, interfaces } from './words.ts';

/** What other parts of the project contribute to an operation. */
export interface Contributions {
  readonly samplesOf: (operation: Operation) => readonly Sample[];
  /** The static part of the request builder of an operation with an anchor. */
  readonly builderOf: (site: Site, operation: Operation, id: string, level: number) => Html;
  /** A signed request, for descriptions whose requests are signed. */
  readonly signed: SignedExample | undefined;
}

/** Every step of a signature (generator/runtime/signer.ts), for a request of this description. */
export interface SignedExample {
  readonly scheme: string;
  readonly request: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly headers: string;
}

/** A field or value for the search. */
export interface SearchEntry {
  readonly id: string;
  /** The way to it, as people write it. */
  readonly title: string;
  readonly text: string;
}

/** A row of "required at a glance". */
export interface RequiredRow {
  readonly id: string;
  readonly name: Html;
  readonly presence: Html;
  /** In every request, whatever else it holds. */
  readonly isAlways: boolean;
}

export interface Site {
  readonly page: Page;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly ui: Interface;
  readonly contributions: Contributions;
  /** Where each list of values stands in full, by the place of its schema. */
  readonly listed: Map<string, { readonly id: string; readonly label: string }>;
  readonly search: SearchEntry[];
  /** Collects the required fields of the request that is being shown. */
  required: RequiredRow[] | undefined;
}

export function newSite(api: Api, language: string, contributions: Contributions): Site {
  const words = languageFor(language);
  const page = new Page(api, words, html, 'in place');
  // Anchors of the frame are not for the document's names.
  for (const own of ['content', 'contents', 'filter', 'theme', 'found', 'end']) page.claim(own);
  const ui = interfaces[words];
  return {
    page,
    language,
    ui,
    contributions,
    listed: new Map(),
    search: [],
    required: undefined,
  };
}
