/** The target `reference`: the whole description as Markdown, one file a language. */
import { blocks } from '../emit/markdown.ts';
import type { OutputFile } from '../output.ts';
import { languageFor } from '../model/words.ts';
import type { TargetContext } from './context.ts';
import { remembered, textWithoutInfo } from '../model/memory.ts';
import { referenceBody, referenceHead } from './reference/document.ts';

/** `reference/en.md`, and `reference/<language>.md` for each translation. Anchors are the same in all. */
export function referenceTarget(context: TargetContext): OutputFile[] {
  const { api, document, translations, memory } = context;
  return [{ language: 'en', api, document }, ...translations].map(
    ({ language, api: own, document: made }) => {
      const words = languageFor(language);
      const key = (): string => textWithoutInfo(made.value);
      const body = remembered(memory, `reference in ${language}`, key, () => referenceBody(own, words));
      return {
        path: `reference/${language}.md`,
        text: `${blocks([referenceHead(own, words), body])}\n`,
      };
    },
  );
}
