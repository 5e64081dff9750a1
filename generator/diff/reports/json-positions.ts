/**
 * Where pointers stand in a text of JSON: all of them in one pass, without a syntax tree, which for a description of
 * many megabytes would cost more than the comparison.
 */
import type { Location, Position } from '../../diagnostics.ts';
import { pointerTokens } from '../../spec/pointer.ts';

/** What is looked for, as a tree of reference tokens. */
interface Wanted {
  readonly below: Map<string, Wanted>;
  /** Offsets, once found. */
  value: number | undefined;
  key: number | undefined;
}

/**
 * The positions of locations, in their order: of the value (of its key when `key` is set), or of the nearest parent
 * when there is none. Undefined for a text that is no JSON, such as YAML in braces.
 */
export function jsonPositions(text: string, locations: readonly Location[]): Position[] | undefined {
  const root = wanted();
  const paths = locations.map(({ pointer, key }) => {
    const path = [root];
    for (const token of pointerTokens(pointer)) path.push(childOf(path.at(-1) ?? root, token));
    return { path, isKey: key === true };
  });
  if (!new Scanner(text).run(root)) return undefined;
  const offsets = paths.map(({ path, isKey }) => {
    const own = path.at(-1);
    if (isKey && own?.key !== undefined) return own.key;
    return path.findLast(({ value }) => value !== undefined)?.value ?? 0;
  });
  return positionsOf(text, offsets);
}

function wanted(): Wanted {
  return { below: new Map(), value: undefined, key: undefined };
}

function childOf(parent: Wanted, token: string): Wanted {
  const child = parent.below.get(token) ?? wanted();
  parent.below.set(token, child);
  return child;
}

/** One pass over the line ends for all offsets. */
function positionsOf(text: string, offsets: readonly number[]): Position[] {
  const found = new Map<number, Position>();
  let line = 1;
  let start = 0;
  let end = text.indexOf('\n');
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    while (end >= 0 && end < offset) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    found.set(offset, { line, column: offset - start + 1 });
  }
  return offsets.map((offset) => found.get(offset) ?? { line: 1, column: 1 });
}

/** Numbers, words and what stands between values: nothing that could hide a bracket or a quotation mark. */
const between = /[ \t\r\n\d,:eE+.truefalsn-]*/y;
const space = /[ \t\r\n]*/y;
const scalar = /true|false|null|-?\d[\d.eE+-]*/y;

class Scanner {
  private readonly text: string;
  private at = 0;
  private isValid = true;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the whole text could be read. */
  run(root: Wanted): boolean {
    this.skip(space);
    this.value(root);
    this.skip(space);
    return this.isValid && this.at === this.text.length;
  }

  private value(node: Wanted | undefined): void {
    if (node === undefined || node.below.size === 0) {
      if (node !== undefined) node.value = this.at;
      return this.pass();
    }
    node.value = this.at;
    if (this.text[this.at] === '{') this.members('}', () => this.member(node));
    else if (this.text[this.at] === '[') {
      let index = 0;
      this.members(']', () => this.value(node.below.get(String(index++))));
    } else this.pass();
  }

  private member(node: Wanted): void {
    const start = this.at;
    const end = this.endOfString();
    const child = node.below.get(this.keyBetween(start, end));
    if (child !== undefined) child.key = start;
    this.at = end;
    this.skip(space);
    this.expect(':');
    this.skip(space);
    this.value(child);
  }

  /** Everything from an opening bracket to its end, with commas between. */
  private members(close: string, member: () => void): void {
    this.at += 1;
    this.skip(space);
    let isFirst = true;
    while (this.isValid && this.text[this.at] !== close) {
      if (!isFirst) {
        this.expect(',');
        this.skip(space);
      }
      isFirst = false;
      member();
      this.skip(space);
    }
    this.expect(close);
  }

  /** Over a value that nothing is looked for in. */
  private pass(): void {
    let depth = 0;
    do {
      const character = this.text[this.at];
      if (character === '"') this.at = this.endOfString();
      else if (character === '{' || character === '[') {
        depth += 1;
        this.at += 1;
      } else if (depth > 0 && (character === '}' || character === ']')) {
        depth -= 1;
        this.at += 1;
      } else if (!this.skip(scalar)) this.isValid = false;
      if (depth > 0) this.skip(between);
    } while (depth > 0 && this.isValid);
  }

  /** The offset after the quotation mark that ends the string which starts here. */
  private endOfString(): number {
    if (this.text[this.at] === '"')
      for (let end = this.text.indexOf('"', this.at + 1); end >= 0; end = this.text.indexOf('"', end + 1)) {
        let before = end - 1;
        while (this.text[before] === '\\') before -= 1;
        if ((end - before) % 2 === 1) return end + 1;
      }
    this.isValid = false;
    return this.text.length;
  }

  private keyBetween(start: number, end: number): string {
    const raw = this.text.slice(start, end);
    if (!raw.includes('\\')) return raw.slice(1, -1);
    try {
      return String(JSON.parse(raw));
    } catch {
      this.isValid = false;
      return '';
    }
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) this.isValid = false;
    this.at += 1;
  }

  /** Over what a sticky pattern matches; whether it does. */
  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const isMatch = pattern.test(this.text);
    if (isMatch) this.at = pattern.lastIndex;
    return isMatch;
  }
}
