/** Reports in files: whole, or not at all. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { diagnostic, DiagnosticsError, printable } from '../diagnostics.ts';
import { writeSynced } from '../disk.ts';
import { systemReason } from '../spec/files.ts';

/**
 * @param summary what is in it, for the line on standard error
 * @throws DiagnosticsError when it cannot be written
 */
export function writeReport(path: string, text: string, summary: string): void {
  const staged = `${path}.${process.pid}.new`;
  try {
    writeSynced(staged, text);
    renameSync(staged, path);
  } catch (error) {
    if (existsSync(staged)) rmSync(staged);
    throw new DiagnosticsError([
      diagnostic('cannot-write', { file: path, pointer: '' }, { path, reason: systemReason(error) }),
    ]);
  }
  process.stderr.write(`${printable(`${summary}; the report is in ${path}`)}\n`);
}
