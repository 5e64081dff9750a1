/** Smaller instances that show the same. */
import { isArray, isObject, type JsonValue } from '../../spec/json.ts';

/** Trials that one instance is worth. */
const MOST_TRIALS = 1000;

/**
 * Takes members and items away, one after the other, as long as what is left still shows it.
 *
 * @param shows whether an instance does
 */
export function shrink(instance: JsonValue, shows: (smaller: JsonValue) => boolean): JsonValue {
  let trials = 0;
  let smallest = instance;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of smaller(smallest)) {
      if (++trials > MOST_TRIALS) return smallest;
      if (!shows(candidate)) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

/** A part in place of the whole, and everything that is the instance with one part less, the largest parts first. */
function* smaller(value: JsonValue): Iterable<JsonValue> {
  if (isArray(value)) {
    yield* value;
    for (const index of value.keys()) yield value.filter((_, place) => place !== index);
    for (const [index, item] of value.entries()) {
      for (const less of smaller(item)) yield value.map((other, place) => (place === index ? less : other));
    }
  } else if (isObject(value)) {
    yield* Object.values(value);
    for (const name of Object.keys(value))
      yield Object.fromEntries(Object.entries(value).filter(([own]) => own !== name));
    for (const [name, item] of Object.entries(value)) {
      for (const less of smaller(item)) yield { ...value, [name]: less };
    }
  }
}
