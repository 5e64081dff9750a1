/** Credentials of a request against the security requirements of its operation (OpenAPI 3.1.1, section 4.8.30). */
import type { IncomingMessage } from 'node:http';
import type { Api, Operation, SecurityScheme } from '../model/types.ts';
import type { ServeOptions } from './options.ts';
import { cookiesOf } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { type Fault, isEqual, signatureFault } from './signature.ts';
import type { Target } from './target.ts';

export interface Judgement {
  /** Whether an AK/SK signature was verified; undefined where there was none. */
  readonly verified: boolean | undefined;
  /** What the operation asks for and the request does not have; 401. */
  readonly refusal: Refusal | undefined;
}

/** What is looked at. */
export interface Evidence {
  readonly request: IncomingMessage;
  readonly target: Target;
  readonly body: Buffer;
}

/** One requirement that is met is enough. Which step of each other failed is told to the log alone. */
export async function authenticate(
  api: Api,
  { security }: Operation,
  evidence: Evidence,
  options: ServeOptions,
): Promise<Judgement> {
  const names = new Set(security.flatMap((requirement) => [...requirement.keys()]));
  const faults = new Map<string, Fault | undefined>();
  let verified: boolean | undefined;
  for (const name of names) {
    const scheme = api.securitySchemes.get(name);
    const fault = await faultOf(scheme, evidence, options);
    faults.set(name, fault);
    if (isSigned(scheme) && evidence.request.headers.authorization !== undefined)
      verified = fault === undefined;
  }
  const unmet = security.map((requirement) =>
    [...requirement.keys()].flatMap((name) => faults.get(name) ?? []),
  );
  // No requirement at all, or an empty one, asks for nothing.
  if (unmet.length === 0 || unmet.some((missing) => missing.length === 0))
    return { verified, refusal: undefined };
  const reason = unmet.map((missing) => missing.map((fault) => fault.reason).join(' and ')).join('; ');
  const details = [...faults.values()].flatMap((fault) => fault?.detail ?? []);
  return { verified, refusal: new Refusal(401, reason, undefined, {}, details[0]) };
}

/** A scheme that OpenAPI has no type for: the request is signed. */
export function isSigned(scheme: SecurityScheme | undefined): boolean {
  return scheme?.extensions.get('x-huaweicloud-signature') === 'SDK-HMAC-SHA256';
}

/** The field in which IAM's tokens are sent. */
export function isIamToken(scheme: SecurityScheme | undefined): boolean {
  return scheme?.parameter?.in === 'header' && scheme.parameter.name.toLowerCase() === 'x-auth-token';
}

async function faultOf(
  scheme: SecurityScheme | undefined,
  { request, target, body }: Evidence,
  options: ServeOptions,
): Promise<Fault | undefined> {
  if (scheme === undefined) return { reason: 'the description has no such security scheme' };
  const isDoubled = request.headersDistinct['authorization']?.[1] !== undefined;
  const usesAuthorization =
    scheme.type !== 'mutualTLS' &&
    (scheme.parameter?.name ?? 'authorization').toLowerCase() === 'authorization';
  if (isDoubled && usesAuthorization) return { reason: 'two fields Authorization' };
  if (isSigned(scheme)) return signatureFault(request, body, options);
  const reason =
    scheme.type === 'apiKey' ? keyFault(scheme, request, target, options) : httpFault(scheme, request);
  return reason === undefined ? undefined : { reason };
}

function keyFault(
  scheme: SecurityScheme,
  request: IncomingMessage,
  { query }: Target,
  { token }: ServeOptions,
): string | undefined {
  const { name, in: place } = scheme.parameter ?? { name: '', in: 'query' };
  const values = {
    header: request.headers[name.toLowerCase()],
    query: query.get(name),
    cookie: cookiesOf(request).get(name),
  };
  const given = String(values[place] ?? '');
  if (given === '') return place === 'header' ? `no ${name}` : `no ${place} parameter ${name}`;
  return isIamToken(scheme) && !isEqual(given, token)
    ? `another ${name} than the one this server accepts`
    : undefined;
}

/** Who it is cannot be told: any credential of the right form is good. */
function httpFault({ type, scheme }: SecurityScheme, { headers }: IncomingMessage): string | undefined {
  if (type === 'mutualTLS') return undefined;
  const wanted = type === 'http' ? (scheme ?? 'Bearer') : 'Bearer';
  const [given = '', credential = ''] = (headers.authorization ?? '').split(/\s+/);
  const isGood = given.toLowerCase() === wanted.toLowerCase() && credential !== '';
  return isGood ? undefined : `no Authorization: ${wanted} …`;
}
