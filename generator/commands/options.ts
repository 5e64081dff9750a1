/** The options that the commands share. */
export interface CommandOptions {
  readonly spec: string;
  readonly out?: string | undefined;
  readonly allowReferences: readonly string[];
  readonly json?: boolean | undefined;
  readonly timings?: boolean | undefined;
}

/** Whether standard error is a person's: progress is for people, plain lines are for logs. */
export function isInteractive(): boolean {
  return process.stderr.isTTY === true && process.env['CI'] === undefined;
}

/** A style of the terminal, where it has any (https://no-color.org). */
export function styled(code: '1' | '2' | '31' | '32' | '33', text: string): string {
  const plain = !isInteractive() || (process.env['NO_COLOR'] ?? '') !== '';
  return plain ? text : `\u001b[${code}m${text}\u001b[0m`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
