/** Servers and the ways to authenticate. */
import { anchor, cell, code, description, heading, link, plain, table } from '../../emit/markdown.ts';
import type { SecurityScheme, Server } from '../../model/types.ts';
import type { Page } from '../../documentation/page.ts';

/** The servers, each with its variables. */
export function serverBlocks(page: Page, servers: readonly Server[], prefix: string): string[] {
  if (servers.length === 0) return [];
  const { labels } = page;
  const rows = servers.map((server) => [code(server.url), cell(server.description ?? '')]);
  const variables = servers.flatMap((server, index) =>
    [...server.variables].map(([name, variable]) => [
      anchor(page.claim(`${prefix}-server-${index + 1}-${name}`)) + code(name),
      code(variable.default),
      (variable.enum ?? []).map(code).join(', '),
      cell(variable.description ?? ''),
    ]),
  );
  return [
    table([labels.url, labels.description], rows),
    variables.length === 0
      ? ''
      : table([labels.variable, labels.default, labels.values, labels.description], variables),
  ];
}

/** The security schemes of the document. */
export function schemeBlocks(page: Page, level: number): string[] {
  return [...page.api.securitySchemes].flatMap(([name, scheme]) => [
    heading(level, code(name), page.schemes.get(name)),
    schemeLine(page, scheme),
    scheme.description === undefined ? '' : description(scheme.description, level),
    ...flowBlocks(page, scheme),
  ]);
}

function schemeLine({ labels, speech }: Page, scheme: SecurityScheme): string {
  const { type, parameter, openIdConnectUrl } = scheme;
  const facts = [speech.words.labelled(labels.type, code(type))];
  if (parameter !== undefined)
    facts.push(speech.words.labelled(labels.parameter, `${code(parameter.name)} (${code(parameter.in)})`));
  if (scheme.scheme !== undefined) facts.push(speech.words.labelled(labels.scheme, code(scheme.scheme)));
  if (scheme.bearerFormat !== undefined) facts.push(code(scheme.bearerFormat));
  if (openIdConnectUrl !== undefined) facts.push(link(plain(openIdConnectUrl), openIdConnectUrl));
  return facts.join(' · ');
}

function flowBlocks({ labels, speech }: Page, { flows }: SecurityScheme): string[] {
  return [...flows].flatMap(([name, { authorizationUrl, tokenUrl, refreshUrl, scopes }]) => {
    const urls = Object.entries({ authorizationUrl, tokenUrl, refreshUrl }).flatMap(([field, url]) =>
      url === undefined ? [] : [speech.words.labelled(code(field), link(plain(url), url))],
    );
    const rows = [...scopes].map(([scope, text]) => [code(scope), cell(text)]);
    return [
      [speech.words.labelled(labels.flow, code(name)), ...urls].join(' · '),
      rows.length === 0 ? '' : table([labels.scope, labels.meaning], rows),
    ];
  });
}
