/**
 * Every message of the toolchain by its code, with named parameters in braces. A code is a stable
 * name that scripts may match; the words may change.
 */
export const messages = {
  // Reading
  'cannot-read': error('cannot read {path}: {reason}'),
  'is-a-folder': error('{path} is a folder; name the OpenAPI document in it'),
  'file-too-large': error('the file has {size} bytes; the limit is {limit}'),
  'empty-document': error('the document is empty; expected a mapping that starts with `openapi: 3.1.x`'),
  'bad-encoding': error('not valid {encoding}: byte 0x{byte} at offset {offset}; save the file as UTF-8'),
  'yaml-syntax': error('{reason}'),
  'yaml-multiple-documents': error(
    'the stream holds more than one document; keep one OpenAPI document in a file',
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
    'schemas lead into each other through references deeper than can be followed; shorten the chain, or let a schema hold the parts of the next one itself',
  ),
  'limit-nodes': error(
    'more than {limit} values after expanding aliases; split the document or remove aliases',
  ),
  'limit-aliases': error(
    'aliases expand the document to more than {limit} times its size; write references ($ref) instead',
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
  'reference-cycle': error('the references {cycle} lead round in a circle, so no schema exists at their end'),
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
    'the security requirement {name} has no security scheme of that name in components',
  ),
  'credential-in-url': warning(
    'the URL carries user information (a credential?); it is left out of every output',
  ),
  // Writing
  'cannot-write': error('cannot write to {path}: {reason}; what was there before is as it was'),
  'torn-write': error('cannot write to {path}: {reason}; its files are old and new ones; generate again'),
  'output-busy': error('{path} is being written by process {pid} on {host}; wait, or remove {staging}'),
  'foreign-folder': error('{path} holds files that this tool did not make ({found}); name an empty folder'),
  // Translations
  'overlay-version': error('the field `overlay` must be "1.0.0" (OpenAPI Overlay 1.0); found {found}'),
  'overlay-target': error('the target {target} {reason}'),
  'overlay-not-text': error('{place} is no text; an overlay of a translation may change text only'),
  'overlay-missing': error(
    '{place} has no translation in {overlay}; add it to the action with target {target}',
  ),
  'overlay-stale': error(
    'the English text of {target} has changed since it was translated; check the translation, then set x-source-digest to {digest}',
  ),
  // Audit: the saved page
  'page-not-text': error(
    'not a text: it holds the character U+{character}; save the page as plain text in UTF-8',
  ),
  'page-no-table': error(
    'no table was found; expected cells that end with ` |` under a heading line such as `---|---|---|`',
  ),
  'page-no-operation': error(
    'no line such as `POST /v2/…` stands under the heading URI; save the whole page',
  ),
  'page-heading': error('{cell} is no known column heading; expected {expected}'),
  'page-section': error(
    'this table stands under no heading that says what it lists; expected one of {expected} above it',
  ),
  'page-row': error('the row {name} has {found} of {expected} cells when {ending}; end each cell with ` |`'),
  'page-cell': error(
    '{cell} is no {column}; expected {expected}. A cell before it may be missing or doubled',
  ),
  'page-duplicate-row': error('the row {name} stands twice in this table (first on line {first})'),
  'page-object': error(
    'cannot tell which object this table describes: {reason}. Put a caption such as `Table 4 FuncVpc` above it',
  ),
  'page-values': error('the values of {name} cannot be read: {reason}'),
  // Audit: the recorded facts and the waivers
  'facts-invalid': error('{what}; expected {expected}. Record the facts anew from the page (--record)'),
  'waiver-invalid': error('{what}; expected {expected}'),
  'waiver-stale': error('no finding is waived by this any more: {place}, {finding}. Remove the waiver'),
  'record-needs-page': error(
    'nothing to record: name the saved page, as in `npm run audit -- PAGE.txt --record`',
  ),
  'diff-needs-page': error(
    'nothing to compare: name the saved page, as in `npm run audit -- PAGE.txt --diff`',
  ),
  // Audit: findings
  'operation-missing': error('{place}: {detail}'),
  'property-missing': error('{place}: {detail}'),
  'row-missing': error('{place}: {detail}'),
  'type-differs': error('{place}: {detail}'),
  'mandatory-differs': error('{place}: {detail}'),
  'limit-differs': error('{place}: {detail}'),
  'limit-extra': error('{place}: {detail}'),
  'pattern-differs': error('{place}: {detail}'),
  'value-missing': error('{place}: {detail}'),
  'value-extra': error('{place}: {detail}'),
  'values-closed': error('{place}: {detail}'),
  'values-open': error('{place}: {detail}'),
  'default-differs': error('{place}: {detail}'),
  'deprecation-differs': error('{place}: {detail}'),
  'condition-differs': error('{place}: {detail}'),

  // Serving
  'port-invalid': error('{port} is no port; give a number from 0 (any free one) to 65535'),
  'cannot-listen': error('cannot listen on {address}: {reason}'),

  // Samples
  'samples-setting': error('the setting {path} of x-samples must be a text of the form {form}'),

  // Diff
  'side-unknown': error(
    '{side} is no file, no folder and no git revision; give one of them, or REVISION:PATH (a branch must have been fetched)',
  ),
  'folder-without-description': error('the folder {path} holds none of {names}; name the file'),
  'git-missing': error('git cannot be run ({reason}); install it, or name two files'),
  'git-no-repository': error(
    '{path} is in no git repository, so {wanted} cannot be looked up; name two files, as in `npm run diff -- BASE REVISION`',
  ),
  'git-no-main': error(
    'none of {names} is here, so there is no main branch to compare with; fetch it, or name the base, as in `npm run diff -- HEAD~1`',
  ),
  'git-no-merge-base': error(
    '{branch} and HEAD have no commit in common here; fetch the whole history (`git fetch --unshallow`), or name the base',
  ),
  'git-failed': error('git {command} failed: {reason}'),
  'absent-in-revision': error('{revision} has no file {path}{suggestion}'),
  'configuration-invalid': error('{what}; expected {expected}'),
  'rule-unknown': error('{rule} is no rule{suggestion}; `npm run diff -- --rules` lists them'),
  'option-invalid': error('{found} is not what {option} takes; expected {expected}'),
  'diff-waiver-stale': error(
    'no change has the fingerprint {fingerprint} ({rule}) any more; remove the waiver',
  ),
  'diff-waiver-differs': error(
    'the change {fingerprint} is {found}, not {waived}; correct the waiver or remove it',
  ),
  'diff-waiver-expired': error(
    'the waiver of {rule} ended on {expires}; undo the change, or ask {owner} to renew it',
  ),
  'version-not-semantic': error(
    'the version {version} is no semantic version; expected MAJOR.MINOR.PATCH, such as {example}',
  ),
  'version-too-low': error(
    'the version {version} does not say what changed since {base}: {bump} changes need {required} or higher',
  ),
} as const satisfies Record<string, Message>;

export interface Message {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

export type MessageCode = keyof typeof messages;

/** The named parameters of a message, read from its text. */
export type MessageParameters<Code extends MessageCode> = {
  readonly [Name in Placeholders<(typeof messages)[Code]['text']>]: string | number;
};

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name extends `{${infer Inner}`
    ? Inner | Placeholders<Rest>
    : Name | Placeholders<Rest>
  : never;

function error<const Text extends string>(text: Text): { readonly severity: 'error'; readonly text: Text } {
  return { severity: 'error', text };
}

function warning<const Text extends string>(
  text: Text,
): { readonly severity: 'warning'; readonly text: Text } {
  return { severity: 'warning', text };
}
