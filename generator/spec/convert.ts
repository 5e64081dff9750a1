/** The YAML syntax tree to a JSON value: strings as keys, no prototype, exact numbers, bounded aliases. */
import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { diagnostic, type Diagnostic, DiagnosticsError } from '../diagnostics.ts';
import { emptyObject, type JsonValue } from './json.ts';
import type { MessageCode, MessageParameters } from '../messages.ts';
import { exactNumber, integerValue } from './numbers.ts';
import type { SyntaxTree } from './parse.ts';

const MAXIMUM_NODES = 2_000_000;
const MAXIMUM_ALIAS_GROWTH = 10;
/** Small documents may repeat an anchor more often before anybody pays for it. */
const FREE_NODES = 10_000;

interface Conversion {
  readonly file: string;
  readonly tree: SyntaxTree;
  readonly problems: Diagnostic[];
  readonly anchors: Map<string, { readonly value: JsonValue; readonly nodes: number }>;
  /** Nodes written out in the text, and nodes counting every alias as a copy of its anchor. */
  written: number;
  expanded: number;
}

export function convertDocument(
  tree: SyntaxTree,
  file: string,
): { readonly value: JsonValue; readonly problems: readonly Diagnostic[] } {
  const conversion: Conversion = { file, tree, problems: [], anchors: new Map(), written: 0, expanded: 0 };
  const value = convert(tree.document.contents as ParsedNode, conversion);
  return { value, problems: conversion.problems };
}

function convert(node: Node | null, conversion: Conversion): JsonValue {
  conversion.written += 1;
  conversion.expanded += 1;
  if (isAlias(node)) return expandAlias(node, conversion);
  const before = conversion.expanded;
  const value = convertPlain(node, conversion);
  const anchor = node !== null && 'anchor' in node ? node.anchor : undefined;
  if (anchor !== undefined)
    conversion.anchors.set(anchor, { value, nodes: conversion.expanded - before + 1 });
  return value;
}

function convertPlain(node: Node | null, conversion: Conversion): JsonValue {
  const tag = node !== null && 'tag' in node ? node.tag : undefined;
  if (tag !== undefined && !jsonTags.has(tag)) {
    report(conversion, node, 'yaml-tag', { tag });
    return null;
  }
  if (isScalar(node)) return scalarValue(node, conversion);
  if (isSeq(node)) return node.items.map((item) => convert(item as Node | null, conversion));
  if (isMap(node)) return mapValue(node, conversion);
  return null;
}

/** The tags of YAML's JSON schema (YAML 1.2.2 section 10.2). The parser knows more of them, sets and binary data for example. */
const jsonTags: ReadonlySet<string> = new Set([
  '!',
  ...['map', 'seq', 'str', 'null', 'bool', 'int', 'float'].map((name) => `tag:yaml.org,2002:${name}`),
]);

/** An alias shares its anchor's value; only the count grows, and the count is what is limited. */
function expandAlias(node: Node & { source: string }, conversion: Conversion): JsonValue {
  const anchor = conversion.anchors.get(node.source);
  if (anchor === undefined) {
    report(conversion, node, 'yaml-syntax', {
      reason: `the alias *${node.source} stands before its anchor or inside it`,
    });
    return null;
  }
  conversion.expanded += anchor.nodes;
  const limit = Math.max(FREE_NODES, conversion.written * MAXIMUM_ALIAS_GROWTH);
  if (conversion.expanded > limit || conversion.expanded > MAXIMUM_NODES) {
    const [code, number] =
      conversion.expanded > limit
        ? (['limit-aliases', MAXIMUM_ALIAS_GROWTH] as const)
        : (['limit-nodes', MAXIMUM_NODES] as const);
    report(conversion, node, code, { limit: number });
    throw new DiagnosticsError(conversion.problems);
  }
  return anchor.value;
}

function mapValue(node: YAMLMap, conversion: Conversion): JsonValue {
  const object = emptyObject();
  for (const pair of node.items) {
    const key = keyText(pair.key as Node | null, conversion);
    const value = convert(pair.value as Node | null, conversion);
    if (key === undefined) continue;
    if (key in object) report(conversion, pair.key as Node, 'yaml-duplicate-key', { key });
    object[key] = value;
  }
  return object;
}

/** OpenAPI keys are strings; an unquoted `200` or `null` is taken as it is spelled. */
function keyText(key: Node | null, conversion: Conversion): string | undefined {
  if (isScalar(key) && (typeof key.value !== 'object' || key.value === null)) {
    const text = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (text === '<<' && key.type === 'PLAIN') report(conversion, key, 'yaml-merge-key', {});
    return text;
  }
  const found = isAlias(key) ? 'an alias' : isMap(key) ? 'a mapping' : 'a sequence';
  report(conversion, key, 'yaml-key', { found });
  return undefined;
}

function scalarValue(node: Scalar, conversion: Conversion): JsonValue {
  const value = node.value;
  if (typeof value === 'bigint') return integerValue(value);
  if (typeof value === 'number') return decimalValue(value, node, conversion);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  report(conversion, node, 'yaml-syntax', { reason: 'not a JSON value' });
  return null;
}

/** A decimal that a double cannot hold to its last written digit is said to be so, never rounded in silence. */
function decimalValue(number: number, node: Scalar, conversion: Conversion): JsonValue {
  const source = node.source ?? String(number);
  const { value, fault } = exactNumber(number, source);
  if (fault === 'infinite') report(conversion, node, 'yaml-number', { value: source });
  if (fault === 'rounded')
    report(conversion, node, 'yaml-number-rounded', { value: source, rounded: String(value) });
  return value;
}

function report<Code extends MessageCode>(
  conversion: Conversion,
  node: Node | null,
  code: Code,
  parameters: MessageParameters<Code>,
): void {
  const offset = node?.range?.[0] ?? 0;
  conversion.problems.push(
    diagnostic(code, { file: conversion.file, pointer: '' }, parameters, conversion.tree.positionAt(offset)),
  );
}
