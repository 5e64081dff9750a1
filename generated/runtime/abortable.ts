// Part of every generated client. Do not edit: it is a copy of generator/runtime.

/** Longer delays overflow the timer, which then fires at once. It is 24 days. */
const LONGEST_TIMER = 2_147_483_647;

/**
 * Calls back once the time, in milliseconds, is over, or as soon as the signal fires: at once if it has already.
 *
 * @returns leaves neither timer nor listener behind; to be called in any case.
 */
export function after(time: number, signal: AbortSignal | undefined, stop: () => void): () => void {
  const timer = setTimeout(stop, Math.min(time, LONGEST_TIMER));
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  };
}

/** The promise, or a rejection as soon as the signal fires; what the promise then still does is not waited for. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
