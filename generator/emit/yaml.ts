/**
 * YAML 1.2 text of a JSON value, byte for byte what the package `yaml` writes with the options below, in a tenth of its
 * time: it makes a node of every value and asks every tag about it. Strings that need thought (quotes, line breaks, what
 * reads as a number) are still written by it, one at a time.
 */
import { Document as YamlDocument } from 'yaml';
import { foldFlowLines, stringifyString } from 'yaml/util';
import { isArray, isObject, type JsonValue } from '../spec/json.ts';

/** Widest line of folded text. */
const WIDTH = 110;
const style = { blockQuote: 'literal', lineWidth: WIDTH, singleQuote: true } as const;
const documentOptions = { aliasDuplicateObjects: false, version: '1.2' } as const;

/** A longer key is written with `?`, which nothing here knows. */
const LONGEST_KEY = 500;

/** Starts like a word, has no control characters and no lone surrogates: plain unless one of the two below says otherwise. */
const word = /^[A-Za-z_/$(][^\p{Cc}\p{Cs}]*$/u;
const ambiguous = /: | #|[: ]$/;
const constant = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Nn]ull|NULL)$/;

/** @returns the text, a line break at its end (YAML 1.2.2; block style, two spaces a level) */
export function yamlText(value: JsonValue): string {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return libraryText(value);
  try {
    return `${new Writer().node(value, '', undefined)}\n`;
  } catch (error) {
    if (error instanceof LongKey) return libraryText(value);
    throw error;
  }
}

/** The same text by the package alone. */
export function libraryText(value: JsonValue): string {
  return new YamlDocument(mappings(value), documentOptions).toString(style);
}

/** The package takes maps for mappings, so that a key such as `__proto__` stays an ordinary one. */
function mappings(value: JsonValue): unknown {
  if (isArray(value)) return value.map(mappings);
  if (!isObject(value)) return value;
  return new Map(Object.keys(value).map((key) => [key, mappings(value[key] ?? null)]));
}

class LongKey extends Error {}

class Writer {
  /** Names come again and again. */
  readonly #keys = new Map<string, string>();
  readonly #context = stringContext();

  /** @param keyLength of the key and its colon, before the value in its line; undefined in a list */
  node(value: JsonValue, indent: string, keyLength: number | undefined): string {
    if (typeof value === 'string') return this.#string(value, indent, keyLength);
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
    if (isArray(value)) return value.length === 0 ? '[]' : this.#list(value, indent);
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    let text = '';
    for (const key of keys)
      text += `${text === '' ? '' : `\n${indent}`}${this.#member(key, (value as Members)[key] ?? null, indent)}`;
    return text;
  }

  #list(items: readonly JsonValue[], indent: string): string {
    const inner = `${indent}  `;
    return items.map((item) => `- ${this.node(item, inner, undefined)}`).join(`\n${indent}`);
  }

  #member(key: string, value: JsonValue, indent: string): string {
    const inner = `${indent}  `;
    const name = this.#key(key, inner);
    const text = this.node(value, inner, name.length + 2);
    const isNested = typeof value === 'object' && value !== null && !isEmpty(value);
    if (isNested) return `${name}:\n${inner}${text}`;
    return text.startsWith('\n') ? `${name}:${text}` : `${name}: ${text}`;
  }

  #key(key: string, indent: string): string {
    // At the top, `---` needs quotes that it needs nowhere else.
    const known = indent === '  ' ? undefined : this.#keys.get(key);
    if (known !== undefined) return known;
    if (key.length > LONGEST_KEY) throw new LongKey();
    const made = isPlain(key) ? key : this.#written(key, { indent, implicitKey: true });
    if (indent !== '  ') this.#keys.set(key, made);
    return made;
  }

  #string(value: string, indent: string, keyLength: number | undefined): string {
    const place = { indent, ...(keyLength === undefined ? {} : { indentAtStart: keyLength }) };
    if (!isPlain(value)) return this.#written(value, { ...place, implicitKey: false });
    const options = { lineWidth: WIDTH, minContentWidth: 20, indentAtStart: keyLength };
    return foldFlowLines(value, indent, 'flow', options as Parameters<typeof foldFlowLines>[3]);
  }

  #written(value: string, place: object): string {
    const context = { ...this.#context, ...place } as unknown as Parameters<typeof stringifyString>[1];
    return stringifyString({ value } as Parameters<typeof stringifyString>[0], context);
  }
}

type Members = Readonly<Record<string, JsonValue>>;

/** What the package asks of the surroundings of a string. */
function stringContext(): object {
  return {
    actualString: true,
    inFlow: null,
    indentStep: '  ',
    doc: new YamlDocument(null, documentOptions),
    options: {
      defaultKeyType: null,
      defaultStringType: 'PLAIN',
      doubleQuotedAsJSON: false,
      doubleQuotedMinMultiLineLength: 40,
      minContentWidth: 20,
      ...style,
    },
  };
}

function isPlain(text: string): boolean {
  return word.test(text) && !ambiguous.test(text) && !constant.test(text);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
