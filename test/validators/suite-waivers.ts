/**
 * Where the generated checks differ from the JSON Schema Test Suite, by name, each with its reason: of a file (`format`), a
 * group (`defs: …`) or one test (`multipleOf: … | …`). One that nothing needs any more fails the test.
 */
export const waivers: Readonly<Record<string, string>> = {
  // Required
  format:
    'formats are asserted on purpose, those that runtime/validation-formats.ts lists: users expect it of an API',
  dynamicRef: '$dynamicRef is read as $ref, and a warning says where that makes a difference',
  'unevaluatedItems: unevaluatedItems with $dynamicRef': '$dynamicRef is read as $ref, with a warning',
  'unevaluatedProperties: unevaluatedProperties with $dynamicRef':
    '$dynamicRef is read as $ref, with a warning',
  'defs: validate definition against metaschema': 'a reference to a remote document is refused, by name',
  'ref: remote ref, containing refs itself': 'a reference to a remote document is refused, by name',
  'refRemote: remote HTTP ref with different $id': 'a reference to a remote document is refused, by name',
  'refRemote: remote HTTP ref with different URN $id': 'a reference to a remote document is refused, by name',
  'refRemote: remote HTTP ref with nested absolute ref':
    'a reference to a remote document is refused, by name',
  'unevaluatedItems: unevaluatedItems depends on adjacent contains':
    'Ajv counts every item as looked at beside `contains`: too lenient',
  'unevaluatedItems: unevaluatedItems depends on multiple nested contains':
    'Ajv counts every item as looked at beside `contains`: too lenient',
  'unevaluatedItems: unevaluatedItems and contains interact to control item dependency relationship':
    'Ajv counts every item as looked at beside `contains`: too lenient',
  'multipleOf: float division = inf': 'the quotient is beyond what a double holds, and nobody sends it',
  'vocabulary: schema that uses custom metaschema with with no validation vocabulary':
    'the dialect of OpenAPI 3.1 has its vocabularies; a `$schema` of a schema does not change them',
  // Optional
  'optional/cross-draft': 'OpenAPI 3.1 knows one version of JSON Schema',
  'optional/dependencies-compatibility': '`dependencies` is no keyword of 2020-12; OpenAPI never had it',
  'optional/refOfUnknownKeyword: reference internals of known non-applicator':
    'what stands in `examples` is an instance and never a schema: it is refused, by name',
  'optional/unknownKeyword': 'an `$id` in an unknown keyword is taken for one',
  'optional/format/date-time': 'a leap second is taken at any hour: no service rejects a time for that',
  'optional/format/time': 'a leap second is taken at any hour: no service rejects a time for that',
  'optional/format/email':
    'only what is certainly no address is refused (RFC 5321 is far wider than people think)',
  'optional/format/ecmascript-regex': 'regex is no asserted format',
  'optional/format/regex': 'regex is no asserted format',
  'optional/format/duration': 'no asserted format',
  'optional/format/hostname': 'no asserted format',
  'optional/format/idn-email': 'no asserted format',
  'optional/format/idn-hostname': 'no asserted format',
  'optional/format/ipv6': 'no asserted format',
  'optional/format/iri': 'no asserted format',
  'optional/format/iri-reference': 'no asserted format',
  'optional/format/json-pointer': 'no asserted format',
  'optional/format/relative-json-pointer': 'no asserted format',
  'optional/format/uri-reference': 'no asserted format',
  'optional/format/uri-template': 'no asserted format',
};
