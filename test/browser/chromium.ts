/** A real Chromium: found, or installed from Debian's packages, and started. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** What the search looks at and does: the machine, unless a test says otherwise. */
export interface Machine {
  /** The path in the variable CHROMIUM; empty where there is none. */
  readonly variable: string;
  readonly exists: (path: string) => boolean;
  /** Debian's packages by name. @returns what went wrong, or undefined */
  readonly install: (packages: readonly string[]) => string | undefined;
}

const thisMachine: Machine = {
  variable: process.env['CHROMIUM'] ?? '',
  exists: existsSync,
  install: installPackages,
};

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser, and letters for Chinese pages: without a font a page and a PDF show boxes. */
const PACKAGES = ['chromium', 'fonts-wqy-microhei'];

/**
 * Where Chromium is: what the variable CHROMIUM says, else where packages put it, else installed.
 *
 * @throws Error that says what to do, where there is none and none could be installed
 */
export function findChromium({ variable, exists, install }: Machine = thisMachine): string {
  if (variable !== '') {
    if (exists(variable)) return variable;
    throw new Error(
      `There is no Chromium at ${variable}, where the variable CHROMIUM points: mend or unset it.`,
    );
  }
  const found = PATHS.find(exists);
  if (found !== undefined) return found;
  const fault = install(PACKAGES) ?? 'the packages were installed, yet it is at none of the places looked at';
  const installed = PATHS.find(exists);
  if (installed !== undefined) return installed;
  throw new Error(
    `Chromium is not there (looked at ${PATHS.join(', ')}) and could not be installed: ${fault}. ` +
      'Install it (Debian, as root: apt-get install -y --no-install-recommends chromium), ' +
      'or say where it is in the variable CHROMIUM.',
  );
}

/** By apt, which waits where another process is installing. */
function installPackages(packages: readonly string[]): string | undefined {
  const commands = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages],
  ];
  for (const args of commands) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr, error } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    const told = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
    if (status !== 0) return `apt-get ${args[0]} failed: ${told}`;
  }
  return undefined;
}

/** Switches that keep the browser from asking anybody for anything. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with an empty profile that its end deletes. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(`${findChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
