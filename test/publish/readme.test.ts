/** The README's commands print what it says that they print. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, pageText, rowsOf, shown } from '../docs/pages.ts';
import { Checkout } from './steps.ts';

const page = pageText('README.md');

/** `[command, what is shown of its output]` of every console block. */
const commands = blocksOf(page)
  .filter(({ language }) => language === 'console')
  .flatMap(({ text }) => text.split(/^\$ /m).slice(1))
  .map((part) => {
    const [command = '', ...output] = part.split('\n');
    return [command, output.join('\n')] as const;
  });

let checkout: Checkout;
beforeAll(() => {
  checkout = new Checkout();
});
afterAll(() => checkout.remove());

describe('README.md', () => {
  it('shows a command and its output', () => {
    expect(commands.filter(([, output]) => output.trim() !== '').length).toBeGreaterThan(2);
  });

  it.each(commands)('%s', async (command, output) => {
    const { stdout, stderr } = await checkout.run({ run: command }, {}, { NO_COLOR: '1' });
    expect((stdout + stderr).trim()).toMatch(shown(output));
  });

  it('names npm scripts that there are, and every script is named', () => {
    const { scripts } = JSON.parse(pageText('package.json'));
    const named = [...page.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const inTable = rowsOf(page).map((cells) => cells.join(' '));
    // These are parts of others, or called by npm.
    const parts = new Set(['prepack', 'typecheck', 'format', 'test']);
    const silent = Object.keys(scripts).filter(
      (name) =>
        !parts.has(name) &&
        !inTable.some(
          (command) => command.includes(`npm run ${name}`) || command.includes(`npm run -s ${name}`),
        ),
    );
    expect(silent).toEqual([]);
  });
});
