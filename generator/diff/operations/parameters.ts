/** Parameters that have come, gone or moved (OpenAPI 3.1.1 section 4.8.12). */
import type { Operation, Parameter } from '../../model/types.ts';
import type { Collector } from './collector.ts';
import { expressionsOf, match } from './matching.ts';
import type { Context } from './context.ts';
import { compareParameter, factsOf } from './parameter.ts';
import { hasEnded } from './sunset.ts';

export function compareParameters(
  base: Operation,
  revision: Operation,
  context: Context,
  collector: Collector,
): void {
  const matched = match(placedParameters(base), placedParameters(revision), ({ key }) => key);
  for (const [before, after] of matched.both)
    compareParameter(before.parameter, after.parameter, context, collector);
  // A parameter of the same name in another place has moved. Receivers of a webhook have had to do without an optional one.
  const hasMoved = ({ parameter }: PlacedParameter): boolean => parameter.required || !collector.isReversed;
  const others = match(matched.removed, matched.added, (one) =>
    hasMoved(one) ? one.parameter.name.toLowerCase() : one.key,
  );
  for (const [{ parameter: before }, { parameter: after }] of others.both)
    collector.add('request', 'parameter-moved', before, after, { ...factsOf(after), base: before.in });
  for (const { parameter } of others.removed) {
    const isAnnounced = !collector.isReversed && hasEnded(parameter, context.options);
    const name = `${parameter.required ? 'required' : 'optional'}-parameter-removed`;
    collector.add(
      'request',
      isAnnounced ? 'parameter-removed-after-sunset' : name,
      parameter,
      undefined,
      factsOf(parameter),
    );
  }
  for (const { parameter } of others.added) {
    const name = parameter.required ? 'required-parameter-added' : 'optional-parameter-added';
    collector.add('request', name, undefined, parameter, factsOf(parameter));
  }
}

interface PlacedParameter {
  readonly key: string;
  readonly parameter: Parameter;
}

/** Header parameters that OpenAPI says are to be ignored: other parts of the description say these. */
const ignored: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

/** Path parameters by their place in the template, header fields in any case (RFC 9110 section 5.1). */
function placedParameters(operation: Operation): PlacedParameter[] {
  const places = expressionsOf(operation.path);
  return operation.parameters.flatMap((parameter) => {
    if (parameter.in === 'path') {
      const place = places.indexOf(parameter.name);
      return [{ key: `path ${place < 0 ? parameter.name : place}`, parameter }];
    }
    if (parameter.in !== 'header') return [{ key: `${parameter.in} ${parameter.name}`, parameter }];
    const name = parameter.name.toLowerCase();
    return ignored.has(name) ? [] : [{ key: `header ${name}`, parameter }];
  });
}
