/**
 * The official JSON Schema Test Suite (test/fixtures/json-schema-test-suite) as one description: every schema a component that
 * the body of an operation has to match.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { isObject, type JsonValue } from '../../generator/spec/json.ts';
import { type Document } from '../../generator/spec/load.ts';
import { documentOf } from './document.ts';

const home = resolve(import.meta.dirname, '../fixtures/json-schema-test-suite/draft2020-12');

/** Where the suite has its other documents served; here they are components with that `$id`, and nothing is fetched. */
const HOST = 'http://localhost:1234/draft2020-12/';
const remotes = Object.fromEntries(
  readdirSync(join(home, '../remotes'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !/^(metaschema|format-assertion)/.test(path))
    .map((path, index) => {
      const schema = JSON.parse(readFileSync(join(home, '../remotes', path), 'utf8')) as JsonValue;
      return [`remote${index}`, standing(schema, HOST + path.replaceAll('\\', '/'))];
    }),
);

export interface Group {
  /** `ref: remote ref, containing refs itself`. */
  readonly name: string;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

/** @param file `ref`, `optional/format/date` */
export function groupsOf(file: string): Group[] {
  const groups = JSON.parse(readFileSync(join(home, `${file}.json`), 'utf8')) as (Group & {
    description: string;
  })[];
  return groups.map(({ description, schema, tests }) => ({ name: `${file}: ${description}`, schema, tests }));
}

/** Every file of the suite for this version, optional ones included. */
export function files(): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.json$/, ''))
    .sort();
}

/** The groups that the loader takes, in one document, and why it refuses the others. */
export function suiteDocument(groups: readonly Group[]): {
  document: Document;
  refused: Map<string, string>;
} {
  const refused = new Map<string, string>();
  const taken: Record<string, unknown> = {};
  for (const [index, group] of groups.entries()) {
    const schema = standing(group.schema, `https://suite.invalid/${index}`);
    try {
      documentOf({ [keyOf(index)]: schema, ...(JSON.stringify(schema).includes(HOST) ? remotes : {}) });
      taken[keyOf(index)] = schema;
    } catch (error) {
      if (!(error instanceof DiagnosticsError)) throw error;
      refused.set(group.name, error.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('; '));
    }
  }
  return { document: documentOf({ ...taken, ...remotes }), refused };
}

export function keyOf(index: number): string {
  return `group${index}`;
}

/** A schema of the suite is a document, in which `#` means itself; as a component it needs an identifier for that. */
function standing(schema: JsonValue, identifier: string): JsonValue {
  return isObject(schema) && schema['$id'] === undefined ? { $id: identifier, ...schema } : schema;
}
