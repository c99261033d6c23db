import type { BenchEntry, BenchRow } from './bench';

interface IntentSet {
  set: string;
  train: string;
  folder: string;
  /** Texts out of scope, to learn from. */
  trainOos?: string;
  /** Texts out of scope, to be told from those in scope. */
  testOos?: string;
  measures: Record<string, Pick<BenchRow, 'reference' | 'target'>>;
}

const INTENTS: IntentSet[] = [
  {
    set: 'banking77',
    folder: 'banking77',
    train: 'train.csv',
    measures: {
      accuracy: { reference: { 'TF-IDF, SVC': 0.911, BERT: 0.937 }, target: { least: 0.912 } },
      ece10: { reference: {}, target: { most: 0.05 } },
      modelBytes: { reference: {}, target: { most: 1_500_000 } },
    },
  },
  ...[1, 2, 3].map(draw => ({
    set: `banking77, 10 per class, draw ${draw}`,
    folder: 'banking77',
    train: `train_10_per_class_${draw}.csv`,
    measures: { accuracy: { reference: { 'TF-IDF, SVC': [0.748, 0.742, 0.728][draw - 1]! }, target: null } },
  })),
  {
    set: 'clinc150',
    folder: 'clinc150',
    train: 'train.csv',
    trainOos: 'train_oos.csv',
    testOos: 'test_oos.csv',
    measures: {
      accuracy: { reference: { 'TF-IDF, SVC': 0.928 }, target: { least: 0.92 } },
      oos_auroc: { reference: { 'TF-IDF, SVC': 0.951 }, target: { least: 0.945 } },
      ece10: { reference: {}, target: { most: 0.05 } },
    },
  },
  {
    set: 'ask_ubuntu',
    folder: 'ask_ubuntu',
    train: 'train.csv',
    measures: {
      accuracy: { reference: { 'TF-IDF, SVC': 0.927 }, target: { least: 0.9 } },
      ece10: { reference: {}, target: { most: 0.05 } },
    },
  },
  {
    set: 'hint3_curekart',
    folder: 'hint3_curekart',
    train: 'train.csv',
    testOos: 'test_oos.csv',
    measures: {
      accuracy: { reference: { 'TF-IDF, SVC': 0.825 }, target: { least: 0.82 } },
      mcc_best: { reference: { 'TF-IDF, SVC': 0.58 }, target: { least: 0.57 } },
      ece10: { reference: {}, target: { most: 0.05 } },
    },
  },
  {
    set: 'smp2017_zh',
    folder: 'smp2017_zh',
    train: 'train.csv',
    measures: {
      accuracy: { reference: { 'TF-IDF, SVC': 0.919 }, target: { least: 0.915 } },
      ece10: { reference: {}, target: { most: 0.05 } },
    },
  },
];

/** Labels for messages, by the classifier of the extension, one set of defaults for all sets. */
export const intentsBench: BenchEntry = {
  name: 'intents',
  needs: INTENTS.map(({ folder }) => `intents/${folder}`),
  run: async bench => {
    const rows: BenchRow[] = [];
    const drawn: number[] = [];
    for (const { set, folder, train, trainOos, testOos, measures } of INTENTS) {
      const pred = bench.scratch('intents.csv');
      const at = (file: string) => bench.data(`intents/${folder}/${file}`);
      const tests = [at('test.csv'), ...(testOos === undefined ? [] : [at(testOos)])];
      const known = trainOos === undefined ? [] : ['--train-oos', at(trainOos)];
      const line = await bench.lab('intents', at(train), ...tests, ...known, '--out', pred);
      const strange = testOos === undefined ? [] : ['--oos', at(testOos)];
      const figures: Record<string, unknown> = await bench.score('intents', tests[0]!, pred, ...strange);
      if (set.includes('draw')) drawn.push(Number(figures.accuracy));
      for (const [measure, expected] of Object.entries(measures))
        rows.push({ set, method: String(line.chosen), measure, ours: figureOf(figures, line, measure), ...expected });
    }
    rows.push({
      set: 'banking77, 10 per class',
      method: 'mean of the draws',
      measure: 'accuracy',
      ours: drawn.reduce((sum, accuracy) => sum + accuracy, 0) / drawn.length,
      reference: { 'TF-IDF, SVC': 0.739 },
      target: { least: 0.735 },
    });
    return rows;
  },
};

function figureOf(figures: Record<string, unknown>, line: Record<string, unknown>, measure: string): number {
  if (measure === 'modelBytes') return Number(line.modelBytes);
  const figure = figures[measure];
  return Number(typeof figure === 'object' && figure !== null && 'mcc' in figure ? figure.mcc : figure);
}

/** Articles for questions, by the search of the extension. */
export const faqBench: BenchEntry = {
  name: 'faq',
  needs: ['faq/stackfaq', 'faq/stackfaq_half_known'],
  run: async bench => {
    const rows: BenchRow[] = [];
    for (const [set, best, least] of [
      ['stackfaq', 0.893, 0.885],
      ['stackfaq_half_known', 0.98, 0.975],
    ] as const) {
      const at = (file: string) => bench.data(`faq/${set}/${file}`);
      const run = bench.scratch('faq.csv');
      await bench.lab('faq', at('articles.jsonl'), at('queries.csv'), '--out', run);
      const figures = await bench.score('faq', at('qrels.csv'), run);
      rows.push({
        set,
        method: 'BM25 + pieces',
        measure: 'nDCG@10',
        ours: figures.ndcg10 ?? Number.NaN,
        reference: { 'z-scores of four': best },
        target: { least },
      });
    }
    return rows;
  },
};
