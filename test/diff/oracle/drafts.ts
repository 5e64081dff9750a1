/** Requests that a description allows. */
import { bodiesOf } from './bodies.ts';
import { credentialsOf } from './credentials.ts';
import { type Description, type Exchange, type Plain, plain } from './description.ts';
import { isWritable, schemaValues, styleOf, writeValue } from './fields.ts';
import type { Body, Request } from './messages.ts';
import { parametersIn } from './requests.ts';
import { isValid } from './schemas.ts';
import { addressesOf } from './servers.ts';
import { type Pair, writePairs } from './styles.ts';

/** A request, and what may stand in place of each of its parts. */
interface Draft {
  readonly address: string;
  readonly credentials: Request['credentials'];
  /** By place and name, the value as it is written. */
  readonly written: ReadonlyMap<string, readonly Pair[]>;
  readonly body: Body | undefined;
}

/** Requests that an exchange allows: a short one, and others that each differ from it in one part. */
export function requestsOf(
  description: Description,
  exchange: Exchange,
  named: readonly string[],
): Request[] {
  const addresses = exchange.kind === 'operation' ? exchange.servers.flatMap(addressesOf) : [''];
  const credentials = credentialsOf(description, exchange.security);
  const bodies =
    exchange.body === undefined ? [] : bodiesOf(description, plain(exchange.body['content']), named);
  const parameters = ['path', 'query', 'header', 'cookie'].flatMap((place) =>
    parametersIn(exchange, place).map((parameter) => ({
      key: `${place} ${String(parameter['name'])}`,
      isRequired: parameter['required'] === true,
      ways: waysOf(description, place, parameter),
    })),
  );
  const least: Draft = {
    address: addresses[0] ?? '',
    credentials: credentials[0] ?? [],
    written: new Map(
      parameters.flatMap(({ key, isRequired, ways: [first] }) =>
        isRequired && first !== undefined ? [[key, first]] : [],
      ),
    ),
    body: exchange.body?.['required'] === true ? bodies[0] : undefined,
  };
  const drafts: Draft[] = [
    least,
    ...addresses.map((address) => ({ ...least, address })),
    ...credentials.map((some) => ({ ...least, credentials: some })),
    ...bodies.map((body) => ({ ...least, body })),
    ...parameters.flatMap(({ key, ways }) =>
      ways.map((way) => ({ ...least, written: new Map(least.written).set(key, way) })),
    ),
  ];
  return drafts.map((draft) => requestOf(exchange, draft));
}

/** Every way of writing a parameter. */
function waysOf(description: Description, place: string, parameter: Plain): Pair[][] {
  const name = String(parameter['name']);
  const values = schemaValues(description, parameter);
  if (place === 'path' || place === 'header' || parameter['content'] !== undefined)
    return values.flatMap((value) =>
      writeValue(name, parameter, value).map((text): Pair[] => [[name, text]]),
    );
  const style = styleOf(parameter, 'form');
  const raw =
    style.allowReserved && isValid(description, parameter['schema'], 'a/b')
      ? [[[name, 'a/b']] as Pair[]]
      : [];
  const encoded = [...values, ...(isValid(description, parameter['schema'], 'a/b') ? ['a/b'] : [])]
    .filter(isWritable)
    .map((value) => writePairs(name, value, { ...style, allowReserved: false }));
  const empty = parameter['allowEmptyValue'] === true ? [[[name, undefined]] as Pair[]] : [];
  return [...encoded, ...raw, ...empty];
}

function requestOf(
  { method, path, kind }: Exchange,
  { address, credentials, written, body }: Draft,
): Request {
  const of = (place: string): Pair[] =>
    [...written].flatMap(([key, pairs]) => (key.startsWith(`${place} `) ? pairs : []));
  const joined = (pairs: readonly Pair[], delimiter: string): string =>
    pairs.map(([name, text]) => (text === undefined ? name : `${name}=${text}`)).join(delimiter);
  const expressions = new Map(of('path'));
  const target = path.replace(/\{([^}]*)\}/g, (whole, name: string) => expressions.get(name) ?? whole);
  const [query, cookie] = [joined(of('query'), '&'), joined(of('cookie'), '; ')];
  const fields = of('header').map(([name, text = '']) => [name.toLowerCase(), text] as const);
  return {
    method,
    url: `${kind === 'operation' ? `${address}${target}` : path}${query === '' ? '' : `?${query}`}`,
    fields: cookie === '' ? fields : [...fields, ['cookie', cookie]],
    credentials,
    body,
  };
}
