/** `llms.txt`: the site for programs that read, as Markdown: what there is, where, and what each operation needs. */
import { isWebUrl } from '../../emit/html.ts';
import { code, plain } from '../../emit/markdown.ts';
import type { OutputFile } from '../../output.ts';
import type { Api, Operation } from '../../model/types.ts';

/** References up to this length are part of the file. */
const WHOLE_REFERENCE = 400_000;

/** @param reference the whole reference as Markdown, in English */
export function llmsFile(
  api: Api,
  reference: string,
  files: readonly { readonly file: string; readonly name: string }[],
): OutputFile {
  const { externalDocs } = api;
  const links = files.map(({ file, name }) => `- [${plain(name)}](${file})`);
  if (externalDocs !== undefined && isWebUrl(externalDocs.url))
    links.push(`- [${plain(externalDocs.description ?? externalDocs.url)}](${externalDocs.url})`);
  const operations = api.operations.map((operation) => `- ${operationLine(operation)}`);
  const isWhole = reference.length <= WHOLE_REFERENCE;
  const parts = [
    `# ${plain(api.title)}`,
    api.summary === undefined ? '' : `> ${plain(api.summary)}`,
    links.length === 0 ? '' : `## Files\n\n${links.join('\n')}`,
    operations.length === 0 ? '' : `## Operations\n\n${operations.join('\n')}`,
    isWhole ? reference.replace(/^# [^\n]*\n+/, '## Reference\n\n') : '',
  ];
  return {
    path: 'llms.txt',
    text: `${parts
      .filter((part) => part !== '')
      .join('\n\n')
      .trimEnd()}\n`,
  };
}

function operationLine({ method, path, summary, deprecated }: Operation): string {
  const name = code(`${method.toUpperCase()} ${path}`);
  const text = summary === undefined ? name : `${name}: ${plain(summary)}`;
  return deprecated ? `${text} (deprecated)` : text;
}
