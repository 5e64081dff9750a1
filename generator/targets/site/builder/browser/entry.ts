/** The form's script. */
import { Registry } from './registry.ts';

Object.assign(globalThis, { requestBuilder: new Registry() });
