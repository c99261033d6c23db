import type { Bench, BenchEntry, BenchRow } from './bench';

interface WinSet {
  folder: string;
  /** Measure → figures of the reference methods and the target. */
  measures: Record<string, Pick<BenchRow, 'reference' | 'target'>>;
}

const SETS: WinSet[] = [
  {
    folder: 'xeducation_leads',
    measures: {
      auc: { reference: { logistic: 0.892, LightGBM: 0.8985, blend: 0.899 }, target: { least: 0.89 } },
      ece10: { reference: { logistic: 0.047, LightGBM: 0.044, blend: 0.051 }, target: { most: 0.05 } },
      logloss: { reference: { logistic: 0.403, LightGBM: 0.39, blend: 0.391 }, target: null },
    },
  },
  {
    folder: 'bpic12_snapshots',
    measures: {
      auc: { reference: { logistic: 0.786, LightGBM: 0.786, blend: 0.791 }, target: { least: 0.785 } },
      brier: { reference: { logistic: 0.178, LightGBM: 0.176, blend: 0.175 }, target: { most: 0.178 } },
      ece10: { reference: { logistic: 0.049, LightGBM: 0.033, blend: 0.039 }, target: null },
    },
  },
];

/** What the lab line says was chosen, in a few words. */
function methodOf(line: Record<string, unknown>): string {
  const { chosen } = line;
  return typeof chosen === 'string' ? chosen : Object.keys(chosen as object).join(' + ');
}

async function winRows(bench: Bench, { folder, measures }: WinSet): Promise<BenchRow[]> {
  const [train, test, truth] = ['train', 'test', 'truth'].map(name => bench.data(`win/${folder}/${name}.csv`));
  const pred = bench.scratch(`${folder}.csv`);
  const line = await bench.lab('win', train!, test!, '--out', pred);
  const figures = await bench.score('win', truth!, pred);
  return Object.entries(measures).map(([measure, expected]) => {
    return { set: folder, method: methodOf(line), measure, ours: figures[measure]!, ...expected };
  });
}

export const winBench: BenchEntry = {
  name: 'win or lose',
  needs: ['win/xeducation_leads', 'win/bpic12_snapshots'],
  run: async bench => {
    const rows: BenchRow[] = [];
    for (const set of SETS) rows.push(...(await winRows(bench, set)));
    return rows;
  },
};

/** Refitted block by block, as drift asks for. */
export const prequentialBench: BenchEntry = {
  name: 'win or lose, learned block by block',
  needs: ['win/uci_bank'],
  run: async bench => {
    const [train, test, truth] = ['train', 'test', 'truth'].map(name => bench.data(`win/uci_bank/${name}.csv`));
    const pred = bench.scratch('uci_bank.csv');
    const line = await bench.lab('win', train!, test!, '--out', pred, '--prequential', '300', '--truth', truth!);
    const { auc, ece10, logloss } = await bench.score('win', truth!, pred);
    const row = { set: 'uci_bank, prequential', method: methodOf(line) };
    return [
      {
        ...row,
        measure: 'auc',
        ours: auc!,
        reference: { logistic: 0.762, LightGBM: 0.764, blend: 0.769 },
        target: { least: 0.76 },
      },
      {
        ...row,
        measure: 'ece10',
        ours: ece10!,
        reference: { logistic: 0.045, LightGBM: 0.055, blend: 0.05 },
        target: { most: 0.06 },
      },
      {
        ...row,
        measure: 'logloss',
        ours: logloss!,
        reference: { logistic: 0.53, LightGBM: 0.53, blend: 0.525 },
        target: null,
      },
    ];
  },
};

/** Nothing to find: the right answer is the base rate. */
export const noSignalBench: BenchEntry = {
  name: 'no signal',
  needs: ['win/maven_crm'],
  run: async bench => {
    const [train, test, truth] = ['train', 'test', 'truth'].map(name => bench.data(`win/maven_crm/${name}.csv`));
    const pred = bench.scratch('maven_crm.csv');
    const line = await bench.lab('win', train!, test!, '--out', pred);
    const figures = await bench.score('win', truth!, pred, '--train', train!);
    const base = (figures.base_of_train as unknown as { logloss: number }).logloss;
    const row = { set: 'maven_crm', method: methodOf(line) };
    const rows: BenchRow[] = [
      { ...row, measure: 'signal claimed', ours: Number(line.signal), reference: {}, target: { most: 0 } },
      {
        ...row,
        measure: 'log loss − base',
        ours: figures.logloss! - base,
        reference: { logistic: 0.001, LightGBM: 0 },
        target: { most: 0.002 },
      },
    ];
    return rows;
  },
};

export const closeBench: BenchEntry = {
  name: 'days to close',
  needs: ['win/bpic12_snapshots'],
  run: async bench => {
    const folder = 'win/bpic12_snapshots';
    const pred = bench.scratch('days.csv');
    const line = await bench.lab(
      'close',
      bench.data(`${folder}/train.csv`),
      bench.data(`${folder}/test.csv`),
      '--out',
      pred,
    );
    const { mae_days } = await bench.score('close', bench.data(`${folder}/days_to_close.csv`), pred);
    const reference = { median: 7.03, 'median by stage': 6.14, 'boosting on L1': 5.31 };
    return [
      {
        set: 'bpic12_snapshots',
        method: String(line.chosen),
        measure: 'days, MAE',
        ours: mae_days!,
        reference,
        target: { most: 5.7 },
      },
    ];
  },
};
