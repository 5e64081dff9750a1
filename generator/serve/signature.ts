/** Verifies SDK-HMAC-SHA256: the signature is computed anew from what arrived, the signed fields alone. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { signRequest } from '../runtime/signer.ts';
import type { ServeOptions } from './options.ts';
import { redacted } from './redaction.ts';

/** A request signed earlier or later than this is refused, as the vendor does: 15 minutes, in milliseconds. */
const MOST_SKEW = 15 * 60_000;

/** What is wrong with credentials. */
export interface Fault {
  /** On one line, free of secrets. */
  readonly reason: string;
  readonly detail?: string | undefined;
}

const AUTHORIZATION =
  /^SDK-HMAC-SHA256\s+Access=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;

interface Claim {
  readonly accessKey: string;
  /** In lower case. */
  readonly names: readonly string[];
  readonly signature: string;
}

/** Undefined for a good signature. */
export async function signatureFault(
  request: IncomingMessage,
  body: Buffer,
  options: ServeOptions,
): Promise<Fault | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined) return { reason: 'no Authorization: SDK-HMAC-SHA256 …' };
  const [, accessKey = '', names = '', signature = ''] = AUTHORIZATION.exec(authorization) ?? [];
  if (signature === '')
    return { reason: 'Authorization is not SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…' };
  if (accessKey !== options.accessKey) return { reason: `unknown access key ${beginning(accessKey)}` };
  const claim = { accessKey, names: names.toLowerCase().split(';'), signature };
  const reason =
    fieldFault(request, claim, body) ?? dateFault(request, options) ?? tokenFault(request, claim, options);
  return reason === undefined ? comparisonFault(request, claim, body, options) : { reason };
}

/** Enough to recognise a key by, and too little to use it. */
function beginning(accessKey: string): string {
  return accessKey.length > 8 ? `${accessKey.slice(0, 4)}…` : accessKey;
}

function fieldFault({ headers }: IncomingMessage, { names }: Claim, body: Buffer): string | undefined {
  const missing = names.filter((name) => !Object.hasOwn(headers, name));
  if (missing.length > 0) return `the signed field ${missing.join(', ')} is not there`;
  if (!names.includes('x-sdk-date')) return 'x-sdk-date must be among the signed fields';
  const claimed = headers['x-sdk-content-sha256'];
  if (
    typeof claimed !== 'string' ||
    !names.includes('x-sdk-content-sha256') ||
    claimed === 'UNSIGNED-PAYLOAD'
  )
    return undefined;
  const digest = createHash('sha256').update(body).digest('hex');
  return isEqual(claimed.toLowerCase(), digest)
    ? undefined
    : 'X-Sdk-Content-Sha256 is not the SHA-256 of the body';
}

function dateFault({ headers }: IncomingMessage, { now = Date.now }: ServeOptions): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-sdk-date'])) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time)) return 'X-Sdk-Date is not YYYYMMDDThhmmssZ';
  const skew = Math.abs(now() - time);
  return skew > MOST_SKEW
    ? `X-Sdk-Date is ${Math.round(skew / 60_000)} minutes away from this clock; at most 15 are allowed`
    : undefined;
}

function tokenFault(
  { headers }: IncomingMessage,
  { names }: Claim,
  { securityToken }: ServeOptions,
): string | undefined {
  const given = headers['x-security-token'];
  if (given === undefined)
    return securityToken === undefined ? undefined : 'no X-Security-Token, which these keys need';
  if (!names.includes('x-security-token')) return 'X-Security-Token must be among the signed fields';
  return securityToken === undefined || isEqual(String(given), securityToken)
    ? undefined
    : 'another X-Security-Token';
}

async function comparisonFault(
  request: IncomingMessage,
  { accessKey, names, signature }: Claim,
  body: Buffer,
  options: ServeOptions,
): Promise<Fault | undefined> {
  const { headers, method = '', url = '' } = request;
  const { secretKey } = options;
  const fields = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
  const target = /^https?:\/\//i.test(url) ? url : `http://${headers.host}${url}`;
  if (!URL.canParse(target)) return { reason: `Host is no host: ${headers.host}` };
  const arrived = { method, url: target, headers: fields, body: new Uint8Array(body) };
  const computed = await signRequest(arrived, { accessKey, secretKey });
  const canonicalRequest = names.includes('host')
    ? computed.canonicalRequest
    : withoutHost(computed.canonicalRequest);
  if (isEqual(signatureOf(canonicalRequest, String(headers['x-sdk-date']), secretKey), signature))
    return undefined;
  return {
    reason: 'another signature than the one computed from this canonical request',
    detail: redacted(canonicalRequest, request, options),
  };
}

/** The vendor's SDK for Go does not sign the host, and its gateway takes that. */
function withoutHost(canonicalRequest: string): string {
  return canonicalRequest
    .replace(/\nhost:[^\n]*/, '')
    .replace(/\n([^\n]*)(?=\n[^\n]*$)/, (_, list: string) => {
      const names = list.split(';').filter((name) => name !== 'host');
      return `\n${names.join(';')}`;
    });
}

function signatureOf(canonicalRequest: string, date: string, secretKey: string): string {
  const digest = createHash('sha256').update(canonicalRequest).digest('hex');
  return createHmac('sha256', secretKey).update(`SDK-HMAC-SHA256\n${date}\n${digest}`).digest('hex');
}

/** In the same time wherever they differ. */
export function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
