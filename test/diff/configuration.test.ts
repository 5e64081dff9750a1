import { describe, expect, it } from 'vitest';
import { DiagnosticsError, formatDiagnostics } from '../../generator/diagnostics.ts';
import { defaultConfiguration, isIgnored, readConfiguration } from '../../generator/diff/configuration.ts';
import { narrowed, removed } from './reports/example.ts';

const ids = ['parameter-removed', 'property-narrowed'];

/** The first lines of the faults, without the source lines. */
function faultsOf(text: string): string[] {
  try {
    readConfiguration(text, 'diff.yaml', ids);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return formatDiagnostics(error.diagnostics, error.sources)
      .split('\n')
      .filter((line) => line.startsWith('diff.yaml'));
  }
  return [];
}

describe('readConfiguration', () => {
  it('reads levels, the notice period and what to ignore', () => {
    const text = `levels:
  parameter-removed: warning
notice: 90
ignore:
  - property-narrowed
  - {place: /paths/~1old}
  - {rule: parameter-removed, place: /paths}
`;
    expect(readConfiguration(text, 'diff.yaml', ids)).toEqual({
      levels: new Map([['parameter-removed', 'warning']]),
      notice: 90,
      ignore: [
        { rule: 'property-narrowed', place: undefined },
        { rule: undefined, place: '/paths/~1old' },
        { rule: 'parameter-removed', place: '/paths' },
      ],
    });
  });

  it.each(['', '# nothing yet\n', '{}'])('takes %j for nothing', (text) =>
    expect(readConfiguration(text, 'diff.yaml', ids)).toEqual(defaultConfiguration),
  );

  const faults: [text: string, want: string[]][] = [
    [
      '[]',
      [
        'diff.yaml:1:1 error configuration-invalid: the file holds no mapping; expected levels, notice and ignore, each of which may be absent',
      ],
    ],
    [
      'level: {}',
      ['diff.yaml:1:1 error configuration-invalid: level is not known here; expected levels, notice, ignore'],
    ],
    [
      'levels: breaking',
      [
        'diff.yaml:1:9 error configuration-invalid: `levels` is no mapping; expected levels by the ids of rules',
      ],
    ],
    [
      'levels:\n  parameter-remove: warning\n  property-narrowed: error\n',
      [
        'diff.yaml:2:3 error rule-unknown: parameter-remove is no rule; did you mean parameter-removed?; `npm run diff -- --rules` lists them',
        'diff.yaml:3:22 error configuration-invalid: error is no level; expected breaking, warning, safe',
      ],
    ],
    [
      'notice: soon',
      [
        'diff.yaml:1:9 error configuration-invalid: soon is no notice period; expected whole days, 0 to 36525',
      ],
    ],
    [
      'notice: -1',
      ['diff.yaml:1:9 error configuration-invalid: -1 is no notice period; expected whole days, 0 to 36525'],
    ],
    [
      'notice: 1.5',
      ['diff.yaml:1:9 error configuration-invalid: 1.5 is no notice period; expected whole days, 0 to 36525'],
    ],
    [
      'ignore: x',
      [
        'diff.yaml:1:9 error configuration-invalid: `ignore` is no list; expected ids of rules, or mappings with rule and place',
      ],
    ],
    [
      'ignore: [7]',
      [
        'diff.yaml:1:10 error configuration-invalid: 7 is nothing that can be ignored; expected the id of a rule, or a mapping with rule, place (a JSON Pointer such as /paths) or both',
      ],
    ],
    [
      'ignore: [{}]',
      [
        'diff.yaml:1:10 error configuration-invalid: this is nothing that can be ignored; expected the id of a rule, or a mapping with rule, place (a JSON Pointer such as /paths) or both',
      ],
    ],
    [
      'ignore: [zzz]',
      ['diff.yaml:1:10 error rule-unknown: zzz is no rule; `npm run diff -- --rules` lists them'],
    ],
    [
      'ignore: [{place: paths}]',
      [
        'diff.yaml:1:18 error configuration-invalid: paths is no place; expected a JSON Pointer such as /components/schemas/Name',
      ],
    ],
    [
      'ignore: [{rule: parameter-removed, plase: /a}]',
      ['diff.yaml:1:36 error configuration-invalid: plase is not known here; expected rule, place'],
    ],
    [
      'levels: {a: 1',
      [
        'diff.yaml:1:14 error yaml-syntax: Flow map in block collection must be sufficiently indented and end with a }',
      ],
    ],
  ];
  it.each(faults)('says what is wrong with %j', (text, want) => expect(faultsOf(text)).toEqual(want));
});

describe('isIgnored', () => {
  const size = '/components/schemas/Thing/properties/size';
  const cases: [string, { rule?: string; place?: string }, boolean][] = [
    ['its rule', { rule: 'property-narrowed' }, true],
    ['another rule', { rule: 'parameter-removed' }, false],
    ['its place', { place: size }, true],
    ['a place above it', { place: '/components' }, true],
    ['a place below it', { place: `${size}/maximum` }, false],
    ['a name that starts the same', { place: '/components/schemas/Thin' }, false],
    ['both', { rule: 'property-narrowed', place: '/components' }, true],
    ['its rule elsewhere', { rule: 'property-narrowed', place: '/paths' }, false],
  ];
  it.each(cases)('%s', (_, { rule, place }, want) => {
    expect(isIgnored(narrowed, { ...defaultConfiguration, ignore: [{ rule, place }] })).toBe(want);
  });

  it('knows what is gone by its place in the base', () => {
    const ignore = [{ rule: undefined, place: '/paths/~1things' }];
    expect(isIgnored(removed, { ...defaultConfiguration, ignore })).toBe(true);
  });
});
