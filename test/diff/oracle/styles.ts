/**
 * Values of parameters as text and back, by style (OpenAPI 3.1.1 section 4.8.12, RFC 6570). A text can stand for values of
 * several types: reading it gives all of them, and the schema says which is meant.
 */

export interface Style {
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** Names and values of a query, a cookie or a form, as they are written; a value may be missing altogether. */
export type Pair = readonly [name: string, text: string | undefined];

const delimiters: Readonly<Record<string, string>> = { form: ',', spaceDelimited: '%20', pipeDelimited: '|' };

/** In a query, a cookie or a form. */
export function writePairs(name: string, value: unknown, { style, explode, allowReserved }: Style): Pair[] {
  const text = (one: unknown): string => (allowReserved ? String(one) : encodeURIComponent(String(one)));
  const members = membersOf(value);
  if (members === undefined && !Array.isArray(value)) return [[name, text(value)]];
  if (style === 'deepObject')
    return (members ?? []).map(([key, member]): Pair => [`${name}[${key}]`, text(member)]);
  if (members !== undefined && explode) return members.map(([key, member]): Pair => [key, text(member)]);
  const texts = (members?.flat() ?? (value as unknown[])).map(text);
  return explode ? texts.map((one): Pair => [name, one]) : [[name, texts.join(delimiters[style] ?? ',')]];
}

export interface Read {
  /** What the text may mean. */
  readonly values: readonly unknown[];
  readonly used: readonly Pair[];
}

/** @param others names that other parameters have, which are no properties of an exploded object */
export function readPairs(
  name: string,
  all: readonly Pair[],
  { style, explode }: Style,
  others: ReadonlySet<string>,
): Read {
  const deep = all.filter(([key]) => key.startsWith(`${name}[`) && key.endsWith(']'));
  if (style === 'deepObject') {
    const members = deep.map(([key, text = '']) => [key.slice(name.length + 1, -1), decoded(text)] as const);
    return { values: members.length === 0 ? [] : objectsOf(members), used: deep };
  }
  const own = all.filter(([key]) => key === name);
  const texts = own.map(([, text = '']) => text);
  if (!explode) {
    const [only = ''] = texts;
    const pieces = only.split(delimiters[style] ?? ',').map(decoded);
    if (own.length !== 1) return { values: [], used: own };
    // What delimits, delimits: within a text it would be encoded.
    const single = pieces.length === 1 ? scalarsOf(decoded(only)) : [];
    return { values: [...single, ...arraysOf(pieces), ...objectsOf(paired(pieces))], used: own };
  }
  const rest = all.filter(([key]) => key !== name && !others.has(key));
  if (own.length === 0)
    return { values: objectsOf(rest.map(([key, text = '']) => [key, decoded(text)])), used: rest };
  const single = own.length === 1 ? scalarsOf(decoded(texts[0] ?? '')) : [];
  return { values: [...single, ...arraysOf(texts.map(decoded))], used: own };
}

/** In a path or a field. */
export function writeText(name: string, value: unknown, { style, explode }: Style): string {
  const members = membersOf(value);
  const text = (one: unknown): string => encodeURIComponent(String(one));
  const pieces =
    members === undefined
      ? (Array.isArray(value) ? value : [value]).map(text)
      : explode
        ? members.map(([key, member]) => `${text(key)}=${text(member)}`)
        : members.flat().map(text);
  if (style === 'label') return `.${pieces.join(explode ? '.' : ',')}`;
  if (style !== 'matrix') return pieces.join(',');
  if (!explode) return `;${name}=${pieces.join(',')}`;
  return pieces.map((piece) => (members === undefined ? `;${name}=${piece}` : `;${piece}`)).join('');
}

export function readText(name: string, written: string, { style, explode }: Style): readonly unknown[] {
  const pieces = piecesOf(name, written, style, explode);
  if (pieces === undefined) return [];
  const texts = pieces.map(decoded);
  const single = pieces.length === 1 ? scalarsOf(texts[0] ?? '') : [];
  const members = explode
    ? pieces.flatMap((piece) =>
        piece.includes('=') ? [[piece.split('=')[0] ?? '', decoded(piece.split('=')[1] ?? '')] as const] : [],
      )
    : paired(texts);
  return [
    ...single,
    ...arraysOf(texts),
    ...(members.length * (explode ? 1 : 2) === pieces.length ? objectsOf(members) : []),
  ];
}

function piecesOf(name: string, written: string, style: string, explode: boolean): string[] | undefined {
  if (style === 'simple') return written.split(',');
  if (style === 'label')
    return written.startsWith('.') ? written.slice(1).split(explode ? '.' : ',') : undefined;
  if (!written.startsWith(';')) return undefined;
  if (!explode)
    return written.startsWith(`;${name}=`) ? written.slice(name.length + 2).split(',') : undefined;
  return written
    .slice(1)
    .split(';')
    .map((piece) => (piece.startsWith(`${name}=`) ? piece.slice(name.length + 1) : piece));
}

function membersOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : undefined;
}

function decoded(text: string): string {
  return decodeURIComponent(text);
}

/** What a text can be besides a text. */
function scalarsOf(text: string): unknown[] {
  const isOther =
    text === 'true' || text === 'false' || (text.trim() !== '' && String(Number(text)) === text);
  return isOther ? [JSON.parse(text), text] : [text];
}

/** Lists in which every text is read in each way, though not in every mixture of many. */
function mixtures(texts: readonly string[]): unknown[][] {
  return texts
    .slice(0, 6)
    .reduce<
      unknown[][]
    >((found, text) => found.flatMap((some) => scalarsOf(text).map((one) => [...some, one])), [[]]);
}

function arraysOf(texts: readonly string[]): unknown[] {
  return mixtures(texts);
}

function objectsOf(members: readonly (readonly [string, string])[]): unknown[] {
  if (members.length === 0 || new Set(members.map(([key]) => key)).size < members.length) return [];
  return mixtures(members.map(([, text]) => text)).map((values) =>
    Object.fromEntries(members.map(([key], index) => [key, values[index]])),
  );
}

function paired(pieces: readonly string[]): [string, string][] {
  if (pieces.length % 2 === 1) return [];
  return pieces.flatMap((piece, index): [string, string][] =>
    index % 2 === 0 ? [[piece, pieces[index + 1] ?? '']] : [],
  );
}
