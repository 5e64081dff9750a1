/** The site of a description in memory, and pages as readers have them. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { buildSite } from '../../../generator/commands/docs.ts';
import type { OutputFile } from '../../../generator/output.ts';
import type { Api, Operation, Schema } from '../../../generator/model/types.ts';
import { childSchemas } from '../../../generator/model/children.ts';
import { rootSchemas } from '../../../generator/documentation/walk.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface BuiltSite {
  readonly api: Api;
  readonly apis: ReadonlyMap<string, Api>;
  readonly files: ReadonlyMap<string, string>;
  /** HTML pages by path. */
  readonly pages: ReadonlyMap<string, string>;
}

/** @param changelog a file in Markdown */
export async function siteOf(spec: string, changelog?: string): Promise<BuiltSite> {
  const { files, reading } = await buildSite({ spec, allowReferences: [], plain: true, changelog });
  const { api, translations } = reading.context;
  const isPage = ({ path }: OutputFile): boolean => path.endsWith('.html');
  return {
    api,
    apis: new Map([['en', api], ...translations.map((one) => [one.language, one.api] as const)]),
    files: new Map(files.map(({ path, text }) => [path, text])),
    pages: new Map(files.filter(isPage).map(({ path, text }) => [path, text])),
  };
}

export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** What a reader sees: text of the body, white space folded. */
export function textOf(html: string): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'head')) return;
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return parts.join('').replace(/\s+/g, ' ');
}

/** @param enters whether to go on below a schema */
export function everySchema(api: Api, enters: (schema: Schema) => boolean = () => true): Schema[] {
  const pending = [...rootSchemas(api), ...[...api.definitions.values()].map(({ schema }) => schema)];
  const found = new Set<Schema>();
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (found.has(schema)) continue;
    found.add(schema);
    if (enters(schema)) pending.push(...childSchemas(schema));
  }
  return [...found];
}

export function operationsOf(api: Api): Operation[] {
  const within = (operation: Operation): Operation[] => [
    operation,
    ...operation.callbacks.flatMap((callback) => callback.operations.flatMap(within)),
  ];
  return [...api.operations, ...api.webhooks].flatMap(within);
}
