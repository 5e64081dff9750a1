/** Security requirements as what a caller can present: a lattice of alternatives, each of several ways and scopes. */
import type { Api, OAuthFlow, SecurityRequirement, SecurityScheme } from '../../model/types.ts';

/** What is presented together: ways to prove who one is, each with the scopes that are needed. */
export type Credentials = ReadonlyMap<string, ReadonlySet<string>>;

/** Requirements whose schemes have so many flows are compared by scheme rather than by flow. */
const MOST_ALTERNATIVES = 256;

/** Every set of credentials that suffices. Without a requirement nothing has to be presented. */
export function alternativesOf(security: readonly SecurityRequirement[], api: Api): Credentials[] {
  if (security.length === 0) return [new Map()];
  return security.flatMap((requirement) => {
    const members = [...requirement].map(([name, scopes]) => ({
      ways: waysOf(api.securitySchemes.get(name), name),
      scopes,
    }));
    const count = members.reduce((product, { ways }) => product * ways.length, 1);
    return count > MOST_ALTERNATIVES
      ? [credentials(members.map(({ ways, scopes }) => [ways.join(' or '), scopes]))]
      : combinations(members).map(credentials);
  });
}

interface Member {
  readonly ways: readonly string[];
  readonly scopes: readonly string[];
}

type Chosen = readonly [way: string, scopes: readonly string[]];

function combinations(members: readonly Member[]): Chosen[][] {
  return members.reduce<Chosen[][]>(
    (found, { ways, scopes }) =>
      found.flatMap((chosen) => ways.map((way): Chosen[] => [...chosen, [way, scopes]])),
    [[]],
  );
}

/** Two names for one scheme ask for the scopes of both. */
function credentials(chosen: readonly Chosen[]): Credentials {
  const all = new Map<string, Set<string>>();
  for (const [way, scopes] of chosen) all.set(way, new Set([...(all.get(way) ?? []), ...scopes]));
  return all;
}

/** Whether who presents the one has what the other asks for. */
function suffices(presented: Credentials, asked: Credentials): boolean {
  return [...asked].every(([way, scopes]) => {
    const own = presented.get(way);
    return own !== undefined && [...scopes].every((scope) => own.has(scope));
  });
}

/** What of the one list does not suffice for the other. */
export function insufficient(
  presented: readonly Credentials[],
  asked: readonly Credentials[],
): Credentials[] {
  return presented.filter((one) => !asked.some((other) => suffices(one, other)));
}

/** A scheme by what a caller has to do, whatever it is called: any of these. */
export function waysOf(scheme: SecurityScheme | undefined, name: string): readonly string[] {
  if (scheme === undefined) return [name];
  const signature = scheme.extensions.get('x-huaweicloud-signature');
  const suffix = signature === undefined ? '' : ` signed ${String(signature)}`;
  switch (scheme.type) {
    case 'apiKey': {
      const { in: place, name: key } = scheme.parameter ?? { in: 'header', name: '' };
      return [`apiKey in ${place} ${place === 'header' ? key.toLowerCase() : key}${suffix}`];
    }
    case 'http':
      return [`http ${scheme.scheme?.toLowerCase() ?? ''}${suffix}`];
    case 'openIdConnect':
      return [`openIdConnect ${scheme.openIdConnectUrl ?? ''}${suffix}`];
    case 'oauth2': {
      const flows = [...scheme.flows].map(([flow, urls]) => `oauth2 ${flow} ${addresses(urls)}${suffix}`);
      return flows.length === 0 ? [`oauth2${suffix}`] : flows.sort();
    }
    case 'mutualTLS':
      return [`mutualTLS${suffix}`];
  }
}

function addresses({ authorizationUrl, tokenUrl }: OAuthFlow): string {
  return [authorizationUrl, tokenUrl].filter((url) => url !== undefined).join(' ');
}

/** In words, for a message. */
export function shown(alternatives: readonly Credentials[]): string {
  return alternatives.map(shownOne).join(', or ');
}

function shownOne(alternative: Credentials): string {
  if (alternative.size === 0) return 'nothing';
  return [...alternative]
    .map(([way, scopes]) => (scopes.size === 0 ? way : `${way} (${[...scopes].sort().join(' ')})`))
    .join(' and ');
}
