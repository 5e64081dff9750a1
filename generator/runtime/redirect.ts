/**
 * Decides where to go on a redirect: for the option `redirect`.
 *
 * @param hops how many redirects of this request have been followed before.
 * @returns the URL to go on with, or undefined to end the call with a RedirectError.
 */
export type RedirectPolicy = (
  method: string,
  from: string,
  response: Response,
  hops: number,
) => string | undefined;

const MOST_REDIRECTS = 5;

/**
 * Follows redirects of GET and HEAD within the origin. Credentials are made anew for the new URL. To another origin
 * they would have to be sent along: fetch itself takes away no field but `Authorization` and `Cookie`.
 */
export const sameOriginRedirects: RedirectPolicy = (method, from, response, hops) => {
  const location = response.headers.get('location');
  if (!location || hops >= MOST_REDIRECTS || !/^(GET|HEAD)$/.test(method)) return undefined;
  try {
    const target = new URL(location, from);
    return target.origin === new URL(from).origin ? target.href : undefined;
  } catch {
    return undefined;
  }
};
