/**
 * Whether a change breaks somebody, found out from messages: a request that was understood and is not any more, or is
 * understood otherwise; a response that was not to be expected and may come now. With webhooks and callbacks it is the
 * other way round. It shares no code with the comparison that it judges: descriptions are read as they are written, and
 * JSON Schema is a validator's.
 */
import { Description, type Exchange, plain } from './description.ts';
import { agree, type Reading, type Request, type Response } from './messages.ts';
import { requestsOf } from './drafts.ts';
import { readRequest } from './requests.ts';
import { isOffered, offersOf, readResponse, responsesOf, statusesOf } from './responses.ts';

export interface Truth {
  /** A message that shows that it breaks. */
  readonly broken: Request | Response | { readonly status: number; readonly type: string } | undefined;
  /** How many messages have been looked at. */
  readonly tried: number;
}

/** @param base, revision whole descriptions, as YAML or JSON */
export function truthOf(base: string, revision: string): Truth {
  const sides = { base: new Description(base), revision: new Description(revision) };
  let tried = 0;
  for (const [before, after] of pairsOf(sides)) {
    const isCalled = before.kind === 'operation';
    // Who wrote the message, and who has to understand it.
    const [asking, asked] = isCalled
      ? ([before, sides.base] as const)
      : ([after ?? before, sides.revision] as const);
    const reader = isCalled ? sides.revision : sides.base;
    if (after === undefined && !isCalled) continue;
    const named = namedIn([before, after]);
    for (const request of requestsOf(asked, asking, named)) {
      const said = readRequest(asked, asking.kind, request);
      if (said === undefined) continue;
      tried++;
      if (isLost(said, readRequest(reader, asking.kind, request))) return { broken: request, tried };
    }
    if (after === undefined) continue;
    const answers = answersOf(sides, before, after, named);
    tried += answers.tried;
    if (answers.broken !== undefined) return { broken: answers.broken, tried };
  }
  return { broken: undefined, tried };
}

type Sides = Readonly<Record<'base' | 'revision', Description>>;

/** Exchanges of the base, with the same of the revision where it has it. */
function pairsOf({ base, revision }: Sides): [Exchange, Exchange | undefined][] {
  const keyOf = ({ kind, method, path }: Exchange): string =>
    `${kind} ${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
  const others = new Map(revision.exchanges.map((one) => [keyOf(one), one]));
  return base.exchanges.map((one) => [one, others.get(keyOf(one))]);
}

function isLost(said: NonNullable<Reading>, heard: Reading): boolean {
  return heard === undefined || !agree(said, heard);
}

function answersOf(sides: Sides, before: Exchange, after: Exchange, named: readonly string[]): Truth {
  const isCalled = before.kind === 'operation';
  const [writer, writing] = isCalled ? ([sides.revision, after] as const) : ([sides.base, before] as const);
  const [reader, reading] = isCalled ? ([sides.base, before] as const) : ([sides.revision, after] as const);
  const statuses = statusesOf([before, after]);
  const offers = isCalled ? offersOf(before, statuses, named) : [];
  let tried = offers.length;
  const missing = offers.find((offer) => after.responses.size > 0 && !isOffered(after, offer));
  if (missing !== undefined) return { broken: missing, tried };
  for (const response of statuses.flatMap((status) => responsesOf(writer, writing, status, named))) {
    const said = readResponse(writer, writing, response);
    const heard = readResponse(reader, reading, response);
    if (said === undefined || said === 'unsaid' || heard === 'unsaid') continue;
    // Callers say what they accept, and get nothing else.
    const accepted = offers.filter(({ status }) => status === response.status);
    if (isCalled && accepted.length > 0 && response.body !== undefined)
      if (accepted.every(({ type }) => type !== response.body?.type)) continue;
    tried++;
    if (isLost(said, heard)) return { broken: response, tried };
  }
  return { broken: undefined, tried };
}

/** Media types that either of the two names. */
function namedIn(exchanges: readonly (Exchange | undefined)[]): string[] {
  const contents = exchanges.flatMap((one) =>
    one === undefined ? [] : [one.body, ...one.responses.values()].map((part) => plain(part?.['content'])),
  );
  return [...new Set(contents.flatMap((content) => Object.keys(content)))];
}
