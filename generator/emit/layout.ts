/** Nested code: on one line where it fits, otherwise an item a line. */

/** Code that is finished, or items between brackets. */
export type Code = string | Nested;

export interface Nested {
  readonly before: string;
  readonly items: readonly Code[];
  readonly after: string;
  /** Between items. */
  readonly separator: string;
  /** Whether the last item of several lines has a separator too. */
  readonly trailing: boolean;
  /** Between the brackets and the items where all stand on one line. */
  readonly space: string;
  /** Never on one line. */
  readonly broken?: boolean;
  /** Items are a name, a blank and a value: the values of neighbours that take a line each stand below one another. */
  readonly aligned?: boolean;
}

/** Columns that a line may have. */
const WIDTH = 100;

/** Puts text before and after code. */
export function around(before: string, code: Code, after = ''): Code {
  if (typeof code === 'string') return before + code + after;
  return { ...code, before: before + code.before, after: code.after + after };
}

/**
 * Code as text. Its first line starts where the caller stands; all others at a margin.
 *
 * @param step what a level is indented by
 */
export function layout(code: Code, margin: string, step: string): string {
  if (typeof code === 'string') return code;
  const flat = oneLine(code);
  if (flat !== undefined && margin.length + flat.length <= WIDTH) return flat;
  const inner = margin + step;
  const last = code.items.length - 1;
  const items = code.items.map((item) => layout(item, inner, step));
  const lines = (code.aligned === true ? align(items) : items).map((item, index) => {
    const separator = index < last || code.trailing ? code.separator : '';
    return `\n${inner}${item}${separator}`;
  });
  const end =
    code.after === '' || (code.after.startsWith(')') && code.separator === '')
      ? code.after
      : `\n${margin}${code.after}`;
  return `${code.before}${lines.join('')}${end}`;
}

function align(items: readonly string[]): string[] {
  const columns = items.map((item) => (item.includes('\n') ? 0 : Math.max(0, item.indexOf(' '))));
  return items.map((item, index) => {
    const column = columns[index] ?? 0;
    if (column === 0) return item;
    const end = columns.indexOf(0, index);
    const run = columns.slice(columns.lastIndexOf(0, index) + 1, end < 0 ? undefined : end);
    return item.slice(0, column).padEnd(Math.max(...run)) + item.slice(column);
  });
}

/** Undefined where it cannot stand on one line. */
function oneLine(code: Code): string | undefined {
  if (typeof code === 'string') return code;
  if (code.broken === true) return undefined;
  const items = code.items.map(oneLine);
  if (items.some((item) => item === undefined)) return undefined;
  const { before, after, separator } = code;
  const space = items.length === 0 ? '' : code.space;
  return `${before}${space}${items.join(separator === '' ? '' : `${separator} `)}${space}${after}`;
}
