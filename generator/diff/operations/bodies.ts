/** Request bodies (OpenAPI 3.1.1 section 4.8.13). */
import type { Operation } from '../../model/types.ts';
import { type Collector, requiredOf } from './collector.ts';
import { compareContents } from './contents.ts';
import type { Context } from './context.ts';
import { compareDescribed } from './words.ts';

export function compareBodies(
  { requestBody: base }: Operation,
  { requestBody: revision }: Operation,
  context: Context,
  collector: Collector,
): void {
  if (base === undefined || revision === undefined) {
    const [body, verb] = base === undefined ? [revision, 'added'] : [base, 'removed'];
    if (body === undefined) return;
    collector.add('request', `${body.required ? 'required' : 'optional'}-body-${verb}`, base, revision);
    return;
  }
  if (base.required !== revision.required)
    collector.add(
      'request',
      revision.required ? 'body-became-required' : 'body-became-optional',
      requiredOf(base),
      requiredOf(revision),
    );
  compareContents(base, revision, 'request', 'the request body', context, collector);
  compareDescribed('request-body', base, revision, collector);
}
