/** What a description makes of a request. */
import { readBody } from './bodies.ts';
import { isLetIn } from './credentials.ts';
import { type Description, type Exchange, type Plain, plain } from './description.ts';
import { readContent, readValue, styleOf } from './fields.ts';
import { patternOf } from './servers.ts';
import type { Body, Reading, Request } from './messages.ts';
import { isValid } from './schemas.ts';
import { type Pair, readPairs } from './styles.ts';

/** Other parts of a description say these. */
const ignored = new Set(['accept', 'content-type', 'authorization']);

/** Characters that have a meaning of their own in a URL, without those that styles use. */
const reserved = /[:/?#[\]@!$'()*+;]/;

/** What a request says to the exchange that it is for; undefined where there is none, or it refuses the request. */
export function readRequest(description: Description, kind: Exchange['kind'], request: Request): Reading {
  const [address = '', query = ''] = request.url.split('?');
  for (const exchange of description.exchanges) {
    if (exchange.kind !== kind || exchange.method !== request.method) continue;
    const segments =
      kind === 'operation' ? segmentsOf(exchange, address) : exchange.path === address ? {} : undefined;
    if (segments === undefined) continue;
    const reading = new Reader(description, exchange).read(request, segments, query);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** The texts of the path's expressions, by name. */
function segmentsOf({ servers, path }: Exchange, address: string): Record<string, string> | undefined {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  const template = path
    .split(/\{[^}]*\}/)
    .map((text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    .join('([^/]*)');
  for (const server of servers) {
    const found = new RegExp(`^${patternOf(server)}${template}$`).exec(address);
    if (found !== null) return Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
  }
  return undefined;
}

class Reader {
  private readonly description: Description;
  private readonly exchange: Exchange;
  /** Who is called by the provider passes over what he does not know. */
  private readonly isStrict: boolean;

  constructor(description: Description, exchange: Exchange) {
    this.description = description;
    this.exchange = exchange;
    this.isStrict = exchange.kind === 'operation';
  }

  read(request: Request, segments: Plain, query: string): Reading {
    const { security, body } = this.exchange;
    if (!isLetIn(this.description, security, request.credentials)) return undefined;
    const cookie = request.fields.find(([name]) => name === 'cookie')?.[1] ?? '';
    const readings = [
      this.texts('path', segments),
      this.texts('header', Object.fromEntries(request.fields.filter(([name]) => name !== 'cookie'))),
      this.pairs('query', pairsOf(query, '&')),
      this.pairs('cookie', pairsOf(cookie, '; ')),
      this.body(body, request.body),
    ];
    return readings.includes(undefined) ? undefined : Object.assign({}, ...readings);
  }

  private texts(place: 'path' | 'header', texts: Plain): Reading {
    const keys = Object.keys(texts);
    const found: Record<string, unknown> = {};
    for (const parameter of parametersIn(this.exchange, place)) {
      const name = place === 'path' ? String(parameter['name']) : String(parameter['name']).toLowerCase();
      const text = texts[name];
      if (text === undefined && parameter['required'] === true) return undefined;
      if (text === undefined) continue;
      const value = readValue(this.description, name, parameter, String(text));
      if (value === undefined) return undefined;
      // What an expression of a path is called is nobody's concern.
      found[place === 'path' ? `path ${keys.indexOf(name)}` : `header ${name}`] = value;
      delete (texts as Record<string, unknown>)[name];
    }
    return place === 'header' && this.isStrict && Object.keys(texts).length > 0 ? undefined : found;
  }

  private pairs(place: 'query' | 'cookie', all: readonly Pair[]): Reading {
    const parameters = parametersIn(this.exchange, place);
    const names = new Set(parameters.map((parameter) => String(parameter['name'])));
    const found: Record<string, unknown> = {};
    const used = new Set<Pair>();
    for (const parameter of parameters) {
      const name = String(parameter['name']);
      const read = this.pair(name, parameter, all, names);
      for (const pair of read.used) used.add(pair);
      if (read.used.length === 0 && parameter['required'] !== true) continue;
      if (read.value === undefined) return undefined;
      found[`${place} ${name}`] = read.value;
    }
    return this.isStrict && used.size < all.length ? undefined : found;
  }

  private pair(
    name: string,
    parameter: Plain,
    all: readonly Pair[],
    names: ReadonlySet<string>,
  ): { value: unknown; used: readonly Pair[] } {
    const own = all.filter(([key]) => key === name);
    const [content] = Object.entries(plain(parameter['content']));
    if (own.some(([, text]) => text === undefined))
      return { value: parameter['allowEmptyValue'] === true ? '' : undefined, used: own };
    const style = styleOf(parameter, 'form');
    const { values, used } =
      content === undefined
        ? readPairs(name, all, style, names)
        : { values: own.length === 1 ? readContent(content[0], own[0]?.[1] ?? '') : [], used: own };
    if (!style.allowReserved && used.some(([, text = '']) => reserved.test(text)))
      return { value: undefined, used };
    const schema = content === undefined ? parameter['schema'] : plain(content[1])['schema'];
    const value = values.find((one) => isValid(this.description, schema, one));
    // Properties of an exploded object have no name in common: what is none of them is another parameter's.
    return {
      value,
      used: own.length === 0 && value === undefined && style.style !== 'deepObject' ? [] : used,
    };
  }

  private body(described: Plain | undefined, body: Body | undefined): Reading {
    if (body === undefined) return described?.['required'] === true ? undefined : {};
    if (described === undefined) return this.isStrict ? undefined : {};
    return readBody(this.description, plain(described['content']), body);
  }
}

function pairsOf(text: string, delimiter: string): Pair[] {
  if (text === '') return [];
  return text.split(delimiter).map((pair): Pair => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [pair, undefined] : [pair.slice(0, equals), pair.slice(equals + 1)];
  });
}

export function parametersIn({ parameters }: Exchange, place: string): Plain[] {
  return parameters.filter(
    (one) => one['in'] === place && !(place === 'header' && ignored.has(String(one['name']).toLowerCase())),
  );
}
