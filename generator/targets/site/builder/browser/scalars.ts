/** Controls for values without members, and for JSON. */
import { parseJson } from '../../../../runtime/json.ts';
import type { FormNode } from '../form.ts';
import { make, newId } from './dom.ts';
import { numberIn } from './numbers.ts';
import type { Fault, Part, Place, Surroundings } from './part.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A control whose text is a value, or is none. */
function part(control: Control, read: (text: string) => unknown, wrong = ''): Part {
  const result = (): { value: unknown; faults: readonly Fault[] } => {
    if (control.value === '') return { value: undefined, faults: [] };
    try {
      return { value: read(control.value), faults: [] };
    } catch {
      return { value: undefined, faults: [{ message: wrong, row: undefined }] };
    }
  };
  return {
    element: control,
    control,
    value: () => result().value,
    faults: () => result().faults,
    member: () => undefined,
  };
}

/** Free text. Browsers would correct, complete and check what a program reads. */
const plain = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };

export function textPart(long: boolean): Part {
  const attributes = { id: newId(), ...plain };
  const control = long ? make('textarea', { ...attributes, rows: 3 }) : make('input', attributes);
  return part(control, (text) => text);
}

export function numberPart(integer: boolean, place: Place, { words }: Surroundings): Part {
  const control = make('input', { id: newId(), inputmode: integer ? 'numeric' : 'decimal', ...plain });
  const wrong = (integer ? words.badInteger : words.badNumber)(place.name);
  return part(control, (text) => numberIn(text, integer), wrong);
}

export function jsonPart(place: Place, { words }: Surroundings): Part {
  const control = make('textarea', { id: newId(), rows: 3, ...plain });
  return part(control, parseJson, words.badJson(place.name));
}

type Choice = Extract<FormNode, { kind: 'choice' }>;

/** A list of values. Of a required one with a single value there is nothing to choose. */
export function choicePart({ values, open }: Choice, place: Place, around: Surroundings): Part {
  if (open !== false) return openPart(values.map(String), open, place, around);
  const { words } = around;
  const isFixed = place.required && values.length === 1;
  const options = values.map((value, index) => {
    const label =
      value === '' ? words.emptyText : typeof value === 'string' ? value : JSON.stringify(value, plainBigint);
    return make('option', { value: index }, label);
  });
  const select = make(
    'select',
    { id: newId() },
    ...(isFixed ? [] : [make('option', { value: '' }, words.unset)]),
    ...options,
  );
  return part(select, (text) => values[Number(text)]);
}

function openPart(
  values: readonly string[],
  open: 'text' | 'number',
  place: Place,
  around: Surroundings,
): Part {
  const list = make('datalist', { id: newId() }, ...values.map((value) => make('option', { value })));
  const control = make('input', { id: newId(), list: list.id, ...plain });
  const read = (text: string): unknown => (open === 'text' ? text : numberIn(text, false));
  const made = part(control, read, around.words.badNumber(place.name));
  return { ...made, element: make('span', { class: 'builder-control' }, control, list) };
}

function plainBigint(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
