/** The few calls of GitHub's REST API (version 2022-11-28) that the workflows make, in the repository they run in. */

const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '', GITHUB_TOKEN = '' } = process.env;

/**
 * One call.
 *
 * @param {string} method of HTTP
 * @param {string} path below the repository, with its query
 * @param {object} [body] sent as JSON
 * @returns {Promise<{ value: any, next: string | undefined }>} the answer, and the path of its next page
 * @throws Error with method, path and status where GitHub refuses
 */
export async function call(method, path, body) {
  const root = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`;
  const response = await fetch(root + path, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'error',
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
  const next = /<([^<>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  return {
    value: text === '' ? undefined : JSON.parse(text),
    next: next?.startsWith(root) ? next.slice(root.length) : undefined,
  };
}

/**
 * Every item of a list, page by page.
 *
 * @param {string} path with a query
 */
export async function* items(path) {
  for (let page = `${path}&per_page=100`; page !== undefined; ) {
    const { value, next } = await call('GET', page);
    yield* value;
    page = next;
  }
}

/**
 * Whether a comment or an issue is one of ours: a person may write the marker as well.
 *
 * @param {{ body?: string | null, user?: { login?: string } | null }} one
 * @param {string} marker
 */
export function isOurs({ body, user }, marker) {
  return user?.login === 'github-actions[bot]' && (body ?? '').startsWith(marker);
}
