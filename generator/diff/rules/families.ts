/** Rules that hold for operations and, the other way round, for webhooks and callbacks. */
import type { Direction, Level, RuleRow } from '../change.ts';
import { path, row } from './row.ts';

export const ok = 'responses: {"200": {description: ""}}';

/** One way of a change: its name without the family, then for operations and for webhooks its level and what it means. */
export type Way = readonly [
  name: string,
  level: Level,
  webhookLevel: Level,
  message: string,
  explanation: string,
  webhookExplanation: string,
];

interface Family {
  readonly prefix: string;
  readonly direction: Direction;
  readonly isWebhook: boolean;
}

const families: Readonly<Record<'request' | 'response', readonly [own: Family, webhook: Family]>> = {
  request: [
    { prefix: 'request-', direction: 'request', isWebhook: false },
    { prefix: 'webhook-', direction: 'response', isWebhook: true },
  ],
  response: [
    { prefix: 'response-', direction: 'response', isWebhook: false },
    { prefix: 'webhook-response-', direction: 'request', isWebhook: true },
  ],
};

/**
 * The rows of a change and of its mirror, in both families.
 *
 * @param base, revision what the operation has on each side
 * @param back undefined where a change of this kind that is undone is one of this kind
 */
export function mirrored(
  half: 'request' | 'response',
  base: string,
  revision: string,
  forth: Way,
  back?: Way,
): RuleRow[] {
  return families[half].flatMap((family) => [
    rowOf(family, base, revision, forth, back ?? forth),
    ...(back === undefined ? [] : [rowOf(family, revision, base, back, forth)]),
  ]);
}

function rowOf(
  { prefix, direction, isWebhook }: Family,
  base: string,
  revision: string,
  way: Way,
  mirror: Way,
): RuleRow {
  const [name, level, webhookLevel, message, explanation, webhookExplanation] = way;
  return row(
    `${prefix}${name}`,
    'wire',
    isWebhook ? webhookLevel : level,
    direction,
    message,
    isWebhook ? webhookExplanation : explanation,
    isWebhook ? webhook(base) : post(base),
    isWebhook ? webhook(revision) : post(revision),
    `${prefix}${mirror[0]}`,
  );
}

export function post(body: string): string {
  return path(`post: {operationId: a, ${body}}`);
}

export function webhook(body: string): string {
  return `webhooks: {made: {post: {${body}}}}\n`;
}
