/** Bodies of requests, their media types, and the parts of forms. */
import type { Direction, Level, RuleRow } from '../change.ts';
import { mirrored, ok, post } from './families.ts';
import { row } from './row.ts';

const body = (text: string): string => `requestBody: {${text}}, ${ok}`;
const json = 'content: {application/json: {schema: {type: object}}}';
const both = 'content: {text/plain: {}, application/json: {schema: {type: object}}}';

// One way a line: it is a table.
// prettier-ignore
export const bodyRows: readonly RuleRow[] = [
  ...mirrored('request', ok, body(json),
    ['optional-body-added', 'safe', 'safe', 'a body may be sent', 'Callers need not send one.', 'Receivers pass over it.'],
    ['optional-body-removed', 'breaking', 'safe', 'no body is taken any more; it was optional', 'What callers send is refused or passed over.', 'Receivers have always had to do without it.']),
  ...mirrored('request', ok, body(`required: true, ${json}`),
    ['required-body-added', 'breaking', 'safe', 'a body has to be sent', 'Callers send none yet, and are refused. Make it optional.', 'Receivers pass over it.'],
    ['required-body-removed', 'breaking', 'breaking', 'no body is sent any more', 'What callers send is refused or passed over.', 'Receivers rely on it.']),
  ...mirrored('request', body(json), body(`required: true, ${json}`),
    ['body-became-required', 'breaking', 'safe', 'the body became required', 'Callers that send none are refused.', 'Receivers get what they may have missed.'],
    ['body-became-optional', 'safe', 'breaking', 'the body became optional', 'Who sends one is still understood.', 'Receivers rely on it.']),
  ...mirrored('request', body(json), body(both),
    ['media-type-added', 'safe', 'breaking', '{at} may be {name}', 'Callers need not use it.', 'Receivers do not know how to read it.'],
    ['media-type-removed', 'breaking', 'safe', '{at} may not be {name} any more', 'Callers that send it are refused.', 'Receivers know how to read what is left.']),
  ...parts('request', (media) => post(body(media))),
  ...parts('response', (media) => post(`responses: {"200": {description: "", ${media}}}`)),
];

/** Forms: what the writer may write is what counts, so that responses are the other way round. */
function parts(direction: Direction, wrapped: (media: string) => string): RuleRow[] {
  const form = (encoding: string): string =>
    wrapped(
      `content: {multipart/form-data: {schema: {type: object, properties: {f: {type: string}}}, encoding: {f: {${encoding}}}}}`,
    );
  const list = (encoding: string): string => form(encoding).replace('f: {type: string}', 'f: {type: array}');
  const isRequest = direction === 'request';
  const narrower: Level = isRequest ? 'breaking' : 'safe';
  const wider: Level = isRequest ? 'safe' : 'breaking';
  const who = isRequest ? 'The service' : 'Callers';
  const header = (text: string): string => form(`headers: {X-A: {${text}schema: {type: string}}}`);
  // prettier-ignore
  const rows: [name: string, level: Level, message: string, explanation: string, base: string, revision: string, mirror: string][] = [
    ['encoding-changed', 'breaking', 'the part {name} is written as {revision}; it was {base}', 'The same value is other bytes now (OpenAPI 3.1.1 section 4.8.15).', list('style: form'), list('style: pipeDelimited'), 'encoding-changed'],
    ['part-type-added', wider, 'the part {name} may be {types}', isRequest ? 'Callers need not use it.' : 'Callers do not know how to read it.', form('contentType: image/png'), form('contentType: "image/png, image/jpeg"'), 'part-type-removed'],
    ['part-type-removed', narrower, 'the part {name} may not be {types} any more', isRequest ? 'Callers that send it are refused.' : 'Callers know how to read what is left.', form('contentType: "image/png, image/jpeg"'), form('contentType: image/png'), 'part-type-added'],
    ['part-header-became-required', narrower, 'the part {part} has to have the field {name}', isRequest ? 'Callers that leave it out are refused.' : 'Callers get what they may have missed.', header(''), header('required: true, '), 'part-header-no-longer-required'],
    ['part-header-no-longer-required', wider, 'the part {part} need not have the field {name} any more', isRequest ? 'Who sends it is still understood.' : 'Callers rely on it.', header('required: true, '), header(''), 'part-header-became-required'],
    ['part-header-added', 'safe', 'the part {part} may have the field {name}', `${who} can do without it.`, form('contentType: text/plain'), form('contentType: text/plain, headers: {X-A: {schema: {type: string}}}'), 'part-header-removed'],
    ['part-header-removed', 'warning', 'the part {part} has no field {name} any more; it was optional', `${who} may have used it where it was there.`, form('contentType: text/plain, headers: {X-A: {schema: {type: string}}}'), form('contentType: text/plain'), 'part-header-added'],
  ];
  return rows.map(([name, level, message, explanation, base, revision, mirror]) =>
    row(
      `${direction}-${name}`,
      'wire',
      level,
      direction,
      message,
      explanation,
      base,
      revision,
      `${direction}-${mirror}`,
    ),
  );
}
