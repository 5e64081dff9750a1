/** Lists and maps: members that are added and removed. */
import type { FormNode } from '../form.ts';
import { button, make, newId } from './dom.ts';
import type { Fault, Part, Place, Row, Surroundings } from './part.ts';
import { faultsOf, row } from './row.ts';

interface Member {
  readonly row: Row;
  /** Of a map's member. */
  readonly name: HTMLInputElement | undefined;
}

/** Members in the order of the page, and the buttons to change them. */
class Members {
  readonly element = make('div', { class: 'builder-members' });
  list: readonly Member[] = [];
  private added = 0;

  /** @param open makes the member with a number, counted from 1 */
  constructor(label: string, words: Surroundings['words'], open: (number: number) => Member) {
    const add = button(words.add(label), words.add(label), () => {
      this.added += 1;
      const member = open(this.added);
      this.list = [...this.list, member];
      const label = words.remove(words.item(this.added));
      const remove = button(label, label, () => {
        this.list = this.list.filter((one) => one !== member);
        holder.remove();
        this.element.dispatchEvent(new Event('input', { bubbles: true }));
        add.focus();
      });
      const name = member.name === undefined ? [] : [named(words.name, member.name)];
      const holder = make('div', { class: 'builder-member' }, ...name, member.row.element, remove);
      add.before(holder);
      this.element.dispatchEvent(new Event('input', { bubbles: true }));
    });
    this.element.append(add);
  }
}

function named(label: string, input: HTMLInputElement): HTMLElement {
  return make('div', { class: 'builder-row' }, make('label', { for: input.id }, label), input);
}

export function listPart(item: FormNode, place: Place, around: Surroundings): Part {
  const { words } = around;
  const members = new Members(place.name, words, (number) => ({
    row: row(item, { name: words.item(number), anchor: place.anchor, required: true }, around),
    name: undefined,
  }));
  return {
    element: members.element,
    control: undefined,
    value: () => {
      const values = members.list
        .map((member) => member.row.part.value())
        .filter((value) => value !== undefined);
      return values.length > 0 || place.required ? values : undefined;
    },
    faults: () => members.list.flatMap((member) => faultsOf(member.row)),
    // Members without a value are left out, so that they do not count.
    member: (token) =>
      members.list.filter((member) => member.row.part.value() !== undefined)[Number(token)]?.row,
  };
}

/** Properties with names of the user's own. */
export function mapPart(node: FormNode, place: Place, around: Surroundings): Part {
  const { words } = around;
  const members = new Members(place.name, words, (number) => ({
    row: row(node, { name: words.item(number), anchor: '', required: true }, around),
    name: make('input', { id: newId(), autocomplete: 'off', spellcheck: 'false' }),
  }));
  return {
    element: members.element,
    control: undefined,
    value: () => {
      const entries = members.list.flatMap((member): [string, unknown][] => {
        const value = member.row.part.value();
        return value === undefined || nameOf(member) === '' ? [] : [[nameOf(member), value]];
      });
      return entries.length > 0 || place.required ? Object.fromEntries(entries) : undefined;
    },
    faults: () =>
      members.list.flatMap((member, index): Fault[] => {
        const name = nameOf(member);
        const isUnclear = name === '' || members.list.slice(0, index).some((one) => nameOf(one) === name);
        const fault = { message: words.badName(words.item(index + 1)), row: member.row };
        return [...(isUnclear ? [fault] : []), ...faultsOf(member.row)];
      }),
    member: (token) => members.list.find((member) => nameOf(member) === token)?.row,
  };
}

function nameOf({ name }: Member): string {
  return name?.value ?? '';
}
