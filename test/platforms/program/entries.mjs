/** Loads the package's entry points, which are its arguments, in both ways, and prints what each exports. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const before = Object.getOwnPropertyNames(globalThis);
const imported = {};
const required = {};
for (const name of process.argv.slice(2)) {
  imported[name] = Object.keys(await import(name)).sort();
}
const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
for (const name of process.argv.slice(2)) {
  required[name] = Object.keys(require(name)).sort();
}
process.stdout.write(JSON.stringify({ imported, required, globals }));
