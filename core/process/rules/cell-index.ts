import type { ConditionKind } from '../conditions/fields';
import type { RuleSubject } from './evaluate';

/** Finds the records whose number in a column lies in a range, without looking at the others: most rules of time concern few records of many. */
export class CellIndex {
  readonly #byKind = new Map<ConditionKind, RuleSubject[]>();
  readonly #columns = new Map<string, Map<number, RuleSubject[]>>();

  constructor(subjects: readonly RuleSubject[]) {
    for (const subject of subjects) {
      const known = this.#byKind.get(subject.kind);
      if (known === undefined) this.#byKind.set(subject.kind, [subject]);
      else known.push(subject);
    }
  }

  /** The subjects of the kind with a whole part in the range, both ends inside, by that part; one without a number there is none of them. */
  between(kind: ConditionKind, column: number, { low, high }: { low: number; high: number }): RuleSubject[][] {
    const cells = this.#cells(kind, column);
    const found: RuleSubject[][] = [];
    for (let at = Math.floor(low); at <= high; at++) {
      const subjects = cells.get(at);
      if (subjects !== undefined) found.push(subjects);
    }
    return found;
  }

  #cells(kind: ConditionKind, column: number): Map<number, RuleSubject[]> {
    const name = `${kind} ${column}`;
    let cells = this.#columns.get(name);
    if (cells !== undefined) return cells;
    cells = new Map();
    for (const subject of this.#byKind.get(kind) ?? []) {
      const cell = subject.row[column];
      if (typeof cell !== 'number') continue;
      const whole = Math.floor(cell);
      const known = cells.get(whole);
      if (known === undefined) cells.set(whole, [subject]);
      else known.push(subject);
    }
    this.#columns.set(name, cells);
    return cells;
  }
}
