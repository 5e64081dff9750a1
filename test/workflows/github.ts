/** As much of GitHub's REST API as the workflows' scripts use, on a loopback port, with what they wrote. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Item {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

export interface Issue extends Item {
  readonly number: number;
  readonly state: string;
  readonly pull_request?: object;
}

export interface Pull {
  readonly number: number;
  readonly head: { readonly sha: string; readonly label: string };
}

interface State {
  readonly pulls: readonly Pull[];
  comments: Item[];
  issues: Issue[];
}

export interface FakeGitHub extends State {
  /** What a step is told, as GitHub tells it. */
  readonly environment: Readonly<Record<string, string>>;
  /** `METHOD path` of what was written. */
  readonly writes: string[];
  close(): Promise<void>;
}

export const bot = { login: 'github-actions[bot]' };
const token = 'token-of-the-run';

/** Lists have two items a page, so that whoever looks only at the first page finds too little. */
export async function startGitHub(state: Partial<State> = {}): Promise<FakeGitHub> {
  const github = { pulls: [], comments: [], issues: [], writes: [] as string[], ...state };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://github');
    const path = url.pathname.replace('/repos/owner/project', '');
    const body = await bodyOf(request);
    const isAllowed = request.headers.authorization === `Bearer ${token}`;
    const method = request.method ?? '';
    if (method !== 'GET') github.writes.push(`${method} ${path}`);
    const answer = isAllowed ? answerOf(github, method, path, url.searchParams, body) : undefined;
    if (answer === undefined) return response.writeHead(isAllowed ? 404 : 401).end('{}');
    if (!Array.isArray(answer)) return response.end(JSON.stringify(answer));
    const page = Number(url.searchParams.get('page') ?? 1);
    url.searchParams.set('page', String(page + 1));
    if (answer.length > page * 2)
      response.setHeader('link', `<http://${request.headers.host}${url.pathname}${url.search}>; rel="next"`);
    return response.end(JSON.stringify(answer.slice(page * 2 - 2, page * 2)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(github, {
    environment: {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: 'owner/project',
      GITHUB_TOKEN: token,
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

type Body = { readonly body?: string; readonly title?: string; readonly state?: string };

function answerOf(state: State, method: string, path: string, query: URLSearchParams, body: Body): unknown {
  const id = Number(/\d+$/.exec(path)?.[0]);
  switch (`${method} ${path.replace(/\d+/, 'N')}`) {
    case 'GET /pulls':
      return state.pulls.filter(({ head }) => head.label === query.get('head'));
    case 'GET /issues/N/comments':
      return state.comments;
    case 'POST /issues/N/comments':
      state.comments = [
        ...state.comments,
        { id: 100 + state.comments.length, user: bot, body: body.body ?? '' },
      ];
      return {};
    case 'PATCH /issues/comments/N':
      state.comments = state.comments.map((one) => (one.id === id ? { ...one, ...body } : one));
      return {};
    case 'DELETE /issues/comments/N':
      state.comments = state.comments.filter((one) => one.id !== id);
      return {};
    case 'GET /issues':
      return state.issues.filter((one) => one.state === query.get('state'));
    case 'POST /issues': {
      const issue = { id: 1, number: 7, state: 'open', user: bot, body: '', ...body };
      state.issues = [...state.issues, issue];
      return issue;
    }
    case 'PATCH /issues/N':
      state.issues = state.issues.map((one) => (one.number === id ? { ...one, ...body } : one));
      return {};
    default:
      return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : JSON.parse(text);
}
