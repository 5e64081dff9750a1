/** What reading a description and checking it has to say. */
import { error, type Message, warning } from './message.ts';

export const descriptionMessages = {
  // Reading
  'cannot-read': error('cannot read {path}: {reason}'),
  'is-a-folder': error('{path} is a folder; name the OpenAPI document in it'),
  'not-a-file': error('{path} is a pipe, a socket or a device; name a file'),
  'file-too-large': error('the file has {size} bytes; the limit is {limit}'),
  'empty-document': error('the document is empty; expected a mapping that starts with `openapi: 3.1.x`'),
  'bad-encoding': error('not valid {encoding}: byte 0x{byte} at offset {offset}; save the file as UTF-8'),
  'encoding-unsupported': error('the file is in {encoding}, which is not read; save it as UTF-8'),
  'yaml-syntax': error('{reason}'),
  'yaml-multiple-documents': error(
    'the stream holds more than one document; keep one OpenAPI document in a file',
  ),
  'yaml-character': error(
    'the character U+{character} stands in the text as it is; YAML and JSON allow it as an escape in double quotes alone',
  ),
  'yaml-tag': error('the tag {tag} is not part of the JSON-compatible YAML that OpenAPI allows; remove it'),
  'yaml-key': error('a mapping key must be a plain scalar (a string); found {found}'),
  'yaml-merge-key': error(
    'the merge key `<<` is not part of YAML 1.2, which OpenAPI prescribes; write the fields out or use $ref',
  ),
  'yaml-duplicate-key': error('the key {key} stands twice in this mapping; keep one'),
  'yaml-number-rounded': warning(
    'the number {value} has more digits than a double keeps; it is read as {rounded}',
  ),
  'yaml-number': error(
    '{value} is not a number that JSON can hold; write a finite decimal with an exponent below 308, or a string',
  ),
  'limit-depth': error(
    'nested deeper than {limit} levels; flatten the schema or move parts of it to components',
  ),
  'limit-nesting': error(
    'through references this schema leads into {count} others, one within the other, which is deeper than can be followed; shorten the chain, or let a schema hold the parts of the next one itself',
  ),
  'limit-nodes': error(
    'more than {limit} values after expanding aliases; split the document or remove aliases',
  ),
  'limit-aliases': error(
    'aliases expand the document to more than {limit} times its size; write references ($ref) instead',
  ),
  'limit-members': error(
    '`{keyword}` holds {count} schemas; the limit is {limit}. Say what they have in common in one schema',
  ),
  'limit-values': error(
    'the lists of more than {long} values (`enum`) of the document hold more than {limit} in all; share lists in components, or say in a pattern what the values have in common',
  ),
  // Version
  'not-openapi': error('not an OpenAPI document: expected a mapping with the field `openapi: 3.1.x`'),
  'version-not-string': error(
    'the field `openapi` must be a string such as "3.1.0"; found {found}. Quote it and give all three parts',
  ),
  'version-unsupported': error(
    'OpenAPI {version} is not supported; this tool reads 3.1.x. Convert the document first',
  ),
  // References
  'invalid-reference': error(
    '$ref {reason}; expected a string such as "#/components/schemas/Name" or "./file.yaml#/Name"',
  ),
  'unresolved-reference': error('$ref {reference} names nothing{suggestion}'),
  'reference-outside': error(
    '$ref {reference} leaves the folder of the document; it is read only when --allow-ref names {place}',
  ),
  'reference-remote': error(
    '$ref {reference} names a remote document, which is never fetched; save a copy beside the document and refer to that',
  ),
  'reference-cycle': error('the references {cycle} lead round in a circle, so {consequence}'),
  'reference-kind': error('$ref {reference} names {found}; expected {expected}'),
  'unsupported-keyword': warning('{keyword} is not supported {where}: {consequence}'),
  // Structure
  repaired: warning('{found} is not OpenAPI 3.1; it is read as {meaning}'),
  'missing-field': error('{object} lacks the required field `{field}`'),
  'unknown-field': error('`{field}` is not a field of {object}{suggestion}; extensions start with `x-`'),
  'wrong-type': error('{what} must be {expected}; found {found}'),
  'invalid-value': error('{what} must be {expected}; found {found}'),
  'invalid-name': error('{what} {name} is not allowed: {rule}'),
  'invalid-pattern': error(
    'the pattern {pattern} is not a regular expression (ECMA-262 with the u flag): {reason}',
  ),
  'invalid-status': error('{status} is no status code; expected 100 to 599, 1XX to 5XX, or default'),
  'invalid-path': error('the path {path} {rule}'),
  'duplicate-path': error(
    'the paths {path} and {other} are the same template, so no request can tell them apart',
  ),
  'path-parameter-missing': error(
    'the path {path} has {{name}} but {method} declares no path parameter of that name',
  ),
  'path-parameter-unknown': error('the path parameter {name} does not occur in {path}'),
  'duplicate-parameter': error('the parameter {name} (in {in}) is declared twice'),
  'duplicate-operation-id': error(
    'the operationId {name} is used twice; it must be unique in the document (first at {other})',
  ),
  'undeclared-security': error(
    'the security requirement {name} has no security scheme of that name in components{suggestion}',
  ),
  'credential-in-url': warning(
    'the URL carries user information (a credential?); it is left out of every output',
  ),
  'server-variable': warning('the server variable {name} {fault}'),
  'unresolved-mapping': warning(
    'the discriminator maps {name} to {target}, which names no schema here, so the entry is left out{suggestion}',
  ),
  'unresolved-link': warning(
    'the link names the operation {target}, which is not in this description, so readers are shown the name alone{suggestion}',
  ),
  'invalid-media-type': warning(
    'the key {name} is no media type, so no body can match it; expected a type and a subtype, such as `application/json`',
  ),
  'duplicate-anchor': error(
    'the {keyword} {name} is given twice, so no reference can tell what it means (first at {other})',
  ),
} as const satisfies Record<string, Message>;
