/** Where the server must not behave as the API does: its answers by the project id that a check sends. */
import type { ServerResponse } from 'node:http';
import { UNREACHABLE } from './settings.ts';

/** @param isFirst whether it is the first request of the check */
type Scenario = (response: ServerResponse, isFirst: boolean) => boolean;

/** Larger than 2^53, so that a JavaScript number cannot hold it. */
export const LARGE = '9007199254740993';

const JSON_TYPE = { 'content-type': 'application/json' };

/** A scenario returns whether it has answered. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  busy(response, isFirst) {
    if (isFirst) response.writeHead(503, { 'retry-after': '0' }).end();
    return isFirst;
  },
  silent: () => true,
  half(response) {
    response.writeHead(200, JSON_TYPE).write('{"func_name":');
    return true;
  },
  redirect(response) {
    response.writeHead(307, { location: `${UNREACHABLE}/v2/stolen/fgs/functions` }).end();
    return true;
  },
  largeNumber(response) {
    response.writeHead(200, JSON_TYPE).end(`{"func_urn":"urn","code_size":${LARGE}}`);
    return true;
  },
};
