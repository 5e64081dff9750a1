/** Header fields as a caller gives them: null takes away one that would be sent otherwise. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One set of header fields of many, names in lower case. The later ones take precedence, save where they are undefined. */
export function mergeFields(...all: readonly (Fields | undefined)[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const fields of all) {
    for (const [name, value] of Object.entries(fields ?? {})) {
      if (value === null) delete merged[name.toLowerCase()];
      else if (value !== undefined) merged[name.toLowerCase()] = String(value);
    }
  }
  return merged;
}
