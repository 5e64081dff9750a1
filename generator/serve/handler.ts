/** What happens to a request, from its first byte to its answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Operation } from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';
import { operationKey } from '../validators/bodies.ts';
import { type Answer, answerOf, type Means } from './answer.ts';
import { authenticate } from './authentication.ts';
import { Broken, jsonOf, readBody } from './body.ts';
import { Checks } from './checks.ts';
import { Created } from './created.ts';
import { crossOrigin } from './cross-origin.ts';
import { Maker } from './examples.ts';
import { servesIam, tokenAnswer, TOKENS } from './iam.ts';
import { entryOf } from './log.ts';
import { type Description, forbiddenProject, type ReceivedRequest, type ServeOptions } from './options.ts';
import { checkParameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { refusalBody } from './refusal-body.ts';
import { type Route, Routes } from './routes.ts';
import { type Target, targetOf } from './target.ts';
import { write } from './write.ts';

/** A request while it is handled: what is found out is added. */
type Received = { -readonly [Key in keyof ReceivedRequest]: ReceivedRequest[Key] };

export class Handler {
  readonly requests: ReceivedRequest[] = [];
  readonly means: Means;
  private readonly options: ServeOptions;
  private readonly routes: Routes;
  private readonly created = new Created();
  private readonly isIam: boolean;
  private count = 0;

  constructor(description: Description, options: ServeOptions) {
    const checks = new Checks(description);
    this.means = { description, checks, maker: new Maker(description.api, checks) };
    this.options = options;
    this.routes = new Routes(description.api);
    this.isIam = servesIam(description.api);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const start = performance.now();
    const index = this.count++;
    let answer: Answer | undefined;
    let reason: string | undefined;
    try {
      const origin = crossOrigin(request, this.means.description.api);
      if ((await this.options.interfere?.({ request, response, index })) === true) return;
      answer = origin.preflight ?? (await this.answer(request));
      write(response, answer, origin.headers);
      reason = answer.reason;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      answer = error instanceof Broken ? undefined : { status: 500, headers: {} };
      if (answer !== undefined && !response.headersSent)
        write(response, { ...answer, ...this.failure() }, {});
    }
    const milliseconds = performance.now() - start;
    const { log } = this.options;
    if (log !== undefined) log(entryOf(request, answer, { reason, milliseconds }, this.options));
  }

  /** What nothing can be said about: a fault of this server. */
  private failure(): { body: JsonValue; mediaType: string } {
    return refusalBody(
      this.means,
      undefined,
      new Refusal(500, '', 'the local server failed; its log says why'),
    );
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    let operation: Operation | undefined;
    try {
      const body = await readBody(request, this.options.mostBytes);
      const received = this.receive(request, body);
      const target = targetOf(received.url);
      if (this.isIam && received.method === 'POST' && target.path === TOKENS)
        return tokenAnswer(received.body as JsonValue | undefined, this.options);
      const route = this.routes.find(received.method, target);
      ({ operation } = route);
      received.operationId = operationKey(operation);
      const { api } = this.means.description;
      const { verified, refusal } = await authenticate(
        api,
        operation,
        { request, target, body },
        this.options,
      );
      received.verified = verified;
      if (refusal !== undefined) throw refusal;
      return this.operate(route, target, request, body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, headers, message: reason, detail } = error;
      return { ...refusalBody(this.means, operation, error), status, headers, reason, detail };
    }
  }

  private receive({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Received {
    const text = body.toString();
    const known = { operationId: undefined, verified: undefined };
    const received: Received = { method, url, headers, text, body: jsonOr(text), ...known };
    this.requests.push(received);
    if (this.requests.length > (this.options.keep ?? Infinity)) this.requests.shift();
    return received;
  }

  private operate(route: Route, target: Target, request: IncomingMessage, body: Buffer): Answer {
    const { operation } = route;
    const { checks, description } = this.means;
    this.authorize(route);
    checkParameters(description.api, checks, route, target, request);
    const sent = jsonOf(operation, request, body);
    // A body of another media type is there, and what is in it is not looked at.
    const issues =
      sent === undefined && body.length > 0 ? [] : checks.bodyIssues(operation, sent?.mediaType, sent?.value);
    if (issues.length > 0) {
      const text = issues.map(({ message }) => message).join('; ');
      throw new Refusal(400, text, text);
    }
    if (this.options.stateful === true) this.created.check(route, sent?.value);
    const { accept } = request.headers;
    const answer = answerOf(this.means, route, sent?.value, { ...preferences(request), accept });
    if (answer.status < 300) this.created.note(route, sent?.value);
    const unchecked = sent === undefined ? undefined : checks.uncheckedReason(operation);
    return unchecked === undefined ? answer : { ...answer, reason: `the body was not checked: ${unchecked}` };
  }

  /** @throws Refusal 403 for a project that the credentials may not use */
  private authorize({ path }: Route): void {
    const project = path.get('project_id');
    if (project === undefined) return;
    const { project: own } = this.options;
    if (project === forbiddenProject || (own !== undefined && project !== own))
      throw new Refusal(403, `the credentials may not use the project ${project}`);
  }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON; who needs it says so.
    return undefined;
  }
}

/** `Prefer: code=404, example=name` (RFC 7240), as users of other mock servers know it. */
function preferences({ headers }: IncomingMessage): {
  code: string | undefined;
  example: string | undefined;
} {
  const text = [headers['prefer'] ?? []].flat().join(',');
  const found = [...text.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|([^",;\s]+))/g)];
  const pairs = found.map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain] as const);
  const preferred = new Map(pairs);
  return { code: preferred.get('code'), example: preferred.get('example') };
}
