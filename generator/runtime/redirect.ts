import { RedirectError } from './errors.ts';
import { failure, type Answered, type Transmit } from './exchange.ts';
import { transmit } from './transmit.ts';

const MOST_REDIRECTS = 5;

/**
 * Follows redirects of GET and HEAD within the origin: for the option `transmit`. Credentials are made anew for each
 * URL. To another origin they would have to be sent along: fetch itself takes away no field but `Authorization` and
 * `Cookie`. A redirect that is not followed is the response.
 */
export const followRedirects: Transmit = async (url, exchange, signal) => {
  let bytes = await transmit(url, exchange, signal);
  let target: string | undefined = url;
  for (let hops = 0; hops < MOST_REDIRECTS; hops++) {
    target = redirectTarget(exchange as Answered, target);
    if (!target) break;
    bytes = await transmit(target, exchange, signal);
  }
  return bytes;
};

/** @throws RedirectError for a response that leads elsewhere. */
export function refuseRedirect(exchange: Answered): void {
  const { headers, ok, status } = exchange.response;
  const location = !ok && status < 400 && headers.get('location');
  // Status 0 is how a browser hides a redirect.
  if (location || status === 0) {
    throw failure(exchange, RedirectError, 'redirect', `The redirect to ${location} is not followed`);
  }
}

/** @returns undefined where there is no redirect, or none to follow. */
function redirectTarget({ request, response }: Answered, url: string): string | undefined {
  const { method } = request;
  const location = response.headers.get('location');
  if (!location || ![301, 302, 303, 307, 308].includes(response.status) || !/^(get|head)$/i.test(method)) {
    return undefined;
  }
  try {
    const target = new URL(location, url);
    return target.origin === new URL(url).origin ? target.href : undefined;
  } catch {
    return undefined;
  }
}
