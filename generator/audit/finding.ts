/** A difference between the page and the description. */
import type { Location } from '../diagnostics.ts';

export type FindingKind =
  | 'operation-missing'
  | 'property-missing'
  | 'row-missing'
  | 'type-differs'
  | 'mandatory-differs'
  | 'limit-differs'
  | 'limit-extra'
  | 'pattern-differs'
  | 'value-missing'
  | 'value-extra'
  | 'values-closed'
  | 'values-open'
  | 'default-differs'
  | 'deprecation-differs'
  | 'condition-differs';

export interface Finding {
  /** The row, such as `request.FuncVpc.vpc_id`; a property that has no row is named the same way. */
  readonly place: string;
  readonly kind: FindingKind;
  readonly detail: string;
  /** Where in the description. */
  readonly at: Location;
}
