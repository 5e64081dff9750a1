/**
 * Faults that real documents have and whose meaning is beyond doubt: mended with a warning, so that
 * every output reads the same thing.
 */
import { isArray, isObject, type JsonValue } from './json.ts';

type Mutable = Record<string, JsonValue>;

/** Says what was found and how it is read. `field` is where it stands in the object. */
export type RepairReporter = (field: string, found: string, meaning: string) => void;

/** Mends one object in place. */
export function repairObject(object: Mutable, type: string, report: RepairReporter): void {
  if (type === 'Schema') {
    repairExclusive(object, 'exclusiveMinimum', 'minimum', report);
    repairExclusive(object, 'exclusiveMaximum', 'maximum', report);
    repairExamples(object, report);
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) repairEmpty(object, keyword, report);
  }
  if ((type === 'Parameter' || type === 'Header') && 'schema' in object && isObject(object['content'])) {
    report('schema', '`schema` beside `content`', '`content` counts and `schema` is left out');
    delete object['schema'];
  }
}

/** OpenAPI 3.0 wrote `minimum: 0` with `exclusiveMinimum: true`; JSON Schema 2020-12 has the number itself. */
function repairExclusive(
  object: Mutable,
  exclusive: string,
  inclusive: string,
  report: RepairReporter,
): void {
  const flag = object[exclusive];
  if (typeof flag !== 'boolean') return;
  const limit = object[inclusive];
  delete object[exclusive];
  if (flag && limit !== undefined) {
    object[exclusive] = limit;
    delete object[inclusive];
    report(exclusive, `\`${exclusive}: true\` of OpenAPI 3.0`, `\`${exclusive}: ${String(limit)}\``);
  } else
    report(exclusive, `\`${exclusive}: ${flag}\` of OpenAPI 3.0 without a limit to apply to`, 'left out');
}

/** JSON Schema 2020-12 core section 10.2.1: the lists of these keywords are not empty. */
function repairEmpty(object: Mutable, keyword: string, report: RepairReporter): void {
  const members = object[keyword];
  if (!isArray(members) || members.length > 0) return;
  report(keyword, `\`${keyword}\` without a schema`, 'left out');
  delete object[keyword];
}

/** A Schema Object's `examples` is a list; the mapping of a Media Type Object is often put there. */
function repairExamples(object: Mutable, report: RepairReporter): void {
  const examples = object['examples'];
  if (examples === undefined || isArray(examples)) return;
  const values = isObject(examples)
    ? Object.values(examples).map((entry) =>
        isObject(entry) && 'value' in entry ? (entry['value'] ?? null) : entry,
      )
    : [examples];
  object['examples'] = values;
  report('examples', '`examples` of a schema that is no list', 'the list of its values');
}
