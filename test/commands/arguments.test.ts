import { describe, expect, it } from 'vitest';
import { argumentFault } from '../../generator/commands/arguments.ts';

const takes = {
  page: { type: 'positional' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

describe('argumentFault', () => {
  const cases: [string[], string | undefined][] = [
    [[], undefined],
    [['--out', 'a', '--json', 'page.txt'], undefined],
    [['--out=a'], undefined],
    [['--otu', 'a'], 'unknown option --otu; did you mean --out?'],
    [['--sepc', 'a'], 'unknown option --sepc; see --help'],
    [['-x'], 'unknown option -x; see --help'],
    [['--out'], '--out needs a value; see --help'],
    [['--out='], '--out needs a value; see --help'],
    [['--out', '--json'], '--out needs a value; see --help'],
    [['--json=no'], '--json takes no value'],
    [['a', 'b'], 'unexpected argument b; see --help'],
  ];
  it.each(cases)('%j', (words, want) => expect(argumentFault(words, takes)).toBe(want));
});
