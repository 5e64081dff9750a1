/** What changed about the definitions of security schemes, apart from what operations require. */
import type { Api, OAuthFlow, SecurityScheme } from '../../model/types.ts';
import type { Finding, Reached, Side } from '../change.ts';
import { type Placed, within } from './collector.ts';
import { matchMaps } from './matching.ts';

export function compareSchemes({ api: base }: Side, { api: revision }: Side): Finding[] {
  const { both, removed, added } = matchMaps(base.securitySchemes, revision.securitySchemes);
  return [
    ...removed.map(([name, scheme]) => finding('security-scheme-name-removed', scheme, undefined, { name })),
    ...added.map(([name, scheme]) => finding('security-scheme-name-added', undefined, scheme, { name })),
    ...both.flatMap(([[, before], [, after]]) => [
      ...flowChanges(before, after, usersOf(before.name, base)),
      ...wordChanges(before, after),
    ]),
  ];
}

/** The operations that ask for a scheme. */
function usersOf(name: string, { operations }: Api): Reached[] {
  return operations
    .filter(({ security }) => security.some((requirement) => requirement.has(name)))
    .map(({ method, path }) => ({ method, path, direction: 'request' }));
}

function flowChanges(
  base: SecurityScheme,
  revision: SecurityScheme,
  operations: readonly Reached[],
): Finding[] {
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
    // Nobody asks for a token that opens nothing.
    const level = operations.length === 0 ? 'safe' : undefined;
    return findings.map((one) => ({ ...one, operations, level }));
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
