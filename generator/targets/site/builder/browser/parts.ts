/** The part for each kind of node. */
import type { FormNode, FormVariant } from '../form.ts';
import type { BuilderWords } from '../words.ts';
import { make, newId } from './dom.ts';
import { listPart } from './lists.ts';
import { objectPart, optionalPart } from './object.ts';
import type { Part, Place, Surroundings } from './part.ts';
import { choicePart, jsonPart, numberPart, textPart } from './scalars.ts';

/** What parts of one form share. */
export function surroundings(words: BuilderWords, shared: readonly FormNode[]): Surroundings {
  const around: Surroundings = { words, shared, make: (node, place) => partOf(node, place, around) };
  return around;
}

function partOf(node: FormNode, place: Place, around: Surroundings): Part {
  switch (node.kind) {
    case 'text':
      return textPart(node.long);
    case 'number':
      return numberPart(node.integer, place, around);
    case 'choice':
      return choicePart(node, place, around);
    case 'json':
      return jsonPart(place, around);
    case 'list':
      return listPart(node.item, place, around);
    case 'union':
      return unionPart(node.variants, place, around);
    case 'object':
      return (place.required ? objectPart : optionalPart)(node, place, around);
    case 'shared':
      return partOf(around.shared[node.index] ?? { kind: 'json' }, place, around);
  }
}

/** A choice of forms for one value. */
function unionPart(variants: readonly FormVariant[], place: Place, around: Surroundings): Part {
  const { words } = around;
  let part: Part | undefined;
  let chosen: FormVariant | undefined;
  const select = make(
    'select',
    { 'aria-label': `${words.variant}: ${place.name}`, id: newId() },
    make('option', { value: '' }, words.unset),
    ...variants.map(({ label }, index) => make('option', { value: index }, label)),
  );
  const element = make('div', { class: 'builder-union' }, select);
  select.addEventListener('change', () => {
    part?.element.remove();
    chosen = variants[select.value === '' ? -1 : Number(select.value)];
    part = chosen === undefined ? undefined : around.make(chosen.node, { ...place, required: true });
    if (part?.control !== undefined) part.control.setAttribute('aria-label', place.name);
    if (part !== undefined) element.append(part.element);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return {
    element,
    control: undefined,
    value: () => {
      const value = part?.value();
      if (chosen?.fixed === undefined || typeof value !== 'object' || value === null) return value;
      return Object.fromEntries([
        chosen.fixed,
        ...Object.entries(value).filter(([name]) => name !== chosen?.fixed?.[0]),
      ]);
    },
    faults: () => part?.faults() ?? [],
    member: (token) => part?.member(token),
  };
}
