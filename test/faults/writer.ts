// Writes an output folder and nothing else, with the generator's own writer: `FOLDER FILES.json`. Bundled by the tests, so that
// a run costs a few milliseconds.
import { readFileSync } from 'node:fs';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { finishInterrupted, type OutputFile, writeOutput } from '../../generator/output.ts';

const [folder = '', files = ''] = process.argv.slice(2);
try {
  finishInterrupted([folder]);
  if (files !== '') writeOutput(folder, JSON.parse(readFileSync(files, 'utf8')) as OutputFile[]);
} catch (error) {
  if (!(error instanceof DiagnosticsError)) throw error;
  process.stderr.write(`${error.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n')}\n`);
  process.exitCode = 2;
}
