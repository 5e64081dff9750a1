import createClient, { type Client } from 'openapi-fetch';
import { checkRequest } from './checks.ts';
import type { Runtime } from './client.ts';
import { encode } from './encoding.ts';
import { invalid } from './errors.ts';
import { createFetch } from './fetch.ts';

/**
 * The openapi-fetch client for the same server, with the same authentication, retries and limits. A function and not a
 * property, so that who does not use it does not ship it.
 */
export function raw<Paths extends object>(runtime: Runtime<Paths>): Client<Paths> {
  const settings = runtime.settings();
  const headers = { ...settings.headers };
  return createClient<Paths>({
    baseUrl: runtime.baseUrl,
    fetch: createFetch(settings),
    pathSerializer,
    headers,
  });
}

function pathSerializer(template: string, values: Record<string, unknown>): string {
  const url = template.replace(/\{([^{}]+)\}/g, (_expression, name: string) => segment(name, values[name]));
  const wrong = checkRequest(url, {});
  if (wrong) throw invalid([wrong]);
  return url;
}

/** openapi-fetch would send `undefined` for a value that is missing. */
function segment(name: string, value: unknown): string {
  if ((value ?? '') === '') throw invalid([`The path parameter ${name} has no value`]);
  return [value]
    .flat()
    .map((item) => encode(String(item)))
    .join(',');
}
