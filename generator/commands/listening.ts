/** What is told when an address cannot be listened on. */
import { diagnostic, DiagnosticsError } from '../diagnostics.ts';

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken; stop what uses it, or give another one with --port',
  EACCES: 'this user may not use the port; give one above 1023 with --port',
  EADDRNOTAVAIL: 'this machine has no such address; give another one with --host',
  ENOTFOUND: 'there is no such host; give another one with --host',
};

/** @param error that of the system */
export function listenFault(error: unknown, host: string, port: number): DiagnosticsError {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  const words = reasons[code];
  const reason = words === undefined ? code : `${words} (${code})`;
  const address = `${host}:${port}`;
  return new DiagnosticsError([
    diagnostic('cannot-listen', { file: address, pointer: '' }, { address, reason }),
  ]);
}
