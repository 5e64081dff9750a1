/** Both sides of a comparison as they are. */
import type { Schema } from '../../model/types.ts';
import type { Classes } from './classes.ts';
import type { View } from './literal.ts';

/** Both descriptions, and which of their schemas are the same. */
export interface Views {
  readonly base: View;
  readonly revision: View;
  readonly classes: Classes;
}

/** Whether nothing differs between a schema of the base and one of the revision. */
export function areSame(base: Schema, revision: Schema, views: Views): boolean {
  return views.classes.same({ schema: base, view: views.base }, { schema: revision, view: views.revision });
}
