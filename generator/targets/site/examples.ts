/** Examples of bodies, and programs that send them. */
import type { Place } from '../../documentation/page.ts';
import { codeSamples } from '../../documentation/operations.ts';
import { code, element, type Html, join, link, nothing, phrase, pre, text } from '../../emit/html.ts';
import { description } from '../../emit/html-markdown.ts';
import { valueText } from '../../model/phrases.ts';
import type { Example, MediaType, Operation } from '../../model/types.ts';
import { type JsonValue, stringify } from '../../spec/json.ts';
import type { Sample } from '../../samples/sample.ts';
import type { Site } from './site.ts';
import { type Tab, tabs } from './tabs.ts';

/** The examples of a body, the media type's or those of its schema, one below the other. */
export function exampleBlocks(site: Site, media: MediaType, own: readonly JsonValue[], place: Place): Html {
  const { page } = site;
  const named = media.examples.map((example) => {
    const { name, summary } = example;
    const words = summary ?? name;
    const title =
      words === '' ? page.labels.example : page.speech.words.labelled(page.labels.example, text(words));
    return exampleBlock(
      page.claimIn(place.id, `example.${name}`),
      phrase(title),
      examplePanel(site, example, media.name),
    );
  });
  const bare = own.map((value, index) => {
    const title = own.length === 1 ? page.labels.example : `${page.labels.example} ${index + 1}`;
    return exampleBlock(page.claimIn(place.id, 'example'), text(title), pre('json', stringify(value, 2)));
  });
  return join([...named, ...bare]);
}

function exampleBlock(id: string, title: Html, content: Html): Html {
  return element('div', { class: 'example-block', id }, element('p', { class: 'label' }, title), content);
}

function examplePanel(site: Site, example: Example, mediaType: string): Html {
  const { labelled } = site.page.speech.words;
  const { name, value, externalValue } = example;
  return join([
    name === '' ? nothing : element('p', { class: 'example' }, code(name)),
    example.description === undefined ? nothing : description(example.description),
    externalValue === undefined
      ? nothing
      : element(
          'p',
          {},
          phrase(labelled(site.page.labels.externalExample, link(text(externalValue), externalValue))),
        ),
    value === undefined ? nothing : examplePre(value, mediaType),
  ]);
}

function examplePre(value: JsonValue, mediaType: string): Html {
  const isJson = /[/+]json\b/i.test(mediaType);
  if (isJson || typeof value !== 'string') return pre('json', stringify(value, 2));
  return pre(/xml/i.test(mediaType) ? 'xml' : /yaml/i.test(mediaType) ? 'yaml' : '', valueText(value));
}

/** Programs that call the operation: a tab a language, in it the examples one below the other. */
export function sampleTabs(site: Site, operation: Operation, id: string): Html {
  const brought = codeSamples(operation).map((sample) => ({ ...sample, title: '' }));
  const byLabel = new Map<string, Pick<Sample, 'language' | 'label' | 'title' | 'source'>[]>();
  for (const sample of [...brought, ...site.contributions.samplesOf(operation)]) {
    // A document's own `curl` is no other language than cURL.
    const key = sample.label.toLowerCase();
    const group = byLabel.get(key);
    if (group === undefined) byLabel.set(key, [sample]);
    else group.push(sample);
  }
  const entries = [...byLabel.values()].map((group): Tab => {
    const label = group[0]?.label ?? '';
    const programs = group.flatMap(({ language, title, source }) => [
      title === '' ? nothing : element('p', { class: 'example' }, text(title)),
      pre(language, source),
    ]);
    return { label: text(label), panel: join(programs) };
  });
  return tabs(site, site.page.claimIn(id, 'samples'), site.page.labels.codeSamples, entries);
}
