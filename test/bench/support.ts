import type { BenchEntry, BenchRow } from './bench';

interface IntentSet {
  set: string;
  train: string;
  folder: string;
  /** Texts out of scope, to learn from. */
  trainOos?: string;
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
    },
  },
  ...[1, 2, 3].map(draw => ({
    set: `banking77, 10 per class, draw ${draw}`,
    folder: 'banking77',
    train: `train_10_per_class_${draw}.csv`,
    measures: { accuracy: { reference: { 'TF-IDF, SVC': [0.748, 0.742, 0.728][draw - 1]! }, target: null } },
  })),
  {
    set: 'ask_ubuntu',
    folder: 'ask_ubuntu',
    train: 'train.csv',
    measures: { accuracy: { reference: { 'TF-IDF, SVC': 0.927 }, target: { least: 0.9 } } },
  },
  {
    set: 'smp2017_zh',
    folder: 'smp2017_zh',
    train: 'train.csv',
    measures: { accuracy: { reference: { 'TF-IDF, SVC': 0.919 }, target: { least: 0.915 } } },
  },
];

/** Labels for messages, by the classifier of the extension, one set of defaults for all sets. */
export const intentsBench: BenchEntry = {
  name: 'intents',
  needs: ['intents/banking77', 'intents/ask_ubuntu', 'intents/smp2017_zh'],
  run: async bench => {
    const rows: BenchRow[] = [];
    for (const { set, folder, train, measures } of INTENTS) {
      const pred = bench.scratch('intents.csv');
      const at = (file: string) => bench.data(`intents/${folder}/${file}`);
      const line = await bench.lab('intents', at(train), at('test.csv'), '--out', pred);
      const figures = await bench.score('intents', at('test.csv'), pred);
      for (const [measure, expected] of Object.entries(measures))
        rows.push({ set, method: String(line.chosen), measure, ours: figures[measure] ?? Number.NaN, ...expected });
    }
    return rows;
  },
};

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
