/**
 * TypeScript, as openapi-typescript's transform has it. It is CommonJS of nine megabytes: an `import` parses it twice more, for
 * the kind of module that it is and for the names that it exports, which takes longer than all the rest of a small run.
 */
import { createRequire } from 'node:module';
import type typescript from 'typescript';

/** Loads a package's module in CommonJS. */
export const required = createRequire(import.meta.url);

/** The compiler's own functions; for its types, import them as types. */
export const compiler = required('typescript') as typeof typescript;
