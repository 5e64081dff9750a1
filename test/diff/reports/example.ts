/** A report of made-up findings, with texts that would like to be markup. */
import type { Finding, RuleRow } from '../../../generator/diff/change.ts';
import { defaultConfiguration } from '../../../generator/diff/configuration.ts';
import { judge } from '../../../generator/diff/judge.ts';
import { buildReport, type ReportParts } from '../../../generator/diff/reports/build.ts';
import type { FailOn, Report } from '../../../generator/diff/reports/report.ts';
import type { ModelledSide } from '../../../generator/diff/revision/open.ts';
import type { Waiver } from '../../../generator/diff/waivers.ts';
import { buildApi } from '../../../generator/model/build.ts';
import { documentFromText } from '../../../generator/spec/load.ts';

export function rule(id: string, over: Partial<RuleRow> = {}): RuleRow {
  return {
    id,
    axis: 'wire',
    level: 'breaking',
    direction: 'request',
    message: '{name} changed',
    explanation: `What ${id} means.`,
    example: { base: 'paths: {}\n', revision: 'paths: {/a: {}}\n' },
    ...over,
  };
}

export const rules: ReadonlyMap<string, RuleRow> = new Map(
  [
    rule('parameter-removed', { message: 'the parameter {name} is gone' }),
    rule('property-narrowed', { message: 'the property {name} takes less' }),
    rule('status-added', { level: 'warning', direction: 'response', message: 'the status {name} is new' }),
    rule('operation-added', { level: 'safe', message: 'the operation {name} is new' }),
    rule('operation-id-changed', { axis: 'code', message: 'the name {name} is another' }),
    rule('text-changed', { axis: 'docs', level: 'safe', direction: 'none', message: 'the text is {name}' }),
  ].map((one) => [one.id, one]),
);

const baseText = `openapi: 3.1.0
info: {title: Things, version: 1.2.0}
paths:
  /things:
    get:
      operationId: list
      parameters:
        - {name: old, in: query, schema: {type: string}}
      responses: {'200': {description: ok}}
components:
  schemas:
    Thing:
      type: object
      properties:
        size: {type: integer}
`;

const revisionText = baseText
  .replace('version: 1.2.0', 'version: 1.3.0')
  .replace('      parameters:\n        - {name: old, in: query, schema: {type: string}}\n', '')
  .replace('size: {type: integer}', 'size: {type: integer, maximum: 9}');

function opened(text: string, name: string): ModelledSide {
  const document = documentFromText(text, name);
  return { document, api: buildApi(document), name, waivers: undefined };
}

export const reached = { method: 'get', path: '/things', direction: 'request' } as const;

export function finding(ruleId: string, over: Partial<Finding> = {}): Finding {
  return {
    rule: ruleId,
    direction: 'request',
    base: { file: 'old.yaml', pointer: '/components/schemas/Thing/properties/size' },
    revision: { file: 'new.yaml', pointer: '/components/schemas/Thing/properties/size' },
    facts: { name: 'size' },
    operations: [reached],
    ...over,
  };
}

export const removed = finding('parameter-removed', {
  base: { file: 'old.yaml', pointer: '/paths/~1things/get/parameters/0' },
  revision: undefined,
  facts: { name: 'old' },
});

export const narrowed = finding('property-narrowed', {
  witness: { instance: { size: 10 }, at: 'the request body', documented: true },
});

export const usual: readonly Finding[] = [
  finding('operation-added', {
    base: undefined,
    revision: { file: 'new.yaml', pointer: '/paths/~1things/get' },
  }),
  narrowed,
  removed,
  finding('status-added', { direction: 'response', facts: { name: '404' } }),
];

export interface Wanted {
  readonly findings?: readonly Finding[];
  readonly failOn?: FailOn;
  readonly waivers?: readonly Waiver[];
  readonly parts?: Partial<ReportParts>;
}

const none = { textOf: () => undefined, positionOf: () => undefined };

export const base = opened(baseText, 'old.yaml');
export const revision = opened(revisionText, 'new.yaml');

export function reportOf({
  findings = usual,
  failOn = 'breaking',
  waivers = [],
  parts = {},
}: Wanted = {}): Report {
  const changes = judge(findings, rules, defaultConfiguration, waivers);
  return buildReport({
    base,
    baseName: base.name,
    revision,
    changes,
    rules,
    failOn,
    faults: [],
    sources: none,
    ...parts,
  });
}

/** Texts that try to become something else in one of the formats. */
export const hostile: readonly string[] = [
  '<script>globalThis.PWNED()</script>',
  '</pre><img src=x onerror=PWNED()>',
  '\u001b[2J\u001b]0;PWNED\u0007',
  '\n::error::PWNED',
  '%0A::error::PWNED',
  '](https://evil.example) @someone #1 | x `y` **z** GH-1 www.evil.example',
  '\u202egnp.exe',
  ']]>&"\'\ufffe',
  '--><!--',
  '```\nPWNED\n```',
  '</details>',
];
