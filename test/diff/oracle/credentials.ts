/** Ways of proving who one is (OpenAPI 3.1.1 sections 4.8.27 to 4.8.30). */
import { type Description, list, type Plain, plain } from './description.ts';
import type { Credential } from './messages.ts';

interface Way {
  readonly way: string;
  /** Scopes that can be had; undefined where there are none to have. */
  readonly scopes: readonly string[] | undefined;
}

function waysOf(scheme: Plain): Way[] {
  const name = String(scheme['name']);
  switch (scheme['type']) {
    case 'apiKey':
      return [
        {
          way: `key ${String(scheme['in'])} ${scheme['in'] === 'header' ? name.toLowerCase() : name}`,
          scopes: undefined,
        },
      ];
    case 'http':
      return [{ way: `http ${String(scheme['scheme']).toLowerCase()}`, scopes: undefined }];
    case 'oauth2':
      return Object.entries(plain(scheme['flows'])).map(([flow, told]) => {
        const { authorizationUrl, tokenUrl, scopes } = plain(told);
        return {
          way: `oauth2 ${flow} ${String(authorizationUrl)} ${String(tokenUrl)}`,
          scopes: Object.keys(plain(scopes)),
        };
      });
    default:
      return [
        { way: `${String(scheme['type'])} ${String(scheme['openIdConnectUrl'] ?? '')}`, scopes: undefined },
      ];
  }
}

/** Whether one of the requirements is met; a credential counts if it can still be obtained. */
export function isLetIn(
  description: Description,
  security: readonly Plain[] | undefined,
  shown: readonly Credential[],
): boolean {
  if (security === undefined || security.length === 0) return true;
  return security.some((requirement) =>
    Object.entries(requirement).every(([name, scopes]) =>
      waysOf(plain(description.schemes[name])).some(({ way, scopes: offered }) =>
        shown.some((one) => one.way === way && isGranted(one, list(scopes).map(String), offered)),
      ),
    ),
  );
}

function isGranted(
  { scopes }: Credential,
  asked: readonly string[],
  offered: readonly string[] | undefined,
): boolean {
  const isObtainable =
    offered === undefined || scopes.every((scope) => offered.includes(scope) || asked.includes(scope));
  return isObtainable && asked.every((scope) => scopes.includes(scope));
}

/** Every set of credentials that just suffices, and with every scope that can be had. */
export function credentialsOf(
  description: Description,
  security: readonly Plain[] | undefined,
): Credential[][] {
  if (security === undefined || security.length === 0) return [[]];
  return security.flatMap((requirement) =>
    Object.entries(requirement).reduce<Credential[][]>(
      (sets, [name, scopes]) =>
        sets.flatMap((set) =>
          grants(plain(description.schemes[name]), list(scopes).map(String)).map((one) => [...set, one]),
        ),
      [[]],
    ),
  );
}

function grants(scheme: Plain, asked: readonly string[]): Credential[] {
  return waysOf(scheme).flatMap(({ way, scopes: offered }) => [
    { way, scopes: asked },
    ...(offered === undefined ? [] : [{ way, scopes: [...new Set([...asked, ...offered])] }]),
  ]);
}
