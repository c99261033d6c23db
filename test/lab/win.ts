import {
  type ClosedRows,
  featuresAt,
  fitTabular,
  inferColumns,
  inOrder,
  type Learned,
  learn,
  type TabularModel,
} from '../../core/sales/tabular-learner';
import { argumentsOf, countOption, runCommand, writeTable } from './command';
import {
  cellsOf,
  type DealLayout,
  dealsOf,
  decidedOf,
  groupsOf,
  idsToPredict,
  layoutOf,
  ordersOf,
  outcomesOf,
  placesInOrder,
} from './deal-table';
import { InputError, readTable, type Table, textIn } from './table';

const USAGE = 'npm run --silent lab -- win TRAIN.csv TEST.csv --out PRED.csv [--prequential N --truth TRUTH.csv]';

/**
 * `lab win TRAIN TEST --out PRED`: chances of winning by the learner of the extension, on tables of unknown columns. With `--prequential N` a block of N rows of TEST is predicted in the
 * order of time, then its outcomes are taken from TRUTH and learned, and so on.
 * @returns exit code: 0, or 2 for input that can't be used
 */
export function winCommand(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { files, options } = argumentsOf(args, 2, ['out', 'prequential', 'truth'], ['out']);
    if ((options.prequential === undefined) !== (options.truth === undefined)) {
      throw new InputError('--prequential and --truth belong together');
    }
    const block = options.prequential === undefined ? null : countOption('prequential', options.prequential);
    const train = await readTable(files[0]!, ['id', 'outcome']);
    const test = await readTable(files[1]!, ['id']);
    if (test.rows.length === 0) throw new InputError(`${files[1]}: has no rows`);
    const ids = idsToPredict(test);
    const truth = options.truth === undefined ? null : await truthOf(options.truth, test);
    const sets = setsOf(train, test, block ?? test.rows.length);
    const learned = learn(sets.closed, { horizonRows: block ?? test.rows.length, stage: sets.stage });
    const run =
      block === null || truth === null ? predictOnce(sets, learned) : predictAndLearn(sets, learned, block, truth);
    const rows = [...sets.at].map((row, i) => [ids[row]!, run.probabilities[i]!] as const);
    await writeTable(options.out!, ['id', 'probability'], rows);
    return reportOf(sets, learned, run);
  });
}

interface Sets {
  layout: DealLayout;
  closed: ClosedRows;
  /** Rows of the test in the order of time, as features; outcomes are not known. */
  open: Omit<ClosedRows, 'won' | 'decided'>;
  /** Places of these rows in the test. */
  at: Int32Array;
  columns: ReturnType<typeof inferColumns>['columns'];
  stage: number;
  doubled: number;
}

interface Run {
  /** In the order of time. */
  probabilities: Float64Array;
  model: TabularModel;
  fits: number;
}

function setsOf(train: Table, test: Table, visible: number): Sets {
  const layout = layoutOf(train, test);
  const [trainOrders, testOrders] = [ordersOf(train, layout), ordersOf(test, layout)];
  const [trainAt, at] = [placesInOrder(train, trainOrders), placesInOrder(test, testOrders)];
  const outcomes = outcomesOf(train);
  const decided = decidedOf(train, layout, trainOrders);
  const deals = dealsOf(train);
  const testDeals = dealsOf(test);
  // Numbers of deals are shared: a deal of the test that is learned block by block stays one deal.
  const groups = groupsOf([...Array.from(trainAt, row => deals[row]!), ...Array.from(at, row => testDeals[row]!)]);
  const won = Float64Array.from(trainAt, row => outcomes[row]!);
  const order = Float64Array.from(trainAt, row => trainOrders[row]!);
  const cells = cellsOf(train, layout.features, trainAt);
  const { columns, encode } = inferColumns(cells, cellsOf(test, layout.features, at.subarray(0, visible)), {
    won,
    order,
    group: groups?.subarray(0, trainAt.length) ?? null,
    deal: Array.from(trainAt, row => deals[row]!),
    reference: layout.reference,
  });
  const features = encode(cells);
  return {
    layout,
    closed: inOrder({
      features,
      won,
      order,
      decided: decided && Float64Array.from(trainAt, row => decided[row]!),
      group: groups?.subarray(0, trainAt.length) ?? null,
    }),
    open: {
      features: encode(cellsOf(test, layout.features, at)),
      order: Float64Array.from(at, row => testOrders[row]!),
      group: groups?.subarray(trainAt.length) ?? null,
    },
    at,
    columns,
    stage: features.findIndex(({ name, kind }) => name === layout.stage && kind === 'category'),
    doubled: train.rows.length - trainAt.length + test.rows.length - at.length,
  };
}

