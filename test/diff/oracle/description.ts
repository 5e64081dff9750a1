/** A description as plain data: what is described of each exchange, references followed. */
import { parse } from 'yaml';

export type Plain = Readonly<Record<string, unknown>>;

export interface Exchange {
  /** `operation`: called by clients; the others by the provider. */
  readonly kind: 'operation' | 'webhook' | 'callback';
  readonly method: string;
  /** A path template, or the name of a webhook or callback. */
  readonly path: string;
  readonly parameters: readonly Plain[];
  readonly body: Plain | undefined;
  readonly responses: ReadonlyMap<string, Plain>;
  /** Undefined where nothing of its own is said. */
  readonly security: readonly Plain[] | undefined;
  readonly servers: readonly Plain[];
}

export class Description {
  readonly document: Plain;
  readonly exchanges: readonly Exchange[];

  constructor(text: string) {
    this.document = parse(text) as Plain;
    this.exchanges = [
      ...this.all('operation', this.document['paths']),
      ...this.all('webhook', this.document['webhooks']),
    ];
  }

  /** What a reference leads to. */
  deref(value: unknown): Plain {
    let found = plain(value);
    while (typeof found['$ref'] === 'string') found = plain(this.at(found['$ref']));
    return found;
  }

  at(reference: string): unknown {
    const tokens = reference
      .slice(2)
      .split('/')
      .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'));
    return tokens.reduce<unknown>((found, token) => plain(found)[token], this.document);
  }

  get schemes(): Plain {
    return plain(plain(this.document['components'])['securitySchemes']);
  }

  private all(kind: Exchange['kind'], items: unknown, rename?: string): Exchange[] {
    return Object.entries(plain(items)).flatMap(([path, reference]) => {
      const item = this.deref(reference);
      return methods
        .filter((method) => method in item)
        .flatMap((method) => {
          const operation = plain(item[method]);
          const exchange = this.exchange(kind, method, rename ?? path, item, operation);
          const called = Object.entries(plain(operation['callbacks'])).flatMap(([name, callback]) =>
            this.all('callback', this.deref(callback), name),
          );
          return [exchange, ...called];
        });
    });
  }

  private exchange(
    kind: Exchange['kind'],
    method: string,
    path: string,
    item: Plain,
    operation: Plain,
  ): Exchange {
    const [shared, own] = [list(item['parameters']), list(operation['parameters'])].map((all) =>
      all.map((one) => this.deref(one)),
    );
    const keyOf = (one: Plain): string => `${String(one['in'])} ${String(one['name'])}`;
    const parameters = new Map([...(shared ?? []), ...(own ?? [])].map((one) => [keyOf(one), one]));
    const servers = [operation, item, this.document]
      .map(({ servers: some }) => list(some))
      .find((some) => some.length > 0);
    const security = operation['security'] ?? (kind === 'operation' ? this.document['security'] : undefined);
    return {
      kind,
      method,
      path,
      parameters: [...parameters.values()],
      body: operation['requestBody'] === undefined ? undefined : this.deref(operation['requestBody']),
      responses: new Map(
        Object.entries(plain(operation['responses'])).map(([status, one]) => [status, this.deref(one)]),
      ),
      security: security === undefined ? undefined : list(security).map(plain),
      servers: (servers ?? [{ url: '/' }]).map(plain),
    };
  }
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function plain(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
