/** `serve`: the local server, until it is stopped. */
import { diagnostic, DiagnosticsError, formatDiagnostics } from '../diagnostics.ts';
import { build } from '../pipeline.ts';
import {
  developmentCredentials,
  developmentPassword,
  type LogEntry,
  type ServeOptions,
} from '../serve/options.ts';
import { createServer } from '../serve/server.ts';
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
  readonly json?: boolean | undefined;
}

/** Resolves when the server has been stopped by a signal. */
export async function serve(command: ServeCommand): Promise<void> {
  const port = Number(command.port);
  if (!/^\d+$/.test(command.port) || port > 65_535)
    throw new DiagnosticsError([
      diagnostic('port-invalid', { file: '--port', pointer: '' }, { port: command.port }),
    ]);
  const { context, warnings, sources } = build(command);
  process.stderr.write(formatDiagnostics(warnings, sources));
  const options: ServeOptions = {
    ...credentialsOf(command),
    project: command.project,
    log: logger(command.json === true),
  };
  const { url, close } = await listen(createServer(context, options), port, command.host);
  process.stdout.write(
    command.json === true ? `${JSON.stringify({ url })}\n` : welcome(url, context.api, options),
  );
  if (!/^(127\.|localhost$|::1$)/.test(command.host))
    process.stderr.write(
      `warning: ${command.host} can be reached from other machines; the server is for development\n`,
    );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await close();
}

async function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): ReturnType<typeof server.listen> {
  try {
    return await server.listen(port, host);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DiagnosticsError([
      diagnostic(
        'cannot-listen',
        { file: `${host}:${port}`, pointer: '' },
        { address: `${host}:${port}`, reason },
      ),
    ]);
  }
}

function credentialsOf(command: ServeCommand): Pick<ServeOptions, 'accessKey' | 'secretKey' | 'token'> {
  const { env } = process;
  return {
    accessKey: command['access-key'] ?? env['HUAWEICLOUD_SDK_AK'] ?? developmentCredentials.accessKey,
    secretKey: command['secret-key'] ?? env['HUAWEICLOUD_SDK_SK'] ?? developmentCredentials.secretKey,
    token: command.token ?? developmentCredentials.token,
  };
}

function welcome(
  url: string,
  api: ReturnType<typeof build>['context']['api'],
  options: ServeOptions,
): string {
  const operations = api.operations.map(({ method, path }) => `  ${method.toUpperCase().padEnd(7)}${path}\n`);
  const shown =
    operations.length > 20
      ? [...operations.slice(0, 20), `  and ${operations.length - 20} more\n`]
      : operations;
  const isOwn = options.secretKey !== developmentCredentials.secretKey;
  const post = api.operations.find(({ requestBody }) =>
    requestBody?.content.some(({ examples }) => examples.length > 0),
  );
  return `${api.title} ${api.version} at ${styled('1', url)}

${shown.join('')}
It accepts
  access key  ${options.accessKey}, secret key ${isOwn ? '(yours)' : options.secretKey}
  token       ${options.token === developmentCredentials.token ? options.token : '(yours)'}
  password    ${developmentPassword}, of any user, at ${url}/v3/auth/tokens
  project     ${options.project ?? 'any but `forbidden`'}
${post === undefined ? '' : `\nTry\n  ${curl(url, post, options)}\n`}
Ctrl-C stops it.
`;
}

function curl(
  url: string,
  operation: ReturnType<typeof build>['context']['api']['operations'][number],
  options: ServeOptions,
): string {
  const media = operation.requestBody?.content.find(({ examples }) => examples.length > 0);
  const body = JSON.stringify(media?.examples[0]?.value).replaceAll("'", `'\\''`);
  const path = operation.path.replace(/\{[^{}]+\}/g, 'demo');
  const token = options.token === developmentCredentials.token ? options.token : '…';
  return `curl -X ${operation.method.toUpperCase()} '${url}${path}' -H 'X-Auth-Token: ${token}' -H 'Content-Type: ${media?.name ?? ''}' -d '${body}'`;
}

/** One line a request. Control characters of a caller do not reach the terminal. */
function logger(isJson: boolean): (entry: LogEntry) => void {
  return (entry) => {
    const { method, url, status, milliseconds, reason } = entry;
    if (isJson) return void process.stdout.write(`${JSON.stringify(entry)}\n`);
    const text = `${status} ${method} ${url} ${milliseconds.toFixed(0)} ms${reason === undefined ? '' : `  ${reason}`}`;
    process.stdout.write(`${styled(status < 400 ? '32' : '33', text.replace(/[^\P{Cc}\n]/gu, '?'))}\n`);
  };
}
