/** What went wrong, to switch on. */
export type ErrorKind =
  | 'api'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'unreadable-body'
  | 'redirect'
  | 'validation';

/** The request and, as far as there was one, the response that an error is about. All of it is free of secrets. */
export interface ErrorDetails {
  readonly method?: string | undefined;
  /** Without user name, password and fragment; secret query parameters are replaced. */
  readonly url?: string | undefined;
  readonly status?: number | undefined;
  /** From the response's `X-Request-Id`: what the vendor's support asks for. */
  readonly requestId?: string | undefined;
  /** Response header fields, names in lower case; secret ones are replaced. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * What every error of a client has in common. Its message names method, URL and status. It holds nothing but redacted
 * copies, so that no way of printing it shows a credential or a secret of the request.
 */
export class ClientError extends Error implements ErrorDetails {
  declare readonly kind: ErrorKind;
  declare readonly method: string | undefined;
  declare readonly url: string | undefined;
  declare readonly status: number | undefined;
  declare readonly requestId: string | undefined;
  declare readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails, own?: object) {
    const { method, url, status, requestId } = details;
    const parts = [
      message,
      method,
      url,
      status && `status ${status}`,
      requestId && `request id ${requestId}`,
    ];
    super(parts.filter(Boolean).join(' · '));
    // `unreadable-body` becomes UnreadableBodyError. Not the name of the class, which a minifier changes.
    const name = `-${kind}Error`.replace(/-./g, (part) => part.slice(1).toUpperCase());
    Object.assign(this, { name, kind }, details, own);
  }

  /** Name, message and fields, for structured logs. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/**
 * The API answered with a status that is not a success. `error.status` narrows `error.body` where the status is one
 * that the description documents.
 */
export class ApiError<Status extends number = number, Body = unknown> extends ClientError {
  declare readonly kind: 'api';
  declare readonly status: Status;
  /** The body, parsed where it is JSON, text otherwise, undefined where there was none. Secrets are replaced. */
  declare readonly body: Body;
  declare readonly error_code: string | undefined;
  declare readonly error_msg: string | undefined;
}

/** The connection could not be made, or broke. `code` is the system's, for example `ECONNRESET`, where it is known. */
export class NetworkError extends ClientError {
  declare readonly kind: 'network';
  declare readonly code: string | undefined;
}

/** No complete response came within the time limit of an attempt, or of the whole call. */
export class TimeoutError extends ClientError {
  declare readonly kind: 'timeout';
  /** The option that sets the limit. */
  declare readonly limit: 'timeout' | 'totalTimeout';
}

/** The caller's signal aborted the call. */
export class AbortedError extends ClientError {
  declare readonly kind: 'aborted';
}

/** There was a response, but not one this client can read: HTML from a proxy, truncated JSON, too many bytes. */
export class UnreadableBodyError extends ClientError {
  declare readonly kind: 'unreadable-body';
  declare readonly reason: 'html' | 'json' | 'encoding' | 'too-large' | 'incomplete';
}

/** The response redirects to where the client does not follow. */
export class RedirectError extends ClientError {
  declare readonly kind: 'redirect';
}

/** The request cannot be sent as it is: nothing has been sent. */
export class ValidationError extends ClientError {
  declare readonly kind: 'validation';
  /** One entry for each thing that is wrong. */
  declare readonly issues: readonly string[];
}

/** @param issues what is wrong, in words, one entry each. */
export function invalid(issues: readonly string[], details: ErrorDetails = {}): ValidationError {
  return new ValidationError('validation', issues.join('; '), details, { issues });
}
