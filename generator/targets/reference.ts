/** The target `reference`: the whole description as Markdown, one file a language. */
import type { OutputFile } from '../output.ts';
import { languageFor } from '../model/words.ts';
import type { TargetContext } from './context.ts';
import { referencePage } from './reference/document.ts';

/** `reference/en.md`, and `reference/<language>.md` for each translation. Anchors are the same in all. */
export function referenceTarget(context: Pick<TargetContext, 'api' | 'translations'>): OutputFile[] {
  return [{ language: 'en', api: context.api }, ...context.translations].map(({ language, api }) => ({
    path: `reference/${language}.md`,
    text: referencePage(api, languageFor(language)),
  }));
}
