/** Responses by status (OpenAPI 3.1.1 sections 4.8.16 and 4.8.17): a code, else its range, else the default counts. */
import type { Operation, Response } from '../../model/types.ts';
import { type Collector, within } from './collector.ts';
import { compareContents } from './contents.ts';
import { compareHeaders } from './headers.ts';
import { compareLinks } from './links.ts';
import { match } from './matching.ts';
import type { Context } from './context.ts';
import { inRange, isRange, isSuccess, standsFor } from './statuses.ts';
import { compareDescribed } from './words.ts';

export function compareResponses(
  base: Operation,
  revision: Operation,
  context: Context,
  collector: Collector,
): void {
  const [old, fresh] = [upper(base), upper(revision)];
  const { both, removed, added } = match(old.keys(), fresh.keys(), (status) => status);
  const compare = (before: string, after: string, isSame: boolean): void => {
    const [one, other] = [old.get(before), fresh.get(after)];
    if (one === undefined || other === undefined) return;
    compareResponse(isRange(before) || before === 'default' ? after : before, one, other, context, collector);
    if (isSame) compareDescribed('response', one, other, collector);
  };
  for (const status of both) compare(status[0], status[1], true);
  for (const status of removed) {
    const other = standsFor(status, [...fresh.keys()]);
    if (other !== undefined) compare(status, other, false);
    else if (isSuccess(status) && inRange(status, added).length > 0)
      collector.add('response', 'success-range-narrowed', old.get(status), undefined, { status });
    else
      collector.add('response', `${kindOf(status)}-status-removed`, old.get(status), undefined, { status });
  }
  // Where nothing was said, anything could come back.
  if (old.size === 0 && fresh.size > 0) {
    collector.addSilent('responses-described', undefined, within(revision, 'responses'));
    return;
  }
  for (const status of added) {
    const other = standsFor(status, [...old.keys()]);
    if (other !== undefined) compare(other, status, false);
    else if (isSuccess(status) && inRange(status, removed).length > 0)
      collector.add('response', 'success-range-widened', undefined, fresh.get(status), { status });
    else
      collector.add('response', `${kindOf(status)}-status-added`, undefined, fresh.get(status), { status });
  }
}

/** `2xx` is taken for `2XX`. */
function upper({ responses }: Operation): Map<string, Response> {
  return new Map(
    [...responses].map(([status, response]) => [
      status === 'default' ? status : status.toUpperCase(),
      response,
    ]),
  );
}

function kindOf(status: string): 'success' | 'error' {
  return isSuccess(status) ? 'success' : 'error';
}

function compareResponse(
  status: string,
  base: Response,
  revision: Response,
  context: Context,
  collector: Collector,
): void {
  const at = `the response ${status}`;
  const [before, after] = [base.content.length > 0, revision.content.length > 0];
  if (before && after) compareContents(base, revision, 'response', at, context, collector);
  else if (before || after)
    collector.add('response', after ? 'body-added' : 'body-removed', base, revision, { status });
  compareHeaders(base.headers, revision.headers, status, context, collector);
  compareLinks(status, base, revision, context, collector);
}
