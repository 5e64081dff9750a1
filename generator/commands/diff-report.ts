/** How the report of a comparison reaches its reader: on standard output or in a file, in one of the formats. */
import { diagnostic, DiagnosticsError, formatDiagnostics } from '../diagnostics.ts';
import { type Format, formats, isFormat } from '../diff/reports/formats.ts';
import { verdictText } from '../diff/reports/words.ts';
import type { Comparison } from '../diff/run.ts';
import { writeReport } from './report-file.ts';

/** @throws DiagnosticsError for what is no format */
export function formatOf(found: string): Format {
  return isFormat(found) ? found : refuseOption('--format', found, Object.keys(formats).join(', '));
}

/**
 * Prints the report, or writes it to `output`.
 *
 * @returns the exit code: 0 when nothing fails, 1 otherwise
 */
export function presentReport(
  { report, sources, warnings }: Comparison,
  format: Format,
  output: string | undefined,
): 0 | 1 {
  for (const { diagnostics, sources: files } of warnings)
    process.stderr.write(formatDiagnostics(diagnostics, files));
  const text = formats[format](report, { colour: output === undefined && hasColour(), sources });
  if (output === undefined) process.stdout.write(text);
  else writeReport(output, text, verdictText(report));
  return report.failed ? 1 : 0;
}

export function refuseOption(option: string, found: string, expected: string): never {
  throw new DiagnosticsError([
    diagnostic('option-invalid', { file: option, pointer: '' }, { option, found, expected }),
  ]);
}

/** Standard output is a person's, and the person wants colours (https://no-color.org). */
function hasColour(): boolean {
  return (
    process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb'
  );
}
