/** Medians of repeated measurements, and their presentation. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The median of the differences between measurements that were made in the same round. */
export function medianDifference(values: readonly number[], zero: readonly number[]): number {
  return median(values.map((value, round) => value - (zero[round] ?? NaN)));
}

/** A line of a table: a name, and what was measured. */
export interface Line {
  readonly name: string;
  readonly figures: readonly string[];
  readonly remark?: string;
}

/** Prints a table with its title, its columns to the right. */
export function printTable(title: string, columns: readonly string[], lines: readonly Line[]): void {
  const rows = [{ name: '', figures: columns }, ...lines];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const widths = columns.map((_, column) =>
    Math.max(...rows.map(({ figures }) => (figures[column] ?? '').length)),
  );
  console.log(`\n${title}`);
  for (const { name, figures, remark = '' } of rows as readonly Line[]) {
    const cells = widths.map((cell, column) => (figures[column] ?? '').padStart(cell + 3));
    console.log(`  ${name.padEnd(width)}${cells.join('')}   ${remark}`.trimEnd());
  }
}

/** What was wanted, and whether it was reached. */
export function goal(value: number, limit: number, unit: string): string {
  const state = value <= limit ? 'reached' : 'missed';
  return `goal ≤ ${limit.toLocaleString('en')} ${unit}: ${state}`;
}

export function signed(value: number, digits = 0): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

export function ratio(value: number, to: number): string {
  return `× ${(value / to).toFixed(value / to < 10 ? 2 : 0)}`;
}