async function truthOf(file: string, test: Table): Promise<Map<string, number>> {
  const truth = await readTable(file, ['id', 'outcome']);
  const outcomes = outcomesOf(truth);
  const known = new Map(truth.rows.map((_, row) => [textIn(truth, row, 'id'), outcomes[row]!]));
  for (const row of test.rows.keys()) {
    const id = textIn(test, row, 'id');
    if (!known.has(id))
      throw new InputError(`${file}, column id: "${id}" of ${test.file}, line ${test.lines[row]}, is missing`);
  }
  return new Map([...test.rows.keys()].map(row => [String(row), known.get(textIn(test, row, 'id'))!]));
}

function predictOnce({ closed, open }: Sets, { settings }: Learned): Run {
  const model = fitTabular(closed, settings);
  return { probabilities: probabilitiesOf(model, open, open.features), model, fits: 1 };
}

function predictAndLearn(
  { closed, open, at }: Sets,
  { settings }: Learned,
  block: number,
  truth: Map<string, number>,
): Run {
  const n = closed.won.length;
  const all: ClosedRows = {
    features: closed.features.map((feature, i) => ({
      ...feature,
      values: joined(feature.values, open.features[i]!.values),
    })),
    won: joined(
      closed.won,
      Float64Array.from(at, row => truth.get(String(row))!),
    ),
    order: joined(closed.order, open.order),
    decided: null,
    group: null,
  };
  const probabilities = new Float64Array(at.length);
  let model = fitTabular(closed, settings);
  let fits = 1;
  for (let from = 0; from < at.length; from += block) {
    const to = Math.min(at.length, from + block);
    if (from > 0) {
      model = fitTabular(firstRows(all, n + from), settings);
      fits++;
    }
    const ahead = featuresAt(
      open.features,
      Int32Array.from({ length: to - from }, (_, i) => from + i),
    );
    probabilities.set(probabilitiesOf(model, { order: open.order.subarray(from, to) }, ahead), from);
  }
  return { probabilities, model, fits };
}

function probabilitiesOf(
  model: TabularModel,
  { order }: Pick<Sets['open'], 'order'>,
  features: ClosedRows['features'],
) {
  // Without a feature there is nothing to count rows by.
  return features.length === 0 ? new Float64Array(order.length).fill(model.probability) : model.probabilities(features);
}

function firstRows(rows: ClosedRows, n: number): ClosedRows {
  return {
    ...rows,
    features: rows.features.map(feature => ({ ...feature, values: feature.values.subarray(0, n) })),
    won: rows.won.subarray(0, n),
    order: rows.order.subarray(0, n),
  };
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function reportOf(
  { layout, closed, columns, doubled }: Sets,
  { settings, trials, tested, moreDeals }: Learned,
  { model, fits }: Run,
) {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  const signal = settings.trust > 0;
  const gain = trials.find(({ name }) => name === 'blend');
  return {
    command: 'win',
    chosen: signal ? settings.blend : 'base rate',
    why: signal
      ? `the blend foretold ${tested} closed deals better than the base rate by ${round(gain!.gain)} ± ${round(gain!.standardError)} nats a deal`
      : gain === undefined
        ? 'too few closed deals to test a model'
        : `no signal in these fields: gain over the base rate ${round(gain.gain)} ± ${round(gain.standardError)} nats a deal on ${tested} closed deals`,
    signal,
    baseRate: round(model.probability),
    moreDeals,
    orderedBy: layout.order,
    closedDeals: closed.won.length,
    won: closed.won.reduce((sum, each) => sum + each, 0),
    settings: {
      halfLifeRows: Number.isFinite(settings.halfLifeRows) ? settings.halfLifeRows : null,
      baseHalfLifeRows: Number.isFinite(settings.baseHalfLifeRows) ? settings.baseHalfLifeRows : null,
      tunings: Object.fromEntries(settings.tunings.map(({ name, value }) => [name, value])),
      calibration: settings.calibration.kind,
      trust: round(settings.trust),
    },
    trials: trials.map(({ name, gain, standardError }) => ({
      name,
      gain: round(gain),
      standardError: round(standardError),
    })),
    used: columns.filter(({ left }) => left === null).map(({ name, kind }) => `${name}: ${kind}`),
    left: columns.filter(({ left }) => left !== null).map(({ name, left }) => `${name}: ${left}`),
    doubled,
    fits,
  };
}
