// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { platformCrypto, type Crypto } from './crypto.js';
import { encode } from './encoding.js';
import { mergeFields } from './fields.js';

/** Header fields by name. Names may be in any case; a name given in two cases keeps the later value. */
export type HeaderFields = Readonly<Record<string, string>>;

/** A request as it will be sent. A body that is neither text nor bytes (a form, a blob) is signed as unsigned payload. */
export interface SignableRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: HeaderFields | undefined;
  readonly body?: unknown;
}

/** An access key pair; temporary ones come with a security token. The ids are sent, and signed, as header fields. */
export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string | undefined;
  readonly projectId?: string | undefined;
  readonly domainId?: string | undefined;
}

/** Every step of the signature, so that each can be compared with what a server computed. */
export interface SignedRequest {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly authorization: string;
  /** All header fields to send, names in lower case: the given ones, the added ones and `authorization`. */
  readonly headers: Record<string, string>;
}

const ALGORITHM = 'SDK-HMAC-SHA256';
const UNSIGNED = 'UNSIGNED-PAYLOAD';

/**
 * Signs a request with Huawei Cloud's SDK-HMAC-SHA256.
 *
 * The date is that of a given `X-Sdk-Date` field, or else `date`. The payload is its SHA-256, or what a given
 * `X-Sdk-Content-Sha256` field says; a payload whose media type is not exactly `application/json` is left unsigned,
 * as the vendor's gateway expects. `host` is signed but only returned where it was given, because fetch sets it.
 *
 * @param date the time of signing: a Date, or text such as `20260102T030405Z` or any other ISO 8601 form.
 * @throws RangeError if the date, TypeError if the URL cannot be read.
 */
export async function signRequest(
  request: SignableRequest,
  credentials: Credentials,
  date: Date | string = new Date(),
  crypto: Crypto = platformCrypto(),
): Promise<SignedRequest> {
  const { host, pathAndQuery } = canonicalUrl(request.url);
  const headers = fieldsToSend(request, credentials, date);
  const payload =
    headers['x-sdk-content-sha256'] ?? (await crypto.sha256((request.body ?? '') as string | Uint8Array));
  const signed: Record<string, string> = { host, ...headers };
  const names = Object.keys(signed).sort();
  const fields = names.map((name) => `${name}:${signed[name]}\n`).join('');
  const list = names.join(';');
  const canonicalRequest = `${request.method.toUpperCase()}\n${pathAndQuery}\n${fields}\n${list}\n${payload}`;
  const stringToSign = `${ALGORITHM}\n${headers['x-sdk-date']}\n${await crypto.sha256(canonicalRequest)}`;
  const signature = await crypto.hmacSha256(credentials.secretKey, stringToSign);
  const authorization = `${ALGORITHM} Access=${credentials.accessKey}, SignedHeaders=${list}, Signature=${signature}`;
  headers.authorization = authorization;
  return { canonicalRequest, stringToSign, authorization, headers };
}

function fieldsToSend(
  request: SignableRequest,
  credentials: Credentials,
  date: Date | string,
): Record<string, string> {
  const { securityToken, projectId, domainId } = credentials;
  const fields = mergeFields(request.headers, {
    // A request that is signed anew must not have its earlier signature signed.
    authorization: null,
    'x-security-token': securityToken || undefined,
    'x-project-id': projectId || undefined,
    'x-domain-id': domainId || undefined,
  });
  // As fetch does: what is signed has to be what is sent.
  for (const [name, value] of Object.entries(fields)) fields[name] = value.trim();
  fields['x-sdk-date'] = basicDate(fields['x-sdk-date'] ?? date);
  const body = request.body ?? '';
  const isReadable = typeof body === 'string' || body instanceof Uint8Array;
  if (!isReadable || !/^application\/json$/i.test(fields['content-type'] ?? 'application/json')) {
    fields['x-sdk-content-sha256'] ??= UNSIGNED;
  }
  return fields;
}

/** ISO 8601 basic form in UTC, whole seconds. */
function basicDate(date: Date | string): string {
  if (typeof date === 'string' && /^\d{8}T\d{6}Z$/.test(date)) return date;
  return new Date(date).toISOString().replace(/[-:]|\.\d+/g, '');
}

interface CanonicalUrl {
  readonly url: string;
  readonly host: string;
  /** As the canonical request has them, on a line each. */
  readonly pathAndQuery: string;
}

/** Programs that sign much often sign for one URL. */
let latest: CanonicalUrl | undefined;

function canonicalUrl(url: string): CanonicalUrl {
  if (latest?.url === url) return latest;
  const { host, pathname, searchParams } = new URL(url);
  // Octets that need no percent-encoding decoded, all others encoded, however the URL was written; ends in a slash.
  const path = pathname.replace(/%[\da-f]{2}|[^\w./~-]/gi, (part) => {
    const [, digit] = part;
    // An octet beyond ASCII may be no UTF-8.
    if (digit && digit > '7') return part.toUpperCase();
    return encode(digit ? decodeURIComponent(part) : part);
  });
  // Sorted by name, then by value, in code unit order.
  const pairs = [...searchParams].sort(([a, x], [b, y]) => order(a, b) || order(x, y));
  const query = pairs.map((pair) => pair.map(encode).join('=')).join('&');
  return (latest = { url, host, pathAndQuery: `${path.replace(/\/?$/, '/')}\n${query}` });
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
