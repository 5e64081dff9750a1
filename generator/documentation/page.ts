/** What the parts of one reference share while it is made: words, anchors, and what stands where. */
import type { Speech } from '../model/phrases.ts';
import type { Api, Definition, Schema } from '../model/types.ts';
import { type ObjectView, objectView } from '../model/view.ts';
import { type Language, words } from '../model/words.ts';
import type { Labels } from './label-names.ts';
import { labels } from './labels.ts';
import type { Markup } from './markup.ts';
import { sharedDefinitions } from './sharing.ts';
import { listedValues } from './listed-values.ts';

/** Where in the page a schema is shown. */
export interface Place {
  /** The anchor of the whole; fields add their names to it. */
  readonly id: string;
  /** The way from the body to here, as people write it: `mount_config.func_mounts[]`. Empty at the top. */
  readonly label: string;
  /** The level of headings below here. */
  readonly level: number;
}

/** Where fields have been shown, and what to call the place. */
export interface Placed {
  readonly id: string;
  readonly title: string;
}

/** The same for the same schema, however often a component that holds it is read. */
export function placeKey({ at }: Schema): string {
  return `${at.file}#${at.pointer}`;
}

/** Views are the same in every reference that is made of a model, so they are made once. */
const views = new WeakMap<Api, Map<Schema, ObjectView | undefined>>();

function viewsOf(api: Api): Map<Schema, ObjectView | undefined> {
  const known = views.get(api) ?? new Map<Schema, ObjectView | undefined>();
  views.set(api, known);
  return known;
}

export class Page {
  readonly api: Api;
  readonly labels: Labels;
  readonly speech: Speech;
  readonly markup: Markup;
  /** Definitions with a section of their own, with its anchor. */
  readonly sections = new Map<string, string>();
  /** Definitions that are lists of values, with the anchor of the table. */
  readonly lists = new Map<string, string>();
  /** Where the fields of a schema have been shown first, by `placeKey`. */
  readonly placed = new Map<string, Placed>();
  /** Conditions on values, by the schema that lists them and the value's JSON text. */
  readonly conditions = new Map<Schema, Map<string, Set<string>>>();
  /** Anchors of the operations by operationId, and of the security schemes by name. */
  readonly operations = new Map<string, string>();
  readonly schemes = new Map<string, string>();
  /** Definitions that are named once, for what remains to be shown. */
  readonly once: readonly Definition[];
  readonly schemasId: string;
  readonly listsId: string;
  private readonly views: Map<Schema, ObjectView | undefined>;
  private readonly taken = new Map<string, number>();

  /** @param lists whether named lists of values have sections of their own or stand where they are first used */
  constructor(api: Api, language: Language, markup: Markup, lists: 'in sections' | 'in place') {
    this.api = api;
    this.markup = markup;
    this.views = viewsOf(api);
    this.labels = labels[language];
    const { code } = markup;
    this.speech = { words: words[language], code, named: (definition) => this.named(definition) };
    this.schemasId = this.claim('schemas');
    this.listsId = this.claim('value-lists');
    for (const name of api.securitySchemes.keys()) this.schemes.set(name, this.claim(`auth-${name}`));
    const { shared, once } = sharedDefinitions(api);
    this.once = once;
    for (const definition of shared) {
      this.sections.set(definition.key, this.claim(`schema-${definition.name}`));
    }
    for (const definition of lists === 'in place' ? [] : api.definitions.values()) {
      if (listedValues(api, definition.schema) === undefined || definition.schema.kind === 'reference')
        continue;
      this.lists.set(definition.key, this.claim(`values-${definition.name}`));
    }
  }

  /** An anchor that nothing else on the page has. The same calls in the same order give the same anchors. */
  claim(id: string): string {
    const wanted = this.markup.slug(id);
    let count = this.taken.get(wanted) ?? 0;
    let free = wanted;
    while (this.taken.has(free)) free = `${wanted}-${++count + 1}`;
    this.taken.set(wanted, count);
    if (free !== wanted) this.taken.set(free, 0);
    return free;
  }

  /** The anchor of something inside a place. */
  claimIn(id: string, name: string): string {
    return this.claim(`${id}${this.markup.separator}${name}`);
  }

  /** A link to the section or list of a definition; undefined when it is described in place. */
  named(definition: Definition): string | undefined {
    const { anchorLink, plain } = this.markup;
    const section = this.sections.get(definition.key);
    if (section !== undefined) return anchorLink(plain(definition.name), section);
    const list = this.lists.get(definition.key);
    return list === undefined ? undefined : anchorLink(plain(definition.name), list);
  }

  /** The merged view of an object schema. */
  view(schema: Schema): ObjectView | undefined {
    const known = this.views.get(schema);
    if (known !== undefined || this.views.has(schema)) return known;
    const view = objectView(this.api, schema);
    this.views.set(schema, view);
    return view;
  }

  sentence(phrase: string): string {
    return this.speech.words.sentence(phrase);
  }
}
