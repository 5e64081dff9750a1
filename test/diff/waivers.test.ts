import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiagnosticsError, formatDiagnostics } from '../../generator/diagnostics.ts';
import { fingerprint } from '../../generator/diff/fingerprint.ts';
import { judge } from '../../generator/diff/judge.ts';
import { inForce, readWaivers, waiverFaults } from '../../generator/diff/waivers.ts';
import { rules as projectRules } from '../../generator/diff/rules/index.ts';
import { narrowed, removed, rules } from './reports/example.ts';

const print = fingerprint(removed);
const place = '/paths/~1things/get/parameters/0';

/** One entry, with some fields replaced; a field of undefined is left out. */
function entry(over: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    rule: 'parameter-removed',
    place,
    fingerprint: `'${print}'`,
    reason: 'Nobody used it.',
    owner: 'api team',
    expires: '2027-01-31',
    ...over,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `- ${lines.join('\n  ')}\n`;
}

const read = (text: string) => readWaivers(text, 'w.yaml', rules.keys());

function faultsOf(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return formatDiagnostics(error.diagnostics, error.sources)
      .split('\n')
      .filter((line) => line.startsWith('w.yaml'));
  }
  return [];
}

describe('readWaivers', () => {
  it('reads entries with their places', () => {
    expect(read(`# why\n${entry()}`).entries).toEqual([
      {
        rule: 'parameter-removed',
        place,
        fingerprint: print,
        reason: 'Nobody used it.',
        owner: 'api team',
        expires: '2027-01-31',
        at: { file: 'w.yaml', pointer: '/0' },
      },
    ]);
  });

  it.each(['', '# none\n', '[]\n'])('takes %j for none', (text) => expect(read(text).entries).toEqual([]));

  const all = 'rule, place, fingerprint, reason, owner, expires';
  const faults: [string, string, string[]][] = [
    [
      'a mapping',
      'a: 1',
      [
        `w.yaml:1:1 error waiver-invalid: the file holds no list; expected a list of mappings with ${all} (or [])`,
      ],
    ],
    [
      'a text',
      '- x',
      [
        `w.yaml:1:3 error waiver-invalid: this is no waiver; expected ${all}, each a string, and nothing else`,
      ],
    ],
    [
      'no owner',
      entry({ owner: undefined }),
      ['w.yaml:1:3 error waiver-invalid: owner is absent; expected who answers for it'],
    ],
    [
      'an empty reason',
      entry({ reason: '" "' }),
      ['w.yaml:4:11 error waiver-invalid: reason is no text; expected why the change is accepted'],
    ],
    [
      'another field',
      entry({ ticket: '1' }),
      [
        `w.yaml:7:3 error waiver-invalid: ticket is not known here; expected ${all}, each a string, and nothing else`,
      ],
    ],
    [
      'no day',
      entry({ expires: '2027-02-30' }),
      ['w.yaml:6:12 error waiver-invalid: 2027-02-30 is no day; expected a day such as 2027-01-31'],
    ],
    [
      'no fingerprint',
      entry({ fingerprint: 'abc' }),
      [
        'w.yaml:3:16 error waiver-invalid: abc is no fingerprint; expected 16 hexadecimal digits in quotes, as the report prints them',
      ],
    ],
    // Without quotes such digits are a number.
    [
      'a number',
      entry({ fingerprint: '1234567890123456' }),
      [
        'w.yaml:3:16 error waiver-invalid: fingerprint is no text; expected 16 hexadecimal digits in quotes, as the report prints them',
      ],
    ],
    [
      'a rule that there is not',
      entry({ rule: 'parameter-remove' }),
      [
        'w.yaml:1:9 error rule-unknown: parameter-remove is no rule; did you mean parameter-removed?; `npm run diff -- --rules` lists them',
      ],
    ],
    [
      'the same twice',
      entry() + entry(),
      [`w.yaml:7:3 error waiver-invalid: ${print} is waived already; expected each change waived once`],
    ],
    [
      'two faults',
      entry({ owner: undefined }) + entry({ expires: 'x' }),
      [
        'w.yaml:1:3 error waiver-invalid: owner is absent; expected who answers for it',
        'w.yaml:11:12 error waiver-invalid: x is no day; expected a day such as 2027-01-31',
      ],
    ],
  ];
  it.each(faults)('refuses %s', (_, text, want) => expect(faultsOf(text)).toEqual(want));

  it("takes the project's own file", () => {
    const own = join(import.meta.dirname, '../../spec/diff-waivers.yaml');
    expect(readWaivers(readFileSync(own, 'utf8'), own, projectRules.keys()).entries).toBeInstanceOf(Array);
  });
});

describe('waivers and changes', () => {
  const cases: [string, string, string, string[]][] = [
    ['before its last day', entry(), '2027-01-30', []],
    ['on its last day', entry(), '2027-01-31', []],
    [
      'after its last day',
      entry(),
      '2027-02-01',
      [
        'w.yaml:1:3 error diff-waiver-expired: the waiver of parameter-removed ended on 2027-01-31; undo the change, or ask api team to renew it',
      ],
    ],
    [
      'of what is no change any more',
      entry({ fingerprint: 'aaaaaaaaaaaaaaaa' }),
      '2027-01-01',
      [
        'w.yaml:1:3 error diff-waiver-stale: no change has the fingerprint aaaaaaaaaaaaaaaa (parameter-removed) any more; remove the waiver',
      ],
    ],
    [
      'of another place',
      entry({ place: '/paths' }),
      '2027-01-01',
      [
        `w.yaml:1:3 error diff-waiver-differs: the change ${print} is parameter-removed at ${place}, not parameter-removed at /paths; correct the waiver or remove it`,
      ],
    ],
  ];
  it.each(cases)('%s', (_, text, today, want) => {
    const waivers = read(text);
    const changes = judge([removed, narrowed], rules, undefined, inForce(waivers, today));
    const faults = waiverFaults(waivers, changes, today);
    const lines = formatDiagnostics(faults, waivers.sources)
      .split('\n')
      .filter((line) => line.startsWith('w.yaml'));
    expect(lines).toEqual(want);
    // A waiver that is at fault accepts nothing.
    const waived = changes.filter((change) => change.waived !== undefined).map(({ rule }) => rule);
    expect(waived).toEqual(want.length === 0 ? ['parameter-removed'] : []);
  });
});
