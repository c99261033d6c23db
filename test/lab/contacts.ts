import type { Purchases } from '../../core/sales/repeat-business/purchases';
import { rankCustomers } from '../../core/sales/repeat-business/rank-customers';
import { argumentsOf, countOption, runCommand, writeTable } from './command';
import { cellError, InputError, instantIn, numberIn, parseInstant, readTable, type Table, textIn } from './table';

const USAGE = 'npm run --silent lab -- contacts EVENTS.csv --as-of DATE --horizon-days N --out PRED.csv [--fit bg-nbd]';
const DAY_MS = 86_400_000;

/**
 * `lab contacts EVENTS --as-of DATE --horizon-days N --out PRED`: people by how likely they are to buy within the horizon. Rows at or after DATE are not used. `--fit bg-nbd` adds the
 * parameters of that model and its log-likelihood; times are weeks to the day before DATE.
 * @returns exit code: 0, or 2 for input that can't be used
 */
export function contactsCommand(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { files, options } = argumentsOf(
      args,
      1,
      ['as-of', 'horizon-days', 'out', 'fit'],
      ['as-of', 'horizon-days', 'out'],
    );
    const asOf = parseInstant(options['as-of']!);
    if (asOf === null) throw new InputError(`--as-of: "${options['as-of']}" is not an ISO date`);
    if (options.fit !== undefined && options.fit !== 'bg-nbd') {
      throw new InputError(`--fit: "${options.fit}" is not known, only bg-nbd is`);
    }
    const horizonDays = countOption('horizon-days', options['horizon-days']!);
    const events = await readTable(files[0]!, ['person', 'at']);
    const { customers, people, left } = purchasesOf(events, asOf);
    if (people.length === 0) throw new InputError(`${files[0]}: no rows before ${options['as-of']}`);
    const ranking = rankCustomers(customers, { origin: Math.ceil(asOf / DAY_MS), horizonDays });
    await writeTable(
      options.out!,
      ['person', 'score'],
      [
        ...people.map((person, at) => [person, ranking.scores[at]!] as const),
        ...left.map(person => [person, -1] as const),
      ],
    );
    const { model, trials } = ranking;
    return {
      command: 'contacts',
      chosen: ranking.chosen,
      why:
        trials.length === 0
          ? 'too few customers or too little time for a test on an earlier window'
          : `on an earlier window of ${ranking.tested} customers: ${trials.map(({ name, auc }) => `${name} AUC ${auc.toFixed(3)}`).join(', ')}; one alone is taken only where it is clearly better`,
      people: people.length + left.length,
      purchaseDays: customers.reduce((sum, { days }) => sum + days.length, 0),
      ...(options.fit === undefined ? {} : { fit: model && { model: 'bg-nbd', unit: 'weeks', ...model } }),
    };
  });
}

/** Purchases before the instant by person in the order of the file; of rows of several kinds those named "purchase", where there are any. People without one are `left`. */
function purchasesOf(events: Table, asOf: number): { customers: Purchases[]; people: string[]; left: string[] } {
  const kind = events.columns.indexOf('kind');
  const isPurchase = (row: number) => /^(purchase|order|won)$/i.test(events.rows[row]![kind]!.trim());
  const rows = events.rows.flatMap((_, row) => {
    const at = instantIn(events, row, 'at');
    if (at === null) throw cellError(events, row, 'at', 'is empty');
    return at < asOf ? [{ row, day: Math.floor(at / DAY_MS), person: textIn(events, row, 'person') }] : [];
  });
  const some = kind !== -1 && rows.some(({ row }) => isPurchase(row));
  const hasAmount = events.columns.includes('amount');
  const byPerson = new Map<string, Map<number, number | null>>();
  for (const { row, day, person } of rows) {
    const days = byPerson.get(person) ?? new Map<number, number | null>();
    byPerson.set(person, days);
    if (some && !isPurchase(row)) continue;
    const amount = hasAmount ? numberIn(events, row, 'amount') : null;
    const before = days.get(day) ?? null;
    days.set(day, amount === null ? before : amount + (before ?? 0));
  }
  const buyers = [...byPerson].filter(([, days]) => days.size > 0);
  return {
    people: buyers.map(([person]) => person),
    customers: buyers.map(([, days]) => {
      const sorted = [...days].sort(([a], [b]) => a - b);
      return { days: sorted.map(([day]) => day), amounts: sorted.map(([, amount]) => amount) };
    }),
    left: [...byPerson].filter(([, days]) => days.size === 0).map(([person]) => person),
  };
}
