/** One row of the table: what was measured on a set, beside what others reached and what is wanted. */
export interface BenchRow {
  set: string;
  method: string;
  measure: string;
  ours: number;
  /** Figures of reference methods, by name. */
  reference: Record<string, number>;
  target: { least?: number; most?: number } | null;
}

/** A set of rows that are measured together. */
export interface BenchEntry {
  name: string;
  /** Folders or files beneath the shared data without which the entry is skipped. */
  needs: string[];
  run(bench: Bench): Promise<BenchRow[]>;
}

/** What an entry works with. */
export interface Bench {
  /** Path beneath the shared data. */
  data(path: string): string;
  /** Path of a file for predictions; the folder is removed afterwards. */
  scratch(name: string): string;
  /** Runs a lab command in a process of its own. @returns its JSON line */
  lab(...args: string[]): Promise<Record<string, unknown>>;
  /** Runs `score.py`. @returns its JSON object */
  score(...args: string[]): Promise<Record<string, number>>;
}

/** Whether a row is within its target; null without one. */
export function passes({ ours, target }: Pick<BenchRow, 'ours' | 'target'>): boolean | null {
  if (target === null) return null;
  return ours >= (target.least ?? Number.NEGATIVE_INFINITY) && ours <= (target.most ?? Number.POSITIVE_INFINITY);
}

/** The rows as a table of fixed columns. */
export function tableOf(rows: readonly BenchRow[]): string {
  const figure = (value: number) => (Math.abs(value) >= 1000 ? value.toFixed(2) : String(Number(value.toPrecision(4))));
  const lines = rows.map(row => {
    const { set, method, measure, ours, reference, target } = row;
    const verdict = passes(row);
    return [
      set,
      method,
      measure,
      figure(ours),
      Object.entries(reference)
        .map(([name, value]) => `${name} ${figure(value)}`)
        .join(', ') || '–',
      target === null
        ? '–'
        : [target.least === undefined ? '' : `≥ ${target.least}`, target.most === undefined ? '' : `≤ ${target.most}`]
            .filter(Boolean)
            .join(', '),
      verdict === null ? '–' : verdict ? 'pass' : 'NOT REACHED',
    ];
  });
  const all = [['set', 'method', 'measure', 'ours', 'reference', 'target', ''], ...lines];
  const widths = all[0]!.map((_, at) => Math.max(...all.map(line => line[at]!.length)));
  return `${all
    .map(line =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}
