/** A part with its label, whether it has to be given, and what is wrong with it. */
import type { FormNode } from '../form.ts';
import { make, newId } from './dom.ts';
import type { Fault, Place, Presence, Row, Surroundings } from './part.ts';

/** A row for a member. A group is a `fieldset`, with its name as legend. */
export function row(node: FormNode, place: Place, around: Surroundings): Row {
  const part = around.make(node, place);
  const { control } = part;
  const presence = make('span', { class: 'builder-presence' });
  const fault = make('p', { class: 'builder-fault', id: newId() });
  const name = [...documented(place, around), ' ', presence];
  const element = make(
    control === undefined ? 'fieldset' : 'div',
    { class: control === undefined ? 'builder-group' : 'builder-row' },
    heading(place.name, control, name),
    part.element,
    fault,
  );
  control?.setAttribute('aria-describedby', fault.id);
  let isTouched = false;
  element.addEventListener('focusout', () => (isTouched = true));
  return {
    element,
    part,
    tell(message, language) {
      const isTold = isTouched && message !== '';
      fault.textContent = isTold ? message : '';
      fault.lang = language;
      control?.setAttribute('aria-invalid', String(isTold));
    },
    mark(given: Presence) {
      presence.textContent = given === 'optional' ? '' : around.words[given];
      element.dataset['presence'] = given;
      if (control !== undefined) control.toggleAttribute('required', given === 'required');
    },
    focus() {
      isTouched = true;
      (control ?? element.querySelector<HTMLElement>('input, select, textarea, button'))?.focus();
    },
  };
}

/** What was entered in a row and is no value. */
export function faultsOf(own: Row): Fault[] {
  return own.part.faults().map(({ message, row: inner }) => ({ message, row: inner ?? own }));
}

/** The name and what stands beside it: of a group its legend, else the label of its control. */
function heading(
  name: string,
  control: HTMLElement | undefined,
  beside: readonly (Node | string)[],
): HTMLElement {
  const code = make('code', {}, name);
  if (control === undefined) return make('legend', {}, code, ' ', ...beside);
  return make('div', { class: 'builder-name' }, make('label', { for: control.id }, code), ' ', ...beside);
}

/** A link to the documentation, where the page has it. */
function documented({ name, anchor }: Place, { words }: Surroundings): Node[] {
  if (anchor === '' || document.getElementById(anchor) === null) return [];
  return [make('a', { href: `#${anchor}`, 'aria-label': words.documentation(name) }, '?')];
}
