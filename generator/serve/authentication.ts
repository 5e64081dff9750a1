/** Credentials of a request against the security requirements of its operation. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Api, Operation, SecurityScheme } from '../model/types.ts';
import { signRequest } from '../runtime/signer.ts';
import type { ServeOptions } from './options.ts';
import { Refusal } from './refusal.ts';

/** A request signed earlier or later than this is refused, as the vendor does: 15 minutes, in milliseconds. */
const MOST_SKEW = 15 * 60_000;

export interface Credentials {
  /** Whether an AK/SK signature was verified; undefined where there was none. */
  readonly verified: boolean | undefined;
}

/** @throws Refusal 401 that says which step failed; what the caller reads is the documented example */
export async function authenticate(
  api: Api,
  operation: Operation,
  request: IncomingMessage,
  body: Buffer,
  options: ServeOptions,
): Promise<Credentials> {
  const { security } = operation;
  if (security.length === 0 || security.some((requirement) => requirement.size === 0))
    return { verified: undefined };
  const reasons: string[] = [];
  for (const requirement of security) {
    const schemes = [...requirement.keys()].map((name) => api.securitySchemes.get(name));
    const faults = await Promise.all(schemes.map((scheme) => faultOf(scheme, request, body, options)));
    const faulty = faults.filter((fault) => fault !== undefined);
    if (faulty.length === 0) return { verified: schemes.some(isSigned) ? true : undefined };
    reasons.push(faulty.join(' and '));
  }
  throw new Refusal(401, reasons.join('; '));
}

function isSigned(scheme: SecurityScheme | undefined): boolean {
  return scheme?.extensions.get('x-huaweicloud-signature') === 'SDK-HMAC-SHA256';
}

/** What is wrong with the credentials of one scheme; undefined if nothing is. */
async function faultOf(
  scheme: SecurityScheme | undefined,
  request: IncomingMessage,
  body: Buffer,
  options: ServeOptions,
): Promise<string | undefined> {
  if (scheme === undefined) return 'the description has no such security scheme';
  if (isSigned(scheme)) return signatureFault(request, body, options);
  const authorization = request.headers.authorization ?? '';
  if (scheme.type === 'apiKey' && scheme.parameter?.in === 'header') {
    const { name } = scheme.parameter;
    const value = request.headers[name.toLowerCase()];
    if (typeof value !== 'string' || value === '') return `no ${name}`;
    return name.toLowerCase() === 'x-auth-token' && !isEqual(value, options.token)
      ? `another ${name} than --token`
      : undefined;
  }
  if (scheme.type === 'apiKey') return apiKeyFault(scheme, request);
  if (scheme.type === 'http') {
    const wanted = scheme.scheme ?? 'bearer';
    return authorization.toLowerCase().startsWith(`${wanted.toLowerCase()} `)
      ? undefined
      : `no Authorization: ${wanted} …`;
  }
  if (scheme.type === 'mutualTLS') return undefined;
  return /^bearer ./i.test(authorization) ? undefined : 'no Authorization: Bearer …';
}

function apiKeyFault({ parameter }: SecurityScheme, request: IncomingMessage): string | undefined {
  const { name, in: place } = parameter ?? { name: '', in: 'query' };
  const query = new URL(request.url ?? '/', 'http://local').searchParams;
  const isGiven = place === 'cookie' ? (request.headers.cookie ?? '').includes(`${name}=`) : query.has(name);
  return isGiven ? undefined : `no ${place} parameter ${name}`;
}

const AUTHORIZATION = /^SDK-HMAC-SHA256 Access=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** The signature computed anew from what arrived, the signed fields alone. */
async function signatureFault(
  request: IncomingMessage,
  body: Buffer,
  options: ServeOptions,
): Promise<string | undefined> {
  const { headers, method = '', url = '' } = request;
  if (headers.authorization === undefined) return 'no Authorization: SDK-HMAC-SHA256 …';
  const [, accessKey = '', signedNames = '', signature = ''] =
    AUTHORIZATION.exec(headers.authorization) ?? [];
  if (signature === '') return 'Authorization is not SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…';
  if (accessKey !== options.accessKey) return `unknown access key ${accessKey}`;
  const names = signedNames.split(';');
  const missing = names.filter((name) => headers[name] === undefined);
  if (missing.length > 0) return `the signed field ${missing.join(', ')} is not there`;
  if (!names.includes('host') || !names.includes('x-sdk-date')) return 'host and x-sdk-date must be signed';
  const skew = skewOf(String(headers['x-sdk-date']), options);
  if (skew === undefined) return 'X-Sdk-Date is not YYYYMMDDThhmmssZ';
  if (skew > MOST_SKEW) return `X-Sdk-Date is ${Math.round(skew / 60_000)} minutes away from this clock`;
  const fields = Object.fromEntries(
    names.filter((name) => name !== 'host').map((name) => [name, String(headers[name])]),
  );
  const { secretKey } = options;
  const computed = await signRequest(
    { method, url: `http://${headers.host}${url}`, headers: fields, body: new Uint8Array(body) },
    { accessKey, secretKey },
  );
  if (isEqual(computed.authorization, headers.authorization.replaceAll(/, ?/g, ', '))) return undefined;
  return `another signature than for this canonical request:\n${computed.canonicalRequest.replace(/^/gm, '    ')}`;
}

/** Undefined for what is no date. */
function skewOf(text: string, { now = Date.now }: ServeOptions): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : Math.abs(now() - time);
}

/** In the same time wherever they differ. */
function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
