/**
 * Value lists. A page that was saved whole has the list behind "Enumeration values:", one value a
 * line; where saving lost it, the text before it names the values.
 */

export type ListedValues =
  | { readonly values: readonly (string | number)[] | undefined }
  | { readonly reason: string };

/** The values that a text lists; undefined when it lists none; a reason when it should and does not. */
export function valuesOf(text: string, type: string): ListedValues {
  const [, before = text, after] = /^([^]*?)(?:枚举值|enumeration values)\s*:([^]*)$/i.exec(text) ?? [];
  const marked = after !== undefined;
  const items = marked ? listItems(after) : [];
  const found = items.length > 0 ? items : (fromText(before, type, marked) ?? []);
  const wordy = items.length === 1 && items[0]?.includes(' ');
  if (wordy)
    return {
      reason: 'the list stands on one line, so no value can be told from the next; give each its own line',
    };
  if (found.length === 0)
    return marked ? { reason: 'the list is empty and the text before it names none' } : { values: undefined };
  const count = /取值有(\d+)种/.exec(before)?.[1];
  if (count !== undefined && Number(count) !== found.length) {
    return {
      reason: `the text speaks of ${count} values, and ${found.length} can be read (${found.join(', ')})`,
    };
  }
  return typed([...new Set(found)], type);
}

/** The lines of a list, with or without bullets. */
function listItems(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•·]\s+)?/, '').trim())
    .filter((line) => line !== '');
}

function fromText(text: string, type: string, marked: boolean): string[] | undefined {
  const numbers =
    /(?:取值范围为|取值为|options|can be)\s*:?\s*(-?\d+(?:(?:、|, and |, or |, | or )-?\d+){2,})/i.exec(
      text,
    )?.[1];
  if (numbers !== undefined) return numbers.match(/-?\d+/g) ?? [];
  const alternatives = /\(([A-Za-z]\w*(?:\/[A-Za-z]\w*)+)\)/.exec(text)?.[1];
  if (alternatives !== undefined) return alternatives.split('/');
  if (!marked && !/取值有\d+种|options:/i.test(text)) return undefined;
  const keys = explained(text);
  if (keys.length > 1) return keys;
  if (type === 'Integer') return sizes(text);
  return text.match(/\bv\d+(?![\w.])/g) ?? undefined;
}

/** The values of `inline: what it means. zip: what it means.` */
function explained(text: string): string[] {
  return text
    .replace(/\b(?:options|examples?|default(?: value)?)\s*:/gi, '。')
    .split(/。|\.\s|\n/)
    .map((sentence) => /(?<![\w.])([A-Za-z][\w.#+()-]*(?: ?[\w.#+()-]+)*) ?:(?!\/)/.exec(sentence)?.[1])
    .filter((key) => key !== undefined);
}

/** Sizes with a unit, in MB. */
function sizes(text: string): string[] {
  return [...text.matchAll(/(\d+) ?(MB|M|GB|G)\b/g)].map(([, size, unit]) =>
    String(Number(size) * (unit?.startsWith('G') === true ? 1024 : 1)),
  );
}

function typed(values: readonly string[], type: string): ListedValues {
  if (type !== 'Integer' && type !== 'Long') return { values };
  const wrong = values.find((value) => !/^-?\d+$/.test(value));
  return wrong === undefined ? { values: values.map(Number) } : { reason: `${wrong} is no ${type}` };
}
