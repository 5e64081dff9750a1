/** SARIF 2.1.0 (OASIS), which code scanning services read. Its types are those of the standard's schema. */
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { printable } from '../../diagnostics.ts';
import { type JsonValue, stringify } from '../../spec/json.ts';
import type { Level, RuleRow } from '../change.ts';
import type { Report, ReportChange, ReportFault, ReportPlace } from './report.ts';
import { messageText, instanceText, operationTexts, witnessText } from './words.ts';

const severities: Readonly<Record<Level, Result.level>> = {
  breaking: 'error',
  warning: 'warning',
  safe: 'note',
};

/** One run, with the rules that it names. */
export function sarifReport(report: Report): string {
  const rules = [...report.rules.values()];
  const codes = [...new Set(report.faults.map(({ code }) => code))];
  const index = new Map([...rules.map(({ id }) => id), ...codes].map((id, at) => [id, at]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'functiongraph-openapi diff',
            rules: [...rules.map(ruleValue), ...codes.map((id) => ({ id }))],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.changes.map((change) => result(change, index)),
          ...report.faults.map((fault) => faultResult(fault, index)),
        ],
        properties: { verdict: report.verdict, bump: report.version.bump },
      },
    ],
  };
  return `${stringify(log as unknown as JsonValue, 2)}\n`;
}

function ruleValue({ id, axis, level, explanation, message }: RuleRow): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: plainText(message) },
    fullDescription: { text: plainText(explanation) },
    defaultConfiguration: { level: severities[level] },
    properties: { tags: [axis] },
  };
}

function result(change: ReportChange, index: ReadonlyMap<string, number>): Result {
  const { rule, level, axis, direction, base, shown, witness, waived, fingerprint } = change;
  const operations = operationTexts(change);
  const lines = [
    messageText(change),
    ...(operations.length === 0 ? [] : [`reaches ${operations.join(', ')}`]),
    ...(witness === undefined ? [] : [`${witnessText(change, witness)}: ${instanceText(witness)}`]),
  ];
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? -1,
    level: severities[level],
    message: { text: lines.map(plainText).join('\n') },
    locations: [location(shown)],
    ...(base === null
      ? {}
      : { relatedLocations: [{ id: 0, message: { text: 'before' }, ...location(base) }] }),
    partialFingerprints: { 'change/v1': fingerprint },
    ...(waived === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: printable(waived) }] }),
    properties: { axis, direction },
  };
}

function faultResult({ code, message, place }: ReportFault, index: ReadonlyMap<string, number>): Result {
  return {
    ruleId: code,
    ruleIndex: index.get(code) ?? -1,
    level: 'error',
    message: { text: plainText(message) },
    locations: [location(place)],
  };
}

function location({ file, line, column, pointer }: ReportPlace): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column },
    },
    logicalLocations: [{ fullyQualifiedName: printable(pointer), kind: 'member' }],
  };
}

/** A relative reference; a colon in its first segment would be a scheme (RFC 3986 section 4.2). */
function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

/** Brackets make links in SARIF's texts (section 3.11.6). */
function plainText(text: string): string {
  return printable(text).replace(/[\\[\]]/g, '\\$&');
}
