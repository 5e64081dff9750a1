/** Operations, webhooks and callbacks that come, go or are about to end. */
import type { RuleRow } from '../change.ts';
import { ok, post, webhook } from './families.ts';
import { path, row } from './row.ts';

const get = `get: {operationId: a, ${ok}}`;
const ended = 'deprecated: true, x-sunset: "2020-01-01"';
const paths = (more: string): string => `paths: {/a: {${get}}${more}}\n`;
const calling = (text: string): string => post(`callbacks: {done: {${text}}}, ${ok}`);
const deprecated = (more: string): string => post(`deprecated: true${more}, ${ok}`);
const none = `webhooks: {}\n`;

// One row a line: it is a table.
// prettier-ignore
export const operationRows: readonly RuleRow[] = [
  row('path-removed', 'wire', 'breaking', 'request', 'the path {path} is gone', 'Calls of its operations fail. Keep them, deprecated, with `x-sunset` for the day on which they end.', paths(`, /b: {put: {operationId: b, ${ok}}}`), paths(''), 'path-added'),
  row('path-removed-after-sunset', 'wire', 'warning', 'request', 'the path {path} is gone, as announced', 'All its operations were deprecated and their `x-sunset` has come.', paths(`, /b: {put: {operationId: b, ${ended}, ${ok}}}`), paths('')),
  row('path-added', 'wire', 'safe', 'request', 'the path {path} is new', 'Nobody calls it yet.', paths(''), paths(`, /b: {put: {operationId: b, ${ok}}}`), 'path-removed'),
  row('operation-removed', 'wire', 'breaking', 'request', '{method} {path} is gone', 'Calls of it fail. Keep it, deprecated, with `x-sunset` for the day on which it ends.', path(`${get}, put: {operationId: b, ${ok}}`), path(get), 'operation-added'),
  row('operation-removed-after-sunset', 'wire', 'warning', 'request', '{method} {path} is gone, as announced', 'It was deprecated and its `x-sunset` has come.', path(`${get}, put: {operationId: b, ${ended}, ${ok}}`), path(get)),
  row('operation-added', 'wire', 'safe', 'request', '{method} {path} is new', 'Nobody calls it yet.', path(get), path(`${get}, put: {operationId: b, ${ok}}`), 'operation-removed'),
  row('webhook-removed', 'wire', 'breaking', 'response', 'the webhook {path} is gone', 'Receivers wait for calls that do not come any more.', webhook(ok), none, 'webhook-added'),
  row('webhook-removed-after-sunset', 'wire', 'warning', 'response', 'the webhook {path} is gone, as announced', 'It was deprecated and its `x-sunset` has come.', webhook(`${ended}, ${ok}`), none),
  row('webhook-added', 'wire', 'safe', 'response', 'the webhook {path} is new', 'Who has not asked for it is not called.', none, webhook(ok), 'webhook-removed'),
  row('callback-removed', 'wire', 'breaking', 'response', 'the callback {path} is gone', 'Callers wait for calls that do not come any more.', calling(`"{$request.query.u}": {post: {${ok}}}`), calling(''), 'callback-added'),
  row('callback-removed-after-sunset', 'wire', 'warning', 'response', 'the callback {path} is gone, as announced', 'It was deprecated and its `x-sunset` has come.', calling(`"{$request.query.u}": {post: {${ended}, ${ok}}}`), calling('')),
  row('callback-added', 'wire', 'warning', 'response', 'the callback {path} is new', 'Callers are called who may not expect it.', calling(''), calling(`"{$request.query.u}": {post: {${ok}}}`), 'callback-removed'),
  row('callback-expression-changed', 'wire', 'breaking', 'request', 'the address of the callback {name} is taken from {revision}, not from {base}', 'Callers say it in the old place, and are called elsewhere or not at all.', calling(`"{$request.query.u}": {post: {${ok}}}`), calling(`"{$request.query.v}": {post: {${ok}}}`), 'callback-expression-changed'),
  row('operation-deprecated', 'docs', 'safe', 'none', 'deprecated, and ends on {sunset}', 'It still works until then.', post(ok), deprecated(', x-sunset: "2999-01-01"'), 'operation-no-longer-deprecated'),
  row('operation-deprecated-without-sunset', 'docs', 'safe', 'none', 'deprecated, without a day on which it ends', 'It still works. Say with `x-sunset` how long.', post(ok), deprecated(''), 'operation-no-longer-deprecated'),
  row('operation-no-longer-deprecated', 'docs', 'safe', 'none', 'not deprecated any more', 'It stays.', deprecated(''), post(ok), 'operation-deprecated-without-sunset'),
  row('sunset-invalid', 'docs', 'warning', 'none', 'x-sunset is no day: {sunset}', 'Write `YYYY-MM-DD`, so that tools can tell when it ends.', post(ok), deprecated(', x-sunset: soon')),
  row('sunset-too-soon', 'wire', 'warning', 'none', 'ends on {sunset}, where {earliest} would be the first day after the notice period', 'Callers have too little time. Choose a later day; the `notice` of the configuration says how much they are promised.', post(ok), deprecated(', x-sunset: "2020-01-01"')),
  row('sunset-brought-forward', 'wire', 'warning', 'none', 'ends on {revision}, not on {base}', 'Callers have less time than they were told.', deprecated(', x-sunset: "2999-01-01"'), deprecated(', x-sunset: "2998-01-01"'), 'sunset-put-off'),
  row('sunset-put-off', 'wire', 'safe', 'none', 'ends on {revision}, not on {base}', 'Callers have more time than they were told.', deprecated(', x-sunset: "2998-01-01"'), deprecated(', x-sunset: "2999-01-01"'), 'sunset-brought-forward'),
];
