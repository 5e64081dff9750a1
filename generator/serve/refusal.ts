/** Requests that are refused: a status, and a body in the form that the description gives for it. */
import { fallbackExample, responseFor } from './examples.ts';
import type { Api, Operation } from '../model/types.ts';

/** Thrown anywhere in the handling of a request. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What the body says; the reason where the caller may know it. */
  readonly said: string | undefined;

  /**
   * @param reason for the log
   * @param said for the caller; undefined: what the description's example says
   */
  constructor(status: number, reason: string, said?: string, headers: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.name = 'Refusal';
    this.status = status;
    this.said = said;
    this.headers = headers;
  }
}

/** The body of a refusal: the documented example of the status, its message replaced by what is said. */
export function refusalBody(
  api: Api,
  operation: Operation | undefined,
  { status, said, message }: Refusal,
): object {
  const described = operation ?? api.operations[0];
  const response = described && responseFor(described, String(status));
  const example = response === undefined ? undefined : fallbackExample(api, response);
  const text = said ?? message;
  if (typeof example !== 'object' || example === null || Array.isArray(example))
    return { error_code: `FSS.0${status}`, error_msg: text };
  const body: Record<string, unknown> = { ...example };
  const field = ['error_msg', 'message', 'detail', 'title', 'error'].find(
    (name) => typeof body[name] === 'string',
  );
  if (said !== undefined || field === undefined) body[field ?? 'error_msg'] = text;
  if ('error_msg' in body) body['error_code'] ??= `FSS.0${status}`;
  return body;
}
