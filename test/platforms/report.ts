/** What came of the checks, as tables, and the faults in full. */

/** What came of one check on one platform. */
export interface Verdict {
  readonly table: string;
  readonly platform: string;
  readonly check: string;
  /** Nothing where it passed. */
  readonly faults: readonly string[];
}

/** Tables of checks by platform, then every fault, then the line `N passed, N failed`. */
export function report(verdicts: readonly Verdict[]): { readonly text: string; readonly failed: number } {
  const failed = verdicts.filter(({ faults }) => faults.length > 0);
  const titles = [...new Set(verdicts.map(({ table }) => table))];
  const tables = titles.map((title) =>
    table(
      title,
      verdicts.filter((one) => one.table === title),
    ),
  );
  const faults = faultsOf(failed);
  const last = `${verdicts.length - failed.length} passed, ${failed.length} failed`;
  return {
    text: [...tables, ...faults, last].join('\n\n'),
    failed: failed.length,
  };
}

/** Every fault, once for a platform with all the checks that it failed. */
function faultsOf(failed: readonly Verdict[]): string[] {
  const checksOf = new Map<string, string[]>();
  for (const { platform, check, faults } of failed) {
    for (const fault of faults) {
      const text = `FAILED ${platform}: ${fault}`;
      checksOf.set(text, [...(checksOf.get(text) ?? []), check]);
    }
  }
  return [...checksOf].map(([text, checks]) => `${text}\n  in: ${checks.join(' | ')}`);
}

function table(title: string, verdicts: readonly Verdict[]): string {
  const platforms = [...new Set(verdicts.map(({ platform }) => platform))];
  const checks = [...new Set(verdicts.map(({ check }) => check))];
  const cells = checks.map((check) => [
    check,
    ...platforms.map((platform) => {
      const one = verdicts.find((verdict) => verdict.check === check && verdict.platform === platform);
      return one === undefined ? '-' : one.faults.length > 0 ? 'FAILED' : 'ok';
    }),
  ]);
  const rows = [[title, ...platforms], ...cells];
  const widths =
    rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
