/** What changed about the definitions of security schemes, apart from what operations require. */
import type { OAuthFlow, SecurityScheme } from '../../model/types.ts';
import type { Finding, Side } from '../change.ts';
import { type Placed, within } from './collector.ts';
import { matchMaps } from './matching.ts';

export function compareSchemes({ api: base }: Side, { api: revision }: Side): Finding[] {
  const { both, removed, added } = matchMaps(base.securitySchemes, revision.securitySchemes);
  return [
    ...removed.map(([name, scheme]) => finding('security-scheme-name-removed', scheme, undefined, { name })),
    ...added.map(([name, scheme]) => finding('security-scheme-name-added', undefined, scheme, { name })),
    ...both.flatMap(([[, before], [, after]]) => [
      ...flowChanges(before, after),
      ...wordChanges(before, after),
    ]),
  ];
}

function flowChanges(base: SecurityScheme, revision: SecurityScheme): Finding[] {
  return matchMaps(base.flows, revision.flows).both.flatMap(([[flow, before], [, after]]) => {
    const places = [within(base, 'flows', flow), within(revision, 'flows', flow)] as const;
    const { name } = base;
    const { removed, added } = matchMaps(before.scopes, after.scopes);
    const findings = [
      ...removed.map(([scope]) =>
        scopeFinding('removed', within(places[0], 'scopes', scope), { name, flow, scope }),
      ),
      ...added.map(([scope]) =>
        scopeFinding('added', within(places[1], 'scopes', scope), { name, flow, scope }),
      ),
    ];
    if (before.refreshUrl !== after.refreshUrl)
      findings.push(finding('security-refresh-url-changed', ...places, { name, ...urls(before, after) }));
    return findings;
  });
}

function urls(before: OAuthFlow, after: OAuthFlow): Record<string, string> {
  return { base: before.refreshUrl ?? 'none', revision: after.refreshUrl ?? 'none' };
}

function scopeFinding(verb: 'removed' | 'added', place: Placed, facts: Record<string, string>): Finding {
  const rule = `security-scope-${verb}`;
  return verb === 'removed' ? finding(rule, place, undefined, facts) : finding(rule, undefined, place, facts);
}

function wordChanges(base: SecurityScheme, revision: SecurityScheme): Finding[] {
  const isSame = base.description === revision.description && base.bearerFormat === revision.bearerFormat;
  return isSame ? [] : [finding('security-scheme-words-changed', base, revision, { name: base.name })];
}

const wire = new Set(['security-scope-removed', 'security-scope-added', 'security-refresh-url-changed']);

function finding(
  rule: string,
  base: Placed | undefined,
  revision: Placed | undefined,
  facts: Record<string, string>,
): Finding {
  const direction = wire.has(rule) ? 'request' : 'none';
  return { rule, direction, base: base?.at, revision: revision?.at, facts, operations: [] };
}
