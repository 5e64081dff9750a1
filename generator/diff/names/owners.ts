/**
 * Properties whose values only one side writes. A validator asks for them wherever they are required; a service may
 * do without them in a request (`readOnly`), and leaves them out of a response (`writeOnly`): OpenAPI 3.1 leaves that
 * to the service, where 3.0 had a rule (3.1.1, section "Validating readOnly and writeOnly"; JSON Schema 2020-12
 * validation, section 9.4).
 */
import type { Location } from '../../diagnostics.ts';
import { childSchemas } from '../../model/children.ts';
import { resolve } from '../../model/resolve.ts';
import type { Api, Schema } from '../../model/types.ts';
import type { Finding, Side } from '../change.ts';
import type { PlacedPair } from '../operations/collector.ts';

/** Rules that say what has to be there, by the side whose property decides. */
const concerned: Readonly<Record<string, 'base' | 'revision'>> = {
  'request-required-property-added': 'revision',
  'request-property-became-required': 'revision',
  'response-property-removed': 'base',
  'response-property-became-optional': 'base',
};

export class Owners {
  private readonly base: Side;
  private readonly revision: Side;
  private readonly pairs: readonly PlacedPair[];
  private readonly known = new Map<'base' | 'revision', ReadonlyMap<string, Schema>>();

  constructor(base: Side, revision: Side, pairs: readonly PlacedPair[]) {
    this.base = base;
    this.revision = revision;
    this.pairs = pairs;
  }

  /** The findings; what breaks only where such a property is taken like others is a warning, with its instance. */
  doubted(findings: readonly Finding[]): Finding[] {
    return findings.map((finding) => {
      const side = concerned[finding.rule];
      if (side === undefined || finding.level !== 'breaking') return finding;
      const schema = this.propertyAt(side, finding[side]);
      const isRequest = finding.direction === 'request';
      if (schema === undefined || !(isRequest ? schema.readOnly : schema.writeOnly)) return finding;
      const doubt = isRequest
        ? 'it is read-only: a service may not ask for it, a validator does'
        : 'it is write-only: it need not have come back, though a validator asks for it';
      return { ...finding, level: 'warning', doubt };
    });
  }

  private propertyAt(name: 'base' | 'revision', at: Location | undefined): Schema | undefined {
    if (at === undefined) return undefined;
    const known = this.known.get(name) ?? ownedProperties(this[name].api, this.pairs, name);
    this.known.set(name, known);
    return known.get(placeOf(at));
  }
}

/** The schemas of properties that are read-only or write-only, by the places of the properties. */
function ownedProperties(
  api: Api,
  pairs: readonly PlacedPair[],
  side: 'base' | 'revision',
): ReadonlyMap<string, Schema> {
  const open = [...api.definitions.values()].map(({ schema }) => schema);
  for (const pair of pairs) if (pair[side] !== undefined) open.push(pair[side]);
  const seen = new Set<Schema>();
  const found = new Map<string, Schema>();
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    open.push(...childSchemas(schema));
    if (schema.kind !== 'object') continue;
    for (const property of schema.properties.values()) {
      const owned = [property.schema, resolve(api, property.schema)].find(
        ({ readOnly, writeOnly }) => readOnly || writeOnly,
      );
      if (owned !== undefined) found.set(placeOf(property.at), owned);
    }
  }
  return found;
}

function placeOf({ file, pointer }: Location): string {
  return `${file}#${pointer}`;
}
