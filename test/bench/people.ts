import { readFileSync, writeFileSync } from 'node:fs';
import type { Bench, BenchEntry, BenchRow } from './bench';

type Expected = Pick<BenchRow, 'reference' | 'target'>;

/** Who buys again: the published BG/NBD fit, and the ranking. */
export const contactsBench: BenchEntry = {
  name: 'repeat business',
  needs: ['contacts/cdnow_sample'],
  run: async bench => {
    const pred = bench.scratch('cdnow.csv');
    const events = bench.data('contacts/cdnow_sample/events.csv');
    const window = ['--as-of', '1997-10-01', '--horizon-days', '273'];
    const line = await bench.lab('contacts', events, ...window, '--out', pred, '--fit', 'bg-nbd');
    const figures = await bench.score('contacts', bench.data('contacts/cdnow_sample/truth.csv'), pred);
    const fit = line.fit as Record<'r' | 'alpha' | 'a' | 'b' | 'logLikelihood', number>;
    const published = (value: number, within: number): Expected => {
      return { reference: { published: value }, target: { least: value - within, most: value + within } };
    };
    const fitRow = { set: 'cdnow_sample', method: 'BG/NBD' };
    const rankRow = { set: 'cdnow_sample', method: String(line.chosen) };
    return [
      { ...fitRow, measure: 'log-likelihood', ours: fit.logLikelihood, ...published(-9582.43, 0.05) },
      { ...fitRow, measure: 'r', ours: fit.r, ...published(0.243, 0.0005) },
      { ...fitRow, measure: 'α', ours: fit.alpha, ...published(4.414, 0.0005) },
      { ...fitRow, measure: 'a', ours: fit.a, ...published(0.793, 0.0005) },
      { ...fitRow, measure: 'b', ours: fit.b, ...published(2.426, 0.0005) },
      {
        ...rankRow,
        measure: 'auc',
        ours: figures.auc!,
        reference: { 'BG/NBD': 0.773, logistic: 0.782, 'mean rank': 0.779 },
        target: { least: 0.78 },
      },
      {
        ...rankRow,
        measure: 'P@100',
        ours: figures.precision_at_100!,
        reference: { 'BG/NBD': 0.87, logistic: 0.85, 'mean rank': 0.87 },
        target: { least: 0.85 },
      },
    ];
  },
};

const REPLIES: {
  folder: string;
  truth: string;
  measures: Record<string, Expected>;
  /** The part that opens a thread, scored on its own. */
  openers: { truth: string; auc: Expected } | null;
}[] = [
  {
    folder: 'mail_r_package_devel',
    truth: 'truth.csv',
    measures: {
      auc: { reference: { LightGBM: 0.69, 'text + metadata': 0.686, blend: 0.7 }, target: { least: 0.69 } },
      ece10: { reference: { LightGBM: 0.048, 'text + metadata': 0.029, blend: 0.043 }, target: null },
    },
    openers: {
      truth: 'truth_openers.csv',
      auc: { reference: { LightGBM: 0.646, 'text + metadata': 0.724, blend: 0.7 }, target: { least: 0.7 } },
    },
  },
  {
    folder: 'collegemsg',
    truth: 'truth.csv',
    measures: {
      auc: { reference: { logistic: 0.731, LightGBM: 0.74, blend: 0.742 }, target: { least: 0.735 } },
      ece10: { reference: { logistic: 0.024, LightGBM: 0.02, blend: 0.025 }, target: { most: 0.03 } },
    },
    openers: null,
  },
];

async function repliesRows(
  bench: Bench,
  { folder, truth, measures, openers }: (typeof REPLIES)[number],
): Promise<BenchRow[]> {
  const file = (name: string) => bench.data(`replies/${folder}/${name}`);
  const pred = bench.scratch(`${folder}.csv`);
  const line = await bench.lab(
    'replies',
    file('messages.csv'),
    file('train_ids.csv'),
    file('test_ids.csv'),
    '--out',
    pred,
  );
  const figures = await bench.score('contacts', file(truth), pred, '--probability');
  const method = typeof line.chosen === 'string' ? line.chosen : Object.keys(line.chosen as object).join(' + ');
  const rows = Object.entries(measures).map(([measure, expected]) => {
    return { set: folder, method, measure, ours: figures[measure]!, ...expected };
  });
  if (openers === null) return rows;
  const part = bench.scratch(`${folder}-openers.csv`);
  keepIds(pred, file(openers.truth), part);
  const { auc } = await bench.score('contacts', file(openers.truth), part, '--probability');
  return [...rows, { set: `${folder}, openers`, method, measure: 'auc', ours: auc!, ...openers.auc }];
}

/** The rows of a prediction whose id another file has, in a file of their own. */
export function keepIds(pred: string, ids: string, out: string): void {
  const linesOf = (path: string) => readFileSync(path, 'utf8').trim().split('\n');
  const idOf = (line: string) => line.slice(0, line.indexOf(','));
  const wanted = new Set(linesOf(ids).map(idOf));
  const kept = linesOf(pred).filter(line => wanted.has(idOf(line)));
  writeFileSync(out, `${kept.join('\n')}\n`);
}

/** Will it be answered within seven days? */
export const repliesBench: BenchEntry = {
  name: 'answers',
  needs: REPLIES.map(({ folder }) => `replies/${folder}`),
  run: async bench => {
    const rows: BenchRow[] = [];
    for (const set of REPLIES) rows.push(...(await repliesRows(bench, set)));
    return rows;
  },
};
