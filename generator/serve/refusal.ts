/** Requests that are refused. */

/** Thrown anywhere in the handling of a request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What the body says; undefined: what the description says for the status. */
  readonly said: string | undefined;
  /** More for the log, on lines of its own. */
  readonly detail: string | undefined;

  /** @param reason for the log */
  constructor(
    status: number,
    reason: string,
    said?: string,
    headers: Readonly<Record<string, string>> = {},
    detail?: string,
  ) {
    super(reason);
    this.status = status;
    this.said = said;
    this.headers = headers;
    this.detail = detail;
  }
}
