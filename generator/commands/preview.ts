/** `docs --preview`: the site from memory, built again on every save; open pages reload by themselves. */
import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { diagnostic, DiagnosticsError, formatDiagnostics } from '../diagnostics.ts';
import type { OutputFile } from '../output.ts';
import { buildSite, type DocsOptions } from './docs.ts';
import { listenFault } from './listening.ts';

export interface PreviewOptions extends DocsOptions {
  readonly port: string;
}

const SETTLE_MILLISECONDS = 100;
const EVENTS = '/preview-events';
const SCRIPT = '/preview.js';

/** Reloads the page when a build has ended, and when the preview has been started anew. */
const script = `const events = new EventSource('${EVENTS}');
let build;
events.addEventListener('message', ({ data }) => {
  if (build !== undefined && build !== data) location.reload();
  build = data;
});
`;

/** Runs until the process is told to end. */
export async function preview(options: PreviewOptions): Promise<void> {
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port > 65_535)
    throw new DiagnosticsError([
      diagnostic('port-invalid', { file: '--port', pointer: '' }, { port: options.port }),
    ]);
  const running = await startPreview(options, port);
  process.stdout.write(`${running.url}\n`);
  process.stderr.write(`watching ${dirname(options.spec)} (end with Ctrl-C)\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await running.close();
}

export interface Preview {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param port 0 takes a free one. @throws DiagnosticsError for a description or a port that cannot be used */
export async function startPreview(options: DocsOptions, port: number): Promise<Preview> {
  const state: State = { files: await filesOf(options), builds: Date.now(), open: new Set() };
  const server = createServer((request, response) => answer(state, request, response));
  const used = await listen(server, port);
  const watcher = watchSaves(options, () => void rebuild(state, options));
  return {
    url: `http://127.0.0.1:${used}/`,
    close: async () => {
      watcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface State {
  files: ReadonlyMap<string, string>;
  /** Grows with every build; larger than that of an earlier run of the preview. */
  builds: number;
  /** Pages that are open. */
  readonly open: Set<ServerResponse>;
}

async function filesOf(options: DocsOptions): Promise<ReadonlyMap<string, string>> {
  const { files } = await buildSite({ ...options, plain: true });
  return new Map(files.map((file) => [`/${file.path}`, withReload(file)]));
}

/** The preview's own script, and the one connection that it makes. */
function withReload({ path, text }: OutputFile): string {
  if (!path.endsWith('.html')) return text;
  return text
    .replace(/(img-src &#39;self&#39;)(?=")/, '$1; connect-src &#39;self&#39;')
    .replace('</head>', `<script src="${SCRIPT}" defer></script></head>`);
}

/** A fault is told and the last good pages stay: the next save may mend it. */
async function rebuild(state: State, options: DocsOptions): Promise<void> {
  try {
    state.files = await filesOf(options);
    state.builds += 1;
    for (const response of state.open) response.write(`data: ${state.builds}\n\n`);
    process.stderr.write(`built ${state.files.size} files\n`);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    process.stderr.write(formatDiagnostics(error.diagnostics, error.sources));
  }
}

function answer(state: State, request: IncomingMessage, response: ServerResponse): void {
  if (!isOwnHost(request.headers.host)) {
    const message = 'this preview answers for 127.0.0.1 and localhost only\n';
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(message);
    return;
  }
  const path = pathOf(request.url ?? '/');
  if (path === EVENTS) {
    state.open.add(response);
    response.on('close', () => state.open.delete(response));
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`data: ${state.builds}\n\n`);
    return;
  }
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const text = file === SCRIPT ? script : state.files.get(file);
  const type = text === undefined ? 'text/plain' : (types[/\.[a-z]+$/.exec(file)?.[0] ?? ''] ?? 'text/plain');
  response.writeHead(text === undefined ? 404 : 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
  });
  response.end(text ?? 'not found\n');
}

/**
 * Whether a request is meant for this machine by name. A page of elsewhere whose name has been made to lead here
 * (DNS rebinding) sends its own, and reads nothing of an API that is not published yet.
 */
function isOwnHost(host = ''): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(host);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.md': 'text/markdown',
};

/** Names of files of the site: a target that cannot be read names none. */
function pathOf(target: string): string {
  try {
    return decodeURIComponent(new URL(target, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

/** Binds to the loopback address only. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: unknown) => {
    throw listenFault(error, '127.0.0.1', port);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Editors save in several steps; they count as one. */
function watchSaves({ spec }: DocsOptions, saved: () => void): { close: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(dirname(spec), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(saved, SETTLE_MILLISECONDS);
  });
  return {
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
