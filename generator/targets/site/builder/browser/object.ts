/** Objects: fields, further properties, and unions that join them. */
import { anchorIn } from '../../anchors.ts';
import type { ObjectNode } from '../form.ts';
import { make } from './dom.ts';
import { mapPart } from './lists.ts';
import type { Part, Place, Row, Surroundings } from './part.ts';
import { faultsOf, row } from './row.ts';
import { presences } from './rules.ts';

export function objectPart(node: ObjectNode, place: Place, around: Surroundings): Part {
  const rows = new Map<string, Row>(
    node.fields.map(({ name, required, node: field }) => {
      const anchor = place.anchor === '' ? '' : anchorIn(place.anchor, name);
      return [name, row(field, { name, anchor, required }, around)];
    }),
  );
  const beside = node.beside.map((one) => around.make(one, place));
  const more = node.more === undefined ? [] : [mapPart(node.more, place, around)];
  const others = [...beside, ...more];
  const own = (): [string, unknown][] => valuesOf(rows);
  const element = make(
    'div',
    { class: 'builder-object' },
    ...[...rows.values(), ...others].map((one) => one.element),
  );
  const refresh = (): void => {
    const found = presences(node, Object.fromEntries(own()));
    for (const [name, presence] of found) rows.get(name)?.mark(presence);
  };
  element.addEventListener('input', refresh);
  refresh();
  return {
    element,
    control: undefined,
    value: () =>
      Object.fromEntries([...own(), ...others.flatMap((part) => Object.entries(part.value() ?? {}))]),
    faults: () => [...[...rows.values()].flatMap(faultsOf), ...others.flatMap((part) => part.faults())],
    member: (token) =>
      rows.get(token) ?? others.map((part) => part.member(token)).find((one) => one !== undefined),
  };
}

function valuesOf(rows: ReadonlyMap<string, Row>): [string, unknown][] {
  return [...rows].flatMap(([name, { part }]): [string, unknown][] => {
    const value = part.value();
    return value === undefined ? [] : [[name, value]];
  });
}

/** An object that may be left out. */
export function optionalPart(node: ObjectNode, place: Place, around: Surroundings): Part {
  const { words } = around;
  let part: Part | undefined;
  const toggle = make('button', { type: 'button' }, words.add(place.name));
  const element = make('div', { class: 'builder-optional' }, toggle);
  toggle.addEventListener('click', () => {
    part?.element.remove();
    part = part === undefined ? objectPart(node, place, around) : undefined;
    if (part !== undefined) element.append(part.element);
    toggle.textContent = (part === undefined ? words.add : words.remove)(place.name);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return {
    element,
    control: undefined,
    value: () => part?.value(),
    faults: () => part?.faults() ?? [],
    member: (token) => part?.member(token),
  };
}
