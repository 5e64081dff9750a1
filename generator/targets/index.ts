/** Every output. Adding one is a file and a line here. */
import type { OutputFile } from '../output.ts';
import { aboutTarget } from './about.ts';
import { bundleTarget } from './bundle.ts';
import { clientTarget } from './client.ts';
import type { TargetContext } from './context.ts';
import { enumsTarget } from './enums.ts';
import { referenceTarget } from './reference.ts';
import { runtimeTarget } from './runtime.ts';
import { samplesTarget } from './samples.ts';
import { typesTarget } from './types.ts';
import { validatorsTarget } from './validators.ts';

export interface Target {
  readonly name: string;
  /** `generated`: beside the code; `reference`: among the documentation. */
  readonly place: 'generated' | 'reference';
  readonly make: (context: TargetContext) => OutputFile[];
}

export const targets: readonly Target[] = [
  { name: 'types', place: 'generated', make: typesTarget },
  { name: 'enums', place: 'generated', make: enumsTarget },
  { name: 'client', place: 'generated', make: clientTarget },
  { name: 'runtime', place: 'generated', make: runtimeTarget },
  { name: 'validators', place: 'generated', make: validatorsTarget },
  { name: 'samples', place: 'generated', make: samplesTarget },
  { name: 'bundle', place: 'generated', make: bundleTarget },
  { name: 'about', place: 'generated', make: aboutTarget },
  { name: 'reference', place: 'reference', make: referenceTarget },
];
