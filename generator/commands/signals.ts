/** Being told to end while files are moved into place: the moving ends first, which takes milliseconds. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does a piece of work whole though the process is told to end meanwhile; then the process ends, by that signal.
 *
 * @param work runs without a pause; what it throws is thrown first
 */
export async function uninterrupted<Result>(work: () => Result): Promise<Result> {
  let received: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => void (received = signal);
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    const result = work();
    // A signal is told when the event loop has looked for it: between one immediate and the next, it has.
    await new Promise((done) => setImmediate(() => setImmediate(done)));
    return result;
  } finally {
    for (const signal of SIGNALS) process.off(signal, note);
    if (received !== undefined) end(received);
  }
}

/** A command that handles the signal itself (`--watch`) has heard it as well. */
function end(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 0) return;
  process.stderr.write(`ended by ${signal}; the output is whole\n`);
  process.kill(process.pid, signal);
}
