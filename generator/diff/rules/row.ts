/** Rows of the table of rules, and the small descriptions that are their examples. */
import type { Axis, Direction, Level, RuleRow } from '../change.ts';

export function row(
  id: string,
  axis: Axis,
  level: Level,
  direction: Direction,
  message: string,
  explanation: string,
  base: string,
  revision: string,
  mirror?: string,
): RuleRow {
  return { id, axis, level, direction, message, explanation, mirror, example: { base, revision } };
}

/** A description with one path, `/a`. */
export function path(operations: string): string {
  return `paths: {/a: {${operations}}}\n`;
}

/** An example as a whole document. */
export function documentOf(example: string): string {
  return `openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\n${example}`;
}
