/** What the scripts of operations find in the page: the functions that compiled checks call, and a place to leave their form. */
import type { Check } from '../../../../runtime/validation-faults.ts';
import { formats } from '../../../../runtime/validation-formats.ts';
import { added, equal, fits, fitUnion, lengthOf } from '../../../../runtime/validation-values.ts';
import type { RequestForm } from '../form.ts';
import { Panel } from './panel.ts';

/** A form with the check of its body. */
export interface Registered {
  readonly form: RequestForm;
  /** Undefined where there is no body, or its schema could not be compiled. */
  readonly check: Check | undefined;
  /** Fields whose values no message shows. */
  readonly secrets: readonly string[];
}

export class Registry {
  readonly library = { added, equal, fits, fitUnion, lengthOf, formats };
  private readonly forms = new Map<string, Registered>();

  add(form: RequestForm, check: Check | undefined, secrets: readonly string[]): void {
    this.forms.set(form.operation, { form, check, secrets });
  }

  /** @throws TypeError where the operation's script has not been loaded */
  show(operation: string, section: HTMLElement): void {
    const registered = this.forms.get(operation);
    if (registered === undefined) throw new TypeError(`no form of ${operation}`);
    section.append(new Panel(registered, section.dataset['id'] ?? '').element);
  }
}
