/**
 * What is tried on every platform: real calls with the package as it is installed. The same file runs on Node.js, Bun
 * and Deno and, bundled, in a browser. Each check returns what it saw as plain JSON; what was wanted is known to
 * ../wanted.ts alone. The project id in the path tells the server which of its answers a check is about.
 */
import {
  aksk,
  bigintJson,
  createClient,
  debugLog,
  fromEnvironment,
  password,
  raw,
  token,
} from 'functiongraph-openapi';
import { validate } from 'functiongraph-openapi/validate';

/** What every check may use: see `Settings` in ../settings.ts. */
const checks = {
  async signed(use) {
    return { created: shown(await use.client('signed').createFunction(use.request)) };
  },

  async token(use) {
    const fg = use.client('token', { auth: token(use.token) });
    return { created: shown(await fg.createFunction(use.request)) };
  },

  async password(use) {
    const user = { domainName: 'domain', userName: 'user', password: use.password };
    const fg = use.client('password', { auth: password({ ...user, iamEndpoint: use.endpoint }) });
    return { created: shown(await fg.createFunction(use.request)) };
  },

  async environment(use) {
    const auth = fromEnvironment();
    const fg = createClient({ endpoint: use.endpoint, auth, projectId: auth.projectId });
    return { source: auth.source, created: shown(await fg.createFunction(use.request)) };
  },

  async raw(use) {
    const { data, response } = await raw(use.client('raw').runtime).POST('/v2/{project_id}/fgs/functions', {
      params: { path: { project_id: 'raw' } },
      body: use.request,
    });
    return { created: shown(data), status: response.status };
  },

  async refused(use) {
    const auth = aksk({ accessKey: use.accessKey, secretKey: `${use.secretKey}x` });
    const { error, response } = await use
      .client('refused', { auth })
      .createFunction(use.request, { throwOnError: false });
    const narrowed = error.kind === 'api' && error.status === 401 ? error.body.error_code : undefined;
    return { narrowed, status: response.status, error: told(error, use) };
  },

  async busy(use) {
    return { created: shown(await use.client('busy').createFunction(use.request)) };
  },

  async silent(use) {
    return failure(use, use.client('silent'), { timeout: use.timeout });
  },

  async half(use) {
    const controller = new AbortController();
    const abortOnAnswer = async (url, init) => {
      const response = await fetch(url, init);
      setTimeout(() => controller.abort(), 50);
      return response;
    };
    return failure(use, use.client('half', { fetch: abortOnAnswer }), { signal: controller.signal });
  },

  async abortedBefore(use) {
    return failure(use, use.client('abortedBefore'), { signal: AbortSignal.abort() });
  },

  async unreachable(use) {
    let attempts = 0;
    const log = debugLog(({ event }) => (attempts += Number(event === 'request')));
    const fg = use.client('unreachable', { endpoint: use.unreachable, log });
    const seen = await failure(use, fg, { retry: { attempts: 2, baseDelay: 1 } });
    return { ...seen, attempts };
  },

  async redirect(use) {
    return failure(use, use.client('redirect'));
  },

  async largeNumber(use) {
    const fg = use.client('largeNumber', { json: bigintJson });
    const { code_size: size } = await fg.createFunction(use.request);
    const plain = await use.client('largeNumber').createFunction(use.request);
    return { type: typeof size, exactly: String(size), withoutTheOption: typeof plain.code_size };
  },

  async misspelt(use) {
    const { memory_size: memorysize, ...rest } = use.request;
    return failure(use, use.client('misspelt', { validate }), {}, { ...rest, memorysize });
  },

  async validateTrue(use) {
    const { memory_size: memorysize, ...rest } = use.request;
    return failure(use, use.client('validateTrue', { validate: true }), {}, { ...rest, memorysize });
  },
};

/** Runs every check, one after the other, and gives what each saw, or what it threw. */
export async function run(settings) {
  const { endpoint, accessKey, secretKey } = settings;
  const client = (projectId, options) =>
    createClient({ endpoint, projectId, auth: aksk({ accessKey, secretKey }), ...options });
  const seen = {};
  for (const [name, check] of Object.entries(checks)) {
    try {
      seen[name] = await check({ ...settings, client });
    } catch (error) {
      seen[name] = { threw: told(error, settings) };
    }
  }
  return seen;
}

async function failure(use, fg, options, body = use.request) {
  const { error, data } = await fg.createFunction(body, { ...options, throwOnError: false });
  return data ? { created: shown(data) } : { error: told(error, use) };
}

function shown({ func_name, runtime, func_urn }) {
  return { func_name, runtime, func_urn };
}

/** An error's fields that are the same everywhere, and which secrets the platform's ways of printing it show. */
function told(error, { accessKey, secretKey, password, request }) {
  const { kind, name, message, status, error_code, error_msg, limit, issues, requestId } = error;
  const suggests = issues?.some((issue) => issue.includes('memorysize') && issue.includes('memory_size'));
  const secrets = [accessKey, secretKey, password, request.encrypted_user_data, request.func_code.file];
  const printed = [error.stack, JSON.stringify(error), String(error), inspected(error)].join('\n');
  const leaks = secrets.filter((secret) => printed.includes(secret));
  if (kind === undefined) return { name, message };
  const fields = { kind, name, status, error_code, error_msg, limit, suggests };
  return { ...fields, hasRequestId: Boolean(requestId), leaks };
}

function inspected(error) {
  const { Bun, Deno, process } = globalThis;
  const { inspect } = process?.getBuiltinModule?.('node:util') ?? {};
  return [inspect, Bun?.inspect, Deno?.inspect].map((print) => print?.(error)).join('\n');
}
