/** The lines of a description at a place, for reports that show both sides. */
import type { SourceLookup } from '../../diagnostics.ts';
import type { ReportPlace } from './report.ts';

const MOST_LINES = 12;
const WIDTH = 160;

export interface Excerpt {
  /** The number of the first line. */
  readonly from: number;
  readonly lines: readonly string[];
}

/** The texts of one side, split once. */
export class Excerpts {
  private readonly files = new Map<string, readonly string[]>();
  private readonly sources: SourceLookup | undefined;

  constructor(sources: SourceLookup | undefined) {
    this.sources = sources;
  }

  /** The line of the key and those below it that are indented more. Long lines are cut around it. */
  at({ file, pointer, line: valueLine, column: valueColumn }: ReportPlace): Excerpt {
    // A mapping starts at its first member, whose line says nothing of what it belongs to.
    const key = this.sources?.positionOf({ file, pointer, key: true });
    const { line, column } = key ?? { line: valueLine, column: valueColumn };
    const all = this.linesOf(file);
    const first = all[line - 1] ?? '';
    const margin = indent(first);
    const lines = [first];
    while (lines.length < MOST_LINES) {
      const next = all[line - 1 + lines.length];
      if (next === undefined || (next.trim() !== '' && indent(next) <= margin)) break;
      lines.push(next);
    }
    while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
    const start = column > WIDTH ? column - WIDTH / 4 : 0;
    return {
      from: line,
      lines: lines.map((text) => withoutCredentials(text.slice(start, start + WIDTH))),
    };
  }

  private linesOf(file: string): readonly string[] {
    const known = this.files.get(file) ?? this.sources?.textOf(file)?.split(/\r\n|\n|\r/) ?? [];
    this.files.set(file, known);
    return known;
  }
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** A URL's user information reaches no report, not even in the line that it stands in. */
function withoutCredentials(line: string): string {
  return line.replace(/(\w+:\/\/)[^\s/@]+@/g, '$1***@');
}
