/** Packs and installs the package once for all tests of this folder. */
import type { TestProject } from 'vitest/node';
import { installPackage, type Installed } from '../platforms/package.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly installed: Omit<Installed, 'remove'>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { remove, ...installed } = await installPackage();
  project.provide('installed', installed);
  return remove;
}
