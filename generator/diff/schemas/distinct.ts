/** Values that are all different, each for a place of its own. */
import { canonicalText, type JsonValue } from '../../spec/json.ts';
import { excepting, keyOf, type Literal } from './literal.ts';
import { found, none, type Solution, type Solver, unknown } from './solution.ts';

/**
 * @param values one for each place, perhaps some of them equal
 * @param literals what holds at each place
 */
export function distinctValues(
  values: readonly JsonValue[],
  literals: readonly (readonly Literal[])[],
  solver: Solver,
): Solution {
  const texts = values.map(canonicalText);
  if (new Set(texts).size === texts.length) return found([...values]);
  const known = new Map<string, Domain>();
  const domains = literals.map((own) => {
    const key = keyOf(own);
    const domain = known.get(key) ?? domainOf(own, values.length, solver);
    known.set(key, domain);
    return domain;
  });
  const chosen = assigned(domains.map((domain) => domain.values));
  if (chosen !== undefined) return found(chosen);
  return domains.every(({ isKnown }) => isKnown) ? none : unknown;
}

/** The values that can stand at a place: all of them, or as many as there are places, which are enough for any. */
interface Domain {
  readonly values: readonly JsonValue[];
  readonly isKnown: boolean;
}

function domainOf(literals: readonly Literal[], enough: number, solver: Solver): Domain {
  const values: JsonValue[] = [];
  while (values.length < enough) {
    const solution = solver.solve(values.length === 0 ? literals : [...literals, excepting(values)]);
    if (solution.kind !== 'found') return { values, isKnown: solution.kind === 'none' };
    values.push(solution.value);
  }
  return { values, isKnown: true };
}

/** A value for each place, by augmenting paths. */
function assigned(domains: readonly (readonly JsonValue[])[]): JsonValue[] | undefined {
  const owners = new Map<string, number>();
  const chosen: JsonValue[] = [];
  const claim = (place: number, tried: Set<string>): boolean =>
    (domains[place] ?? []).some((value) => {
      const text = canonicalText(value);
      if (tried.has(text)) return false;
      tried.add(text);
      const owner = owners.get(text);
      if (owner !== undefined && !claim(owner, tried)) return false;
      owners.set(text, place);
      chosen[place] = value;
      return true;
    });
  return domains.every((_, place) => claim(place, new Set())) ? chosen : undefined;
}
