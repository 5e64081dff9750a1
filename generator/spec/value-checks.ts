/** Values of which a field takes a few. */
import type { JsonValue } from './json.ts';
import { joinPointer } from './pointer.ts';
import { describe } from './references.ts';
import type { Reporter } from './validate.ts';

/** Reports a field whose value is there and is none of those allowed. */
export function oneOf(
  value: JsonValue | undefined,
  allowed: readonly string[],
  field: string,
  pointer: string,
  report: Reporter,
): void {
  if (value === undefined || (typeof value === 'string' && allowed.includes(value))) return;
  report('invalid-value', joinPointer(pointer, field), {
    what: `\`${field}\``,
    expected: allowed.join(', '),
    found: describe(value),
  });
}
