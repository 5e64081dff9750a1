/**
 * The reference as a site of plain pages, in every language: whole without a script, from a disk as well as from a
 * server. A function of its context like every target, but its output is built on demand and not committed.
 */
import type { Api } from '../model/types.ts';
import type { OutputFile } from '../output.ts';
import { samplesOf } from '../samples/sample.ts';
import type { TargetContext } from './context.ts';
import { Builder } from './site/builder/index.ts';
import { documentationOf } from './site/chunks.ts';
import { llmsFile } from './site/llms.ts';
import { pagesOf } from './site/pages.ts';
import { planOf } from './site/plan.ts';
import { type Contributions, newSite, type SignedExample } from './site/site.ts';
import { startPage } from './site/start.ts';

export interface SiteContext extends Pick<TargetContext, 'api' | 'document' | 'translations'> {
  /** Style sheet and scripts, for `assets/`. */
  readonly assets: readonly OutputFile[];
  /** The reference and the description as files, by language: `en/reference.md`, `zh-CN/openapi.yaml`. */
  readonly published: readonly OutputFile[];
  readonly signed: SignedExample | undefined;
  /** Markdown. */
  readonly changelog: string | undefined;
}

export function siteTarget(context: SiteContext): OutputFile[] {
  const { api, translations, published } = context;
  const builder = new Builder(context.document, api);
  const sites = [{ language: 'en', api }, ...translations].map((one) =>
    newSite(one.api, one.language, contributionsTo(one.api, builder, context)),
  );
  const documentations = sites.map((site) => ({ site, documentation: documentationOf(site) }));
  const plan = documentations[0] === undefined ? [] : planOf(documentations[0].documentation);
  const downloads = published.map(({ path }) => ({ file: path, name: path }));
  const pages = documentations.flatMap(({ site, documentation }) =>
    pagesOf(site, {
      documentation,
      plan,
      languages: sites
        .filter((one) => one !== site)
        .map(({ language, ui }) => ({ language, name: ui.language })),
      downloads,
      changelog: context.changelog,
    }),
  );
  const reference = published.find(({ path }) => path === 'reference.en.md')?.text ?? '';
  return [
    startPage(sites),
    ...pages,
    ...published,
    llmsFile(api, reference, downloads),
    ...builder.files,
    ...context.assets.map(({ path, text }) => ({ path: `assets/${path}`, text })),
  ];
}

function contributionsTo(api: Api, builder: Builder, { signed }: SiteContext): Contributions {
  const samples = samplesOf(api);
  return {
    samplesOf: (operation) => samples.get(operation) ?? [],
    builderOf: (...place) => builder.section(...place),
    signed,
  };
}
