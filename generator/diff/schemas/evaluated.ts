/** Which properties the members of an `allOf` evaluate: `unevaluatedProperties` is for the others. */
import type { IntersectionSchema, Schema } from '../../model/types.ts';
import { seen, type View } from './literal.ts';

export interface Evaluated {
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
  /** False where it depends on the instance which names are evaluated, as beside `anyOf` or `if`. */
  readonly isExact: boolean;
}

/** Undefined where no member asks. */
export function evaluatedOf(view: View, schema: IntersectionSchema): Evaluated | undefined {
  const asks = schema.members.some((member) => {
    const found = seen(view, member);
    return found.kind === 'object' && found.unevaluatedProperties !== undefined;
  });
  if (!asks) return undefined;
  const names = new Set<string>();
  const patterns: string[] = [];
  let isExact = true;
  const open = new Set<Schema>();
  const gather = (member: Schema): void => {
    const found = seen(view, member);
    if (open.has(found)) return;
    open.add(found);
    if (found.kind === 'object') {
      for (const name of found.properties.keys()) names.add(name);
      patterns.push(...found.patternProperties.keys());
      // Whatever additionalProperties is for is evaluated.
      if (found.additionalProperties !== undefined) patterns.push('');
    } else if (found.kind === 'intersection') found.members.forEach(gather);
    else if (found.kind === 'union') {
      isExact = false;
      found.members.forEach(gather);
    } else if (found.kind === 'conditional') {
      const before = names.size + patterns.length;
      for (const branch of [found.if, found.then, found.else]) if (branch !== undefined) gather(branch);
      if (names.size + patterns.length > before) isExact = false;
    }
  };
  schema.members.forEach(gather);
  return { names, patterns, isExact };
}
