import { type DurationModel, inferColumns, learnDaysToClose } from '../../core/sales/tabular-learner';
import { argumentsOf, runCommand, writeTable } from './command';
import { cellsOf, daysIn, dealsOf, groupsOf, idsToPredict, layoutOf, ordersOf, placesInOrder } from './deal-table';
import { cellError, InputError, readTable, type Table } from './table';

const USAGE = 'npm run --silent lab -- close TRAIN.csv TEST.csv --out PRED.csv';

/**
 * `lab close TRAIN TEST --out PRED`: remaining days of open deals, by the learner of the extension. TRAIN has closed and as_of (or created); a row without a closing date was still open at
 * the last date of the file.
 * @returns exit code: 0, or 2 for input that can't be used
 */
export function closeCommand(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { files, options } = argumentsOf(args, 2, ['out'], ['out']);
    const train = await readTable(files[0]!, ['id', 'closed']);
    const test = await readTable(files[1]!, ['id']);
    if (test.rows.length === 0) throw new InputError(`${files[1]}: has no rows`);
    const ids = idsToPredict(test);
    const layout = { ...layoutOf(train, test), orderIsNumber: false };
    const reference = layout.reference;
    if (reference === null)
      throw new InputError(`${files[0]}, line 1: no column says as of when a row is known (as_of or created)`);
    layout.order = reference;
    const durations = durationsOf(train, reference);
    const orders = ordersOf(train, layout);
    const at = placesInOrder(train, orders).filter(row => durations.has(row));
    const deals = dealsOf(train);
    const group = groupsOf(Array.from(at, row => deals[row]!));
    const testAt = Int32Array.from(test.rows.keys());
    const cells = cellsOf(train, layout.features, at);
    const open = cellsOf(test, layout.features, testAt);
    const order = Float64Array.from(at, row => orders[row]!);
    const { columns, encode } = inferColumns(cells, open, {
      won: Float64Array.from(at, row => Number(train.rows[row]![train.columns.indexOf('outcome')] === 'won')),
      order,
      group,
      deal: Array.from(at, row => deals[row]!),
      reference,
    });
    const features = encode(cells);
    const model = learnDaysToClose(
      {
        features,
        days: Float64Array.from(at, row => durations.get(row)!.days),
        closed: Uint8Array.from(at, row => durations.get(row)!.closed),
        order,
        group,
      },
      { horizonRows: test.rows.length, stage: features.findIndex(({ name }) => name === layout.stage) },
    );
    // Without a feature there is nothing to count rows by.
    const ahead = encode(open);
    const none = { name: '', kind: 'number' as const, values: new Float64Array(test.rows.length), levels: [] };
    const days = model.predict(ahead.length === 0 ? [none] : ahead);
    const rows = ids.map((id, row) => [id, days[row]!] as const);
    await writeTable(options.out!, ['id', 'days'], rows);
    return reportOf(model, columns, {
      closed: [...durations.values()].filter(({ closed }) => closed === 1).length,
      rows: at.length,
    });
  });
}

/** Days from the reference date to the close, or to the last date of the file. Rows without a reference date, and those closed before it, say nothing. */
function durationsOf(table: Table, reference: string): Map<number, { days: number; closed: number }> {
  const closes = table.rows.map((_, row) => daysIn(table, row, 'closed'));
  const begins = table.rows.map((_, row) => {
    const begin = daysIn(table, row, reference);
    if (begin === null) throw cellError(table, row, reference, 'is empty');
    return begin;
  });
  const end = [...closes, ...begins].reduce<number>(
    (last, day) => Math.max(last, day ?? last),
    Number.NEGATIVE_INFINITY,
  );
  const durations = new Map<number, { days: number; closed: number }>();
  for (const [row, begin] of begins.entries()) {
    const close = closes[row] ?? null;
    const days = (close ?? end) - begin;
    if (days >= 0) durations.set(row, { days, closed: Number(close !== null) });
  }
  return durations;
}

function reportOf(
  { chosen, trials, tested, rounds }: DurationModel,
  columns: ReturnType<typeof inferColumns>['columns'],
  counts: { closed: number; rows: number },
) {
  const best = trials.find(({ method }) => method === chosen);
  return {
    command: 'close',
    chosen,
    why:
      best === undefined
        ? 'too few closed deals to test anything but the median'
        : `mean absolute error ${best.meanAbsoluteErrorDays.toFixed(2)} days on ${tested} rows that it had not seen`,
    ...counts,
    rounds,
    trials,
    used: columns.filter(({ left }) => left === null).map(({ name, kind }) => `${name}: ${kind}`),
    left: columns.filter(({ left }) => left !== null).map(({ name, left }) => `${name}: ${left}`),
  };
}
