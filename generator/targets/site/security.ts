/** The ways to authenticate, each with what it takes to use it; signed requests with a worked example. */
import { isPlainChoice, securityWays } from '../../documentation/operations.ts';
import { code, element, type Html, join, link, nothing, phrase, pre, text } from '../../emit/html.ts';
import { cell, description } from '../../emit/html-markdown.ts';
import type { SecurityRequirement, SecurityScheme } from '../../model/types.ts';
import { heading, label, table } from './headings.ts';
import { listOf } from './servers.ts';
import type { SignedExample, Site } from './site.ts';

/** The ways an operation takes; all schemes of one way are needed together. */
export function securityBlock(site: Site, security: readonly SecurityRequirement[]): Html {
  if (security.length === 0) return nothing;
  const { labels, speech } = site.page;
  const ways = securityWays(site.page, security);
  if (isPlainChoice(security)) {
    const line = speech.words.labelled(labels.authentication, speech.words.or(ways));
    return element('p', { class: 'security' }, phrase(line));
  }
  return join([
    element('p', { class: 'label' }, phrase(labels.securityOneOf)),
    listOf(ways.map(phrase), 'ways'),
  ]);
}

/** The security schemes of the document. */
export function schemeBlocks(site: Site, level: number): Html {
  const { page } = site;
  return join(
    [...page.api.securitySchemes].map(([name, scheme]) =>
      element(
        'section',
        {},
        heading(level, code(name), page.schemes.get(name) ?? page.claim(`auth-${name}`)),
        schemeLine(site, scheme),
        scheme.description === undefined ? nothing : description(scheme.description, level),
        flowBlock(site, scheme),
        exampleBlock(site, name, scheme, level),
      ),
    ),
  );
}

function schemeLine({ page }: Site, scheme: SecurityScheme): Html {
  const { labels, speech } = page;
  const { type, parameter, openIdConnectUrl } = scheme;
  const facts: string[] = [speech.words.labelled(labels.type, code(type))];
  if (parameter !== undefined) {
    const place = speech.words.qualified(code(parameter.name), [code(parameter.in)]);
    facts.push(speech.words.labelled(labels.parameter, place));
  }
  if (scheme.scheme !== undefined) facts.push(speech.words.labelled(labels.scheme, code(scheme.scheme)));
  if (scheme.bearerFormat !== undefined) facts.push(code(scheme.bearerFormat));
  if (openIdConnectUrl !== undefined) facts.push(link(text(openIdConnectUrl), openIdConnectUrl));
  return element('p', { class: 'facts' }, phrase(facts.join(' · ')));
}

function flowBlock(site: Site, { flows }: SecurityScheme): Html {
  const { labels, speech } = site.page;
  return join(
    [...flows].map(([name, { authorizationUrl, tokenUrl, refreshUrl, scopes }]) => {
      const urls = Object.entries({ authorizationUrl, tokenUrl, refreshUrl }).flatMap(([field, url]) =>
        url === undefined ? [] : [speech.words.labelled(code(field), link(text(url), url))],
      );
      const rows = [...scopes].map(([scope, about]) => ({ cells: [code(scope), cell(about)] }));
      const line = [speech.words.labelled(labels.flow, code(name)), ...urls].join(' · ');
      return join([
        element('p', {}, phrase(line)),
        rows.length === 0 ? nothing : table([labels.scope, labels.meaning], rows, 'scopes'),
      ]);
    }),
  );
}

/** How a request carries what the scheme asks for. */
function exampleBlock(site: Site, name: string, scheme: SecurityScheme, level: number): Html {
  const { signed } = site.contributions;
  if (signed?.scheme === name) return signedBlock(site, name, signed, level);
  if (signed !== undefined && scheme.parameter?.name === 'X-Auth-Token') return tokenBlock(site, level, name);
  const line = fieldLine(scheme);
  return line === undefined ? nothing : pre('http', line);
}

/** The line of the request; undefined where a line does not say it. */
function fieldLine({ type, parameter, scheme }: SecurityScheme): string | undefined {
  if (parameter?.in === 'header') return `${parameter.name}: …`;
  if (parameter?.in === 'cookie') return `Cookie: ${parameter.name}=…`;
  if (parameter?.in === 'query') return `?${encodeURIComponent(parameter.name)}=…`;
  if (type === 'oauth2' || type === 'openIdConnect') return 'Authorization: Bearer …';
  if (type !== 'http' || scheme === undefined) return undefined;
  // RFC 7617 and RFC 6750.
  if (scheme.toLowerCase() === 'basic') return 'Authorization: Basic base64(user:password)';
  return `Authorization: ${scheme.toLowerCase() === 'bearer' ? 'Bearer' : scheme} …`;
}

/** RFC-style steps of the signature, with texts that can be compared. */
function signedBlock(site: Site, name: string, signed: SignedExample, level: number): Html {
  const { page, ui } = site;
  const steps: readonly (readonly [string, string])[] = [
    [ui.signedRequest, signed.request],
    [ui.canonicalRequest, signed.canonicalRequest],
    [ui.stringToSign, signed.stringToSign],
    [ui.authorization, signed.headers],
  ];
  return join([
    heading(level + 1, text(ui.worked), page.claim(`auth-${name}.example`)),
    element('p', {}, text(ui.workedIntro)),
    ...steps.map(([words, step]) => join([label(site, words), pre('', step)])),
  ]);
}

/** IAM answers `POST /v3/auth/tokens` with the token in a header field. */
function tokenBlock(site: Site, level: number, name: string): Html {
  const { page, ui } = site;
  const ask = `curl -si https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens \\
  -H 'Content-Type: application/json' \\
  -d '{
    "auth": {
      "identity": {
        "methods": ["password"],
        "password": {
          "user": { "name": "USER", "password": "PASSWORD", "domain": { "name": "ACCOUNT" } }
        }
      },
      "scope": { "project": { "name": "cn-north-4" } }
    }
  }' | grep -i '^x-subject-token'`;
  return join([
    heading(level + 1, text(ui.worked), page.claim(`auth-${name}.example`)),
    element('p', {}, text(ui.tokenIntro)),
    element(
      'p',
      { class: 'label' },
      phrase(page.speech.words.sentences([text(ui.askToken), code('X-Subject-Token')])),
    ),
    pre('shell', ask),
    label(site, ui.useToken),
    pre('http', 'X-Auth-Token: …'),
  ]);
}
