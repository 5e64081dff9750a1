// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { platformCrypto, type Crypto } from './crypto.js';
import { encode } from './encoding.js';

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
  const url = new URL(request.url);
  const headers = fieldsToSend(request, credentials, date);
  const payload =
    headers['x-sdk-content-sha256'] ?? (await crypto.sha256((request.body ?? '') as string | Uint8Array));
  const signed: Record<string, string> = { host: url.host, ...headers };
  const names = Object.keys(signed).sort();
  const canonicalRequest = [
    request.method.toUpperCase(),
    canonicalPath(url),
    canonicalQuery(url),
    ...names.map((name) => `${name}:${signed[name]}`),
    '',
    names.join(';'),
    payload,
  ].join('\n');
  const stringToSign = `${ALGORITHM}\n${headers['x-sdk-date']}\n${await crypto.sha256(canonicalRequest)}`;
  const signature = await crypto.hmacSha256(credentials.secretKey, stringToSign);
  const authorization = `${ALGORITHM} Access=${credentials.accessKey}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  headers.authorization = authorization;
  return { canonicalRequest, stringToSign, authorization, headers };
}

function fieldsToSend(
  request: SignableRequest,
  credentials: Credentials,
  date: Date | string,
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers ?? {}))
    fields[name.toLowerCase()] = value.trim();
  // A request that is signed anew must not have its earlier signature signed.
  delete fields.authorization;
  fields['x-sdk-date'] = basicDate(fields['x-sdk-date'] ?? date);
  const { securityToken, projectId, domainId } = credentials;
  const ids = { 'x-security-token': securityToken, 'x-project-id': projectId, 'x-domain-id': domainId };
  for (const [name, value] of Object.entries(ids)) if (value) fields[name] = value;
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
  return `${new Date(date).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Octets that need no percent-encoding decoded, all others encoded, however the URL was written; ends in a slash. */
function canonicalPath({ pathname }: URL): string {
  const path = pathname.replace(/%[\da-f]{2}|[^\w./~-]/gi, (part) => {
    const character = part[1] ? String.fromCharCode(parseInt(part.slice(1), 16)) : part;
    return /[\w.~-]/.test(character) ? character : part[1] ? part.toUpperCase() : encode(part);
  });
  return path.replace(/\/?$/, '/');
}

/** Sorted by name, then by value, in code unit order. */
function canonicalQuery({ searchParams }: URL): string {
  const pairs: [string, string][] = [];
  searchParams.forEach((value, name) => pairs.push([name, value]));
  pairs.sort(([a, x], [b, y]) => order(a, b) || order(x, y));
  return pairs.map((pair) => pair.map(encode).join('=')).join('&');
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
