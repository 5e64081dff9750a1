/** `serve`: the local server, until it is stopped. */
import { isIP } from 'node:net';
import { diagnostic, DiagnosticsError, formatDiagnostics } from '../diagnostics.ts';
import { readDescription } from '../serve/description.ts';
import { lineOf } from '../serve/log.ts';
import { developmentCredentials, type LogEntry, type ServeOptions } from '../serve/options.ts';
import { createServer, type Listening, type LocalServer } from '../serve/server.ts';
import { welcome } from '../serve/welcome.ts';
import { listenFault } from './listening.ts';
import { styled } from './options.ts';

export interface ServeCommand {
  readonly spec: string;
  readonly allowReferences: readonly string[];
  readonly host: string;
  readonly port: string;
  readonly 'access-key'?: string | undefined;
  readonly 'secret-key'?: string | undefined;
  readonly token?: string | undefined;
  readonly project?: string | undefined;
  readonly stateful?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Milliseconds that requests have to be answered in when the server is stopped. */
const GRACE = 1000;

/**
 * Resolves when the server has been stopped by a signal; a second signal ends the process at once.
 *
 * @throws DiagnosticsError for a description or an address that is none
 */
export async function serve(command: ServeCommand): Promise<void> {
  const port = Number(command.port);
  if (!/^\d+$/.test(command.port) || port > 65_535)
    throw new DiagnosticsError([
      diagnostic('port-invalid', { file: '--port', pointer: '' }, { port: command.port }),
    ]);
  const { description, warnings, sources } = readDescription(command.spec, command);
  process.stderr.write(formatDiagnostics(warnings, sources));
  const { project, stateful } = command;
  const options = { ...credentialsOf(command), project, stateful, keep: 0, log: logger(command) };
  const server = createServer(description, options);
  const stopped = signalled();
  const { url, close } = await listen(server, port, command.host);
  // Whoever reads what is printed may go away before the server does.
  process.stdout.on('error', () => {});
  process.stdout.write(
    command.json === true ? `${JSON.stringify({ url })}\n` : welcome(url, server.means, options),
  );
  if (!isLoopback(command.host))
    process.stderr.write(
      `warning: ${command.host} can be reached from other machines; the server is for development, and its credentials are known\n`,
    );
  await stopped;
  await close(GRACE);
}

/** Resolves at the first signal, and leaves the next one to Node. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

async function listen(server: LocalServer, port: number, host: string): Promise<Listening> {
  try {
    return await server.listen(port, host);
  } catch (error) {
    throw listenFault(error, host, port);
  }
}

/** The options, the vendor's variables, or what is known to everybody: each time the whole pair. */
function credentialsOf(
  command: ServeCommand,
): Pick<ServeOptions, 'accessKey' | 'secretKey' | 'securityToken' | 'token'> {
  const { env } = process;
  const token = command.token ?? developmentCredentials.token;
  const [accessKey, secretKey] = [command['access-key'], command['secret-key']];
  if (accessKey !== undefined || secretKey !== undefined)
    return {
      accessKey: accessKey ?? developmentCredentials.accessKey,
      secretKey: secretKey ?? developmentCredentials.secretKey,
      token,
    };
  const {
    HUAWEICLOUD_SDK_AK: ak,
    HUAWEICLOUD_SDK_SK: sk,
    HUAWEICLOUD_SDK_SECURITY_TOKEN: securityToken,
  } = env;
  if (!ak || !sk) return { ...developmentCredentials, token };
  return { accessKey: ak, secretKey: sk, token, securityToken: securityToken || undefined };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** One line a request. */
function logger({ json, quiet }: ServeCommand): (entry: LogEntry) => void {
  return (entry) => {
    const isGood = entry.status !== undefined && entry.status < 400;
    if (quiet === true && isGood) return;
    const text =
      json === true ? JSON.stringify(entry) : styled(isGood ? '32' : '33', lineOf(entry).trimEnd());
    process.stdout.write(`${text}\n`);
  };
}
