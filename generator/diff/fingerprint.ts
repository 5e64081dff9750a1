/** What a change is recognised by. */
import { createHash } from 'node:crypto';
import { canonicalText } from '../spec/json.ts';
import type { Finding } from './change.ts';

/** Hexadecimal digits: 64 bits, so that in a million changes two meet by chance once in ten million. */
const DIGITS = 16;

/**
 * A name that stays while the change stays: from its rule, direction, pointers and facts. Lines, file
 * names and the order of anything are left out, so that a description may be moved or formatted anew.
 */
export function fingerprint({
  rule,
  direction,
  base,
  revision,
  facts,
}: Pick<Finding, 'rule' | 'direction' | 'base' | 'revision' | 'facts'>): string {
  const text = canonicalText([rule, direction, base?.pointer ?? null, revision?.pointer ?? null, facts]);
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}
