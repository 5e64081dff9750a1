/** Whether credentials that sufficed still do (OpenAPI 3.1.1 sections 4.8.27 and 4.8.30). */
import type { Api, Operation, SecurityRequirement } from '../../model/types.ts';
import type { Side } from '../change.ts';
import { type Collector, type Placed, within } from './collector.ts';
import type { Context } from './context.ts';
import { alternativesOf, type Credentials, insufficient, shown, waysOf } from './credentials.ts';

const callerRules = {
  worse: { requirement: 'security-tightened', scheme: 'security-scheme-changed' },
  better: { requirement: 'security-loosened', scheme: 'security-scheme-widened' },
} as const;

const webhookRules = {
  worse: { requirement: 'webhook-security-loosened', scheme: 'webhook-security-scheme-changed' },
  better: { requirement: 'webhook-security-tightened', scheme: 'webhook-security-scheme-narrowed' },
} as const;

export function compareSecurity(
  base: Operation,
  revision: Operation,
  context: Context,
  collector: Collector,
): void {
  const places = placesOf(base, revision, context);
  // What the document asks of its callers is not what it presents when it calls.
  if (collector.isReversed && places.isInherited) return;
  const before = alternativesOf(base.security, context.base.api);
  const after = alternativesOf(revision.security, context.revision.api);
  const lost = insufficient(before, after);
  const gained = insufficient(after, before);
  if (lost.length === 0 && gained.length === 0) return;
  // Callers break where less suffices; receivers of a webhook where they are shown something else.
  const isWorse = (collector.isReversed ? gained : lost).length > 0;
  const { worse, better } = collector.isReversed ? webhookRules : callerRules;
  const schemes = changedSchemes(base.security, revision.security, context);
  for (const { name, ...places } of schemes)
    collector.addNamed('request', isWorse ? worse.scheme : better.scheme, places.base, places.revision, {
      name,
    });
  if (schemes.length > 0) return;
  const facts = { lost: shown(lost) || 'nothing', gained: shown(gained) || 'nothing' };
  const rule = isWorse ? worse.requirement : better.requirement;
  collector.addNamed('request', rule, places.base, places.revision, facts);
}

/**
 * The schemes that have changed where that alone is the difference: the requirements name the same
 * schemes with the same scopes. None where the requirements differ as well.
 */
function changedSchemes(
  base: readonly SecurityRequirement[],
  revision: readonly SecurityRequirement[],
  { base: { api: old }, revision: { api: fresh } }: Context,
): { name: string; base: Placed; revision: Placed }[] {
  const [before, after] = [byName(base), byName(revision)];
  if (insufficient(before, after).length > 0 || insufficient(after, before).length > 0) return [];
  return [...new Set(base.flatMap((requirement) => [...requirement.keys()]))].flatMap((name) => {
    const [one, other] = [old.securitySchemes.get(name), fresh.securitySchemes.get(name)];
    if (one === undefined || other === undefined || isSame(name, old, fresh)) return [];
    return [{ name, base: one, revision: other }];
  });
}

function isSame(name: string, old: Api, fresh: Api): boolean {
  const [before, after] = [old, fresh].map((api) => waysOf(api.securitySchemes.get(name), name).join('\n'));
  return before === after;
}

function byName(security: readonly SecurityRequirement[]): Credentials[] {
  if (security.length === 0) return [new Map()];
  return security.map((one) => new Map([...one].map(([name, scopes]) => [name, new Set(scopes)])));
}

/** The operation's own requirements, or the document's where neither side has its own. */
function placesOf(
  base: Operation,
  revision: Operation,
  context: Context,
): { base: Placed; revision: Placed; isInherited: boolean } {
  const isInherited = takesOver(base, context.base) && takesOver(revision, context.revision);
  const place = (operation: Operation, { api }: Side): Placed =>
    within(isInherited ? api : operation, 'security');
  return { base: place(base, context.base), revision: place(revision, context.revision), isInherited };
}

function takesOver({ security }: Operation, { api }: Side): boolean {
  return security === api.security || (api.security === undefined && security.length === 0);
}
