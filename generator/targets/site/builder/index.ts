/**
 * The request builder: a form made from an operation's description, which shows the request as JSON, cURL and
 * TypeScript, and sends nothing. The page has a heading and a button, hidden without script. What the form needs is
 * loaded when the button is pressed, so that it costs a reader of the page nothing.
 */
import { element, type Html, nothing, text } from '../../../emit/html.ts';
import { uniqueNames } from '../../../model/names.ts';
import type { Api, Operation } from '../../../model/types.ts';
import { languageFor } from '../../../model/words.ts';
import type { OutputFile } from '../../../output.ts';
import type { Document } from '../../../spec/load.ts';
import { operationKey } from '../../../validators/bodies.ts';
import { anchorOf } from '../anchors.ts';
import { heading } from '../headings.ts';
import type { Site } from '../site.ts';
import { RequestForms } from './request.ts';
import { FormScripts } from './script.ts';
import { builderWords } from './words.ts';

/** The way from a page to the files beside it; the scripts and the style sheet are made by sources.ts. */
const ASSETS = '../assets/';

/** File systems take 255 bytes. */
const LONGEST_NAME = 100;

export class Builder {
  /** Below the site's folder: the form and the check of each operation. */
  readonly files: readonly OutputFile[];
  private readonly names: ReadonlyMap<string, string>;

  constructor(document: Document, api: Api) {
    const forms = new RequestForms(api);
    const scripts = new FormScripts(document, api);
    const made = api.operations.flatMap((operation) => {
      const form = forms.of(operation);
      return form === undefined ? [] : [{ key: form.operation, text: scripts.text(operation, form) }];
    });
    this.names = uniqueNames(
      made.map(({ key }) => key),
      (key) =>
        anchorOf(key)
          .replace(/[^a-z0-9_-]+/g, '-')
          .slice(0, LONGEST_NAME),
    );
    this.files = made.map(({ key, text }) => ({ path: `assets/${this.path(key)}`, text }));
  }

  /**
   * The builder's part of a page; nothing for an operation that has none (`RequestForms`).
   *
   * @param id the operation's anchor, the head of its fields' anchors
   * @param level of the heading
   */
  section({ page, language }: Site, operation: Operation, id: string, level: number): Html {
    const key = operationKey(operation);
    if (!this.names.has(key)) return nothing;
    const words = builderWords[languageFor(language)];
    const attributes = {
      class: 'builder scripted',
      'data-operation': key,
      'data-id': id,
      'data-style': `${ASSETS}builder.css`,
      'data-form': `${ASSETS}builder-form.js`,
      'data-request': ASSETS + this.path(key),
      'data-failed': words.failed,
    };
    return element(
      'section',
      attributes,
      heading(level, text(words.title), page.claimIn(id, 'builder')),
      element('p', {}, text(words.intro)),
      element('button', { type: 'button' }, text(words.open)),
    );
  }

  private path(key: string): string {
    return `requests/${this.names.get(key) ?? ''}.js`;
  }
}
