/** Reading the YAML files that a comparison is steered by. */
import { type Diagnostic, DiagnosticsError } from '../diagnostics.ts';
import type { JsonValue } from '../spec/json.ts';
import { parseValue } from '../spec/parse.ts';
import { Sources } from '../spec/sources.ts';

/**
 * The value of a file; undefined for one that holds nothing but comments.
 *
 * @throws DiagnosticsError for what is no YAML
 */
export function parseSettings(text: string, file: string): JsonValue | undefined {
  try {
    return parseValue(text, file).value;
  } catch (error) {
    const isEmpty =
      error instanceof DiagnosticsError && error.diagnostics.every(({ code }) => code === 'empty-document');
    if (isEmpty) return undefined;
    throw error;
  }
}

/** @throws DiagnosticsError when there are problems */
export function throwProblems(problems: readonly Diagnostic[], text: string, file: string): void {
  if (problems.length > 0) throw new DiagnosticsError(problems, sourcesOf(text, file));
}

/** One file's positions. */
export function sourcesOf(text: string, file: string): Sources {
  const sources = new Sources();
  sources.add(file, text);
  return sources;
}
