/** Where Chromium is looked for, and what is said where there is none. */
import { describe, expect, it } from 'vitest';
import { findChromium, launchChromium, type Machine } from './chromium.ts';

/** A machine with files at paths, on which an installation adds others. */
function machine(
  variable: string,
  files: string[],
  added: string[] | string,
): Machine & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    variable,
    asked,
    exists: (path) => files.includes(path),
    install: (packages) => {
      asked.push([...packages]);
      if (typeof added === 'string') return added;
      files.push(...added);
      return undefined;
    },
  };
}

describe('finding Chromium', () => {
  const elsewhere = '/opt/chromium/chrome';
  const usual = '/usr/bin/chromium';
  const refused = 'apt-get install failed: are you root?';
  const cases: [
    given: string,
    machine: ReturnType<typeof machine>,
    want: string | RegExp,
    installs: number,
  ][] = [
    ['the variable', machine(elsewhere, [elsewhere, usual], []), elsewhere, 0],
    [
      'the variable, and nothing there',
      machine(elsewhere, [usual], []),
      /no Chromium at \/opt\/chromium\/chrome.*CHROMIUM points/,
      0,
    ],
    ['Debian’s', machine('', [usual], []), usual, 0],
    ['another’s', machine('', ['/usr/bin/google-chrome'], []), '/usr/bin/google-chrome', 0],
    ['nothing, and packages to be had', machine('', [], [usual]), usual, 1],
    [
      'nothing, and no packages',
      machine('', [], refused),
      /could not be installed: apt-get install failed: are you root\?.*apt-get install -y.*variable CHROMIUM/,
      1,
    ],
    ['packages without it', machine('', [], []), /the packages were installed, yet/, 1],
  ];

  it.each(cases)('%s', (_given, made, want, installs) => {
    if (typeof want === 'string') expect(findChromium(made)).toBe(want);
    else expect(() => findChromium(made)).toThrow(want);
    expect(made.asked).toEqual(Array.from({ length: installs }, () => ['chromium', 'fonts-wqy-microhei']));
  });
});

it('starts one that shows a page', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<title>fine</title>');
    expect(await page.title()).toBe('fine');
  } finally {
    await browser.close();
  }
});
