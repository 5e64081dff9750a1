import { descriptionMessages } from './messages/description.ts';
import { error, type Message } from './messages/message.ts';

/**
 * Every message of the toolchain by its code, with named parameters in braces. A code is a stable
 * name that scripts may match; the words may change.
 */
export const messages = {
  ...descriptionMessages,
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
