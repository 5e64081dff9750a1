/** What each check of the program has to see, and what the server has to receive for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './package.ts';
import { LARGE } from './scenarios.ts';
import { request } from './settings.ts';

/** A process has an environment and files; a page has neither, and is told less of the network. */
export type Surroundings = 'process' | 'page';

export interface Wanted {
  /** What the table calls the check. */
  readonly title: string;
  readonly seen: unknown;
  /** The requests, in words: how they were authenticated, and `gave up` where the client broke the connection. */
  readonly received: readonly string[];
}

const { 200: ok, 401: unauthorized } = documentedExamples();

/** The documented example, in which what was sent stands for what it says. */
const created = { func_name: request.func_name, runtime: request.runtime, func_urn: ok.func_urn };

/** By the name of the check, which is the project id it sends. */
export function wanted(surroundings: Surroundings): Readonly<Record<string, Wanted>> {
  const isPage = surroundings === 'page';
  return { ...successes(isPage), ...answers(), ...interruptions(isPage), ...refusals(isPage) };
}

function successes(isPage: boolean): Record<string, Wanted> {
  const source = 'HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK';
  const noKeys = { threw: error('validation', { suggests: false }) };
  return {
    signed: { title: 'created, signed with AK/SK', seen: { created }, received: ['signature'] },
    token: { title: 'created, with a token', seen: { created }, received: ['token'] },
    password: { title: 'created, with a token from IAM', seen: { created }, received: ['token'] },
    environment: {
      title: isPage ? 'no environment to read' : 'created, with keys of the environment',
      seen: isPage ? noKeys : { source, created },
      received: isPage ? [] : ['signature'],
    },
    raw: {
      title: 'created, with openapi-fetch underneath',
      seen: { created, status: 200 },
      received: ['signature'],
    },
    busy: { title: '503, sent again and created', seen: { created }, received: ['signature', 'signature'] },
  };
}

function answers(): Record<string, Wanted> {
  const { error_code, error_msg } = unauthorized;
  return {
    refused: {
      title: '401, narrowed',
      seen: {
        narrowed: 'FSS.0401',
        status: 401,
        error: error('api', { status: 401, error_code, error_msg, hasRequestId: true }),
      },
      received: ['no'],
    },
    largeNumber: {
      title: 'integer beyond 2^53',
      seen: { type: 'bigint', exactly: LARGE, withoutTheOption: 'number' },
      received: ['signature', 'signature'],
    },
  };
}

function interruptions(isPage: boolean): Record<string, Wanted> {
  return {
    silent: {
      title: 'timeout',
      seen: { error: error('timeout', { limit: 'timeout' }) },
      received: ['signature, gave up'],
    },
    half: {
      title: 'aborted in the middle of the answer',
      seen: { error: error('aborted', { status: 200, hasRequestId: true }) },
      received: ['signature, gave up'],
    },
    abortedBefore: { title: 'aborted before', seen: { error: error('aborted') }, received: [] },
    unreachable: {
      title: isPage ? 'connection refused' : 'connection refused, tried again',
      // A page is not told why a connection failed, so that nothing is repeated.
      seen: { error: error('network'), attempts: isPage ? 1 : 2 },
      received: [],
    },
    redirect: {
      title: 'redirect, not followed',
      // A page is not shown a redirect: no status, no header field.
      seen: { error: error('redirect', isPage ? { status: 0 } : { status: 307, hasRequestId: true }) },
      received: ['signature'],
    },
  };
}

function refusals(isPage: boolean): Record<string, Wanted> {
  return {
    misspelt: {
      title: 'misspelt field, not sent',
      seen: { error: error('validation', { suggests: true }) },
      received: [],
    },
    validateTrue: {
      title: isPage ? 'validate: true, without a validator' : 'validate: true, not sent',
      seen: {
        error: error('validation', { suggests: !isPage }),
      },
      received: [],
    },
  };
}

/** An error's fields as the program tells them. The names of the classes are those of the kinds. */
function error(kind: string, more: object = {}): object {
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}Error`;
  return { kind, name, hasRequestId: false, leaks: [], ...more };
}

interface Examples {
  readonly 200: { readonly func_urn: string };
  readonly 401: { readonly error_code: string; readonly error_msg: string };
}

/** The first example of each response of the operation. */
function documentedExamples(): Examples {
  const text = readFileSync(join(root, 'generated', 'openapi.json'), 'utf8');
  const { paths, components } = JSON.parse(text);
  const { responses } = paths['/v2/{project_id}/fgs/functions'].post;
  const first = (response: { $ref?: string; content: Record<string, { examples: object }> }): unknown => {
    const { content } = response.$ref
      ? components.responses[response.$ref.split('/').at(-1) ?? '']
      : response;
    const [example] = Object.values(content['application/json'].examples) as { value: unknown }[];
    return example?.value;
  };
  return { 200: first(responses[200]), 401: first(responses[401]) } as Examples;
}
