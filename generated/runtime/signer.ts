// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { hmac, platformHash, type Hash } from './crypto.js';
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

/**
 * Signs a request with Huawei Cloud's SDK-HMAC-SHA256, however its fields and the date are written.
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
  hash: Hash = platformHash(),
): Promise<SignedRequest> {
  const headers = mergeFields(request.headers);
  for (const [name, value] of Object.entries(headers)) headers[name] = value.trim();
  const time = headers['x-sdk-date'] ?? date;
  const isBasic = typeof time === 'string' && /^\d{8}T\d{6}Z$/.test(time);
  const all = { ...request, method: request.method.toUpperCase(), headers };
  const [canonicalRequest, stringToSign, signed] = await sign(
    all,
    credentials,
    isBasic ? time : basicDate(time),
    hash,
  );
  return { canonicalRequest, stringToSign, authorization: signed.authorization ?? '', headers: signed };
}

/**
 * What {@link signRequest} does, for a request as a client makes it: the method in upper case, values of fields without
 * white space around them.
 *
 * @param date as {@link basicDate} writes it; it takes the place of a given one.
 */
export async function sign(
  request: SignableRequest,
  credentials: Credentials,
  date: string,
  hash: Hash,
): Promise<[canonicalRequest: string, stringToSign: string, headers: Record<string, string>]> {
  const [, host, pathAndQuery] = canonicalUrl(request.url);
  const body = request.body ?? '';
  const { accessKey, secretKey, securityToken, projectId, domainId } = credentials;
  const headers = mergeFields(request.headers, {
    // A request that is signed anew must not have its earlier signature signed.
    authorization: null,
    'x-security-token': securityToken || undefined,
    'x-project-id': projectId || undefined,
    'x-domain-id': domainId || undefined,
    'x-sdk-date': date,
  });
  const isReadable = typeof body === 'string' || body instanceof Uint8Array;
  if (!isReadable || !/^(application\/json|undefined)$/i.test(`${headers['content-type']}`)) {
    headers['x-sdk-content-sha256'] ??= 'UNSIGNED-PAYLOAD';
  }
  const payload = headers['x-sdk-content-sha256'] ?? (await hash(body as string | Uint8Array));
  const signed: Record<string, string> = { host, ...headers };
  const names = Object.keys(signed).sort();
  // Without the white space around it: fetch does not send that either.
  const fields = names.map((name) => `${name}:${signed[name]?.trim()}\n`).join('');
  const list = names.join(';');
  const canonicalRequest = `${request.method}\n${pathAndQuery}\n${fields}\n${list}\n${payload}`;
  const stringToSign = `${ALGORITHM}\n${date}\n${await hash(canonicalRequest)}`;
  const signature = await hmac(hash, secretKey, stringToSign);
  headers.authorization = `${ALGORITHM} Access=${accessKey}, SignedHeaders=${list}, Signature=${signature}`;
  return [canonicalRequest, stringToSign, headers];
}

/** ISO 8601 basic form in UTC, whole seconds, as `X-Sdk-Date` has it: `20260102T030405Z`. */
export function basicDate(date: Date | string | number): string {
  return new Date(date).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Path and query are as the canonical request has them, on a line each. */
type CanonicalUrl = readonly [url: string, host: string, pathAndQuery: string];

/** Programs that sign much often sign for one URL. */
let latest: CanonicalUrl | undefined;

function canonicalUrl(url: string): CanonicalUrl {
  if (latest?.[0] === url) return latest;
  const { host, pathname, searchParams } = new URL(url);
  // Octets that need no percent-encoding decoded, all others encoded, however the URL was written; ends in a slash.
  const path = pathname.replace(/%[\da-f]{2}|[^\w./~-]/gi, (part) => {
    const digit = part.charAt(1);
    // An octet beyond ASCII may be no UTF-8.
    return digit > '7' ? part.toUpperCase() : encode(digit ? decodeURIComponent(part) : part);
  });
  // Sorted by name, then by value, in code unit order.
  const pairs = [...searchParams].sort((a, b) => (a.join('\0') < b.join('\0') ? -1 : 1));
  const query = pairs.map((pair) => pair.map(encode).join('=')).join('&');
  return (latest = [url, host, `${path.replace(/\/?$/, '/')}\n${query}`]);
}
