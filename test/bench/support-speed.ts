import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import Papa from 'papaparse';
import winkModel from 'wink-eng-lite-web-model';
import winkNaiveBayes from 'wink-naive-bayes-text-classifier';
import winkNLP, { type ItemToken } from 'wink-nlp';
import { seededRandom } from '../../core/stats/seeded-random';
import { trainClassifier } from '../../core/support/classify/train';
import { articleIndex } from '../../core/support/knowledge/look-up';
import { learnTexts } from '../../core/support/text-classifier/learn';
import { topOf } from '../../core/support/text-classifier/sureness';
import { scorerOf } from '../../core/support/text-classifier/text-model';
import { hashedGrams } from '../../core/text/hashed-grams';
import { loadEnglish, type Stemmer } from '../../core/text/stem';
import type { BenchEntry, BenchRow } from './bench';

interface Row {
  text: string;
  label: string;
}
const ARTICLES = 10_000;
const QUERIES = 300;
const LEAST_SECONDS = 0.5;

/** Seconds of the processor that something takes: a busy machine doesn't count. */
function secondsOf(run: () => void): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function macroF1(rows: readonly Row[], labelled: readonly string[]): number {
  const labels = [...new Set(rows.map(({ label }) => label))];
  const scores = labels.map(label => {
    const hit = rows.filter((row, at) => row.label === label && labelled[at] === label).length;
    const truth = rows.filter(row => row.label === label).length;
    const said = labelled.filter(other => other === label).length;
    return hit === 0 ? 0 : (2 * hit) / (truth + said);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Messages a second beside wink-nlp's full pipeline with wink's own naive Bayes classifier, as its manual sets them up; both trained on the same texts, both warm. */
export const classifySpeedBench: BenchEntry = {
  name: 'speed of classifying',
  needs: ['intents/banking77', 'intents/ask_ubuntu'],
  run: async bench => {
    const rows: BenchRow[] = [];
    const stem = await loadEnglish();
    for (const [set, folder, file] of [
      ['banking77, 10 per class', 'banking77', 'train_10_per_class_1.csv'],
      ['ask_ubuntu, 5 labels', 'ask_ubuntu', 'train.csv'],
    ] as const) {
      const rowsOf = (name: string) =>
        Papa.parse<Row>(readFileSync(bench.data(`intents/${folder}/${name}`), 'utf8'), {
          header: true,
          skipEmptyLines: true,
        }).data;
      const [train, test] = [rowsOf(file), rowsOf('test.csv')];
      const theirs = winkClassifier(train);
      const wink = timed(test, theirs.labelOf);
      const pipeline = timed(test, theirs.wordsOf);
      const winkF1 = macroF1(test, wink.results);
      for (const ours of [ourClassifier(train), panelClassifier(train, stem)]) {
        const own = timed(test, ours.labelOf);
        const row = { set, method: ours.kind };
        rows.push(
          {
            ...row,
            measure: 'messages/s ÷ wink-nlp with its naive Bayes',
            ours: wink.seconds / own.seconds,
            reference: { 'of wink-nlp alone': pipeline.seconds / own.seconds, 'ours, messages/s': 1 / own.seconds },
            target: { least: 5 },
          },
          {
            ...row,
            measure: 'macro F1 − wink-nlp with its naive Bayes',
            ours: macroF1(test, own.results) - winkF1,
            reference: { 'macro F1 of wink': winkF1 },
            target: { least: 0 },
          },
        );
      }
    }
    return rows;
  },
};

/** Processor seconds that a text takes, and what came of each. Half a second warms up, and at least as long is measured. */
function timed<T>(rows: readonly Row[], run: (text: string) => T): { seconds: number; results: T[] } {
  const round = () =>
    secondsOf(() => {
      for (const { text } of rows) run(text);
    });
  const rounds = (): number[] => {
    const taken: number[] = [];
    for (let sum = 0; sum < LEAST_SECONDS; sum += taken.at(-1)!) taken.push(round());
    return taken;
  };
  rounds();
  const taken = rounds();
  const seconds = taken.reduce((sum, one) => sum + one, 0) / taken.length / rows.length;
  return { seconds, results: rows.map(({ text }) => run(text)) };
}

function ourClassifier(train: readonly Row[]) {
  const labels = [...new Set(train.map(({ label }) => label))];
  const labelOf = Int32Array.from(train, ({ label }) => labels.indexOf(label));
  const { model } = learnTexts({ texts: train.map(({ text }) => hashedGrams(text)), labelOf, weights: null, labels });
  const scorer = scorerOf(model);
  return {
    kind: model.kind,
    labelOf: (text: string) => labels[topOf(model.kind, scorer.scoresOfText(text)).label]!,
  };
}

/** What the panel says about messages before a full training: naive Bayes over stems and pairs of them, with probabilities and the words that tell. */
function panelClassifier(train: readonly Row[], stem: Stemmer) {
  const examples = train.map(({ text, label }) => ({
    text,
    category: label,
    weight: 1,
    calibrates: true,
    keyTerm: false,
  }));
  const classifier = trainClassifier(examples, new Map(train.map(({ label }) => [label, 1])), stem);
  return {
    kind: 'naive Bayes of the panel',
    labelOf: (text: string) => classifier.classify(text).guesses[0]!.category,
  };
}

/** Stems of words that are no stop words, marked where negated; presence alone counts, smoothing 0.5. */
function winkClassifier(train: readonly Row[]) {
  const nlp = winkNLP(winkModel);
  const { its } = nlp;
  const wordsOf = (text: string): string[] => {
    const words: string[] = [];
    nlp
      .readDoc(text)
      .tokens()
      .filter((token: ItemToken) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
      .each((token: ItemToken) => {
        const stem = token.out(its.stem as never) as string;
        words.push(token.out(its.negationFlag) ? `!${stem}` : stem);
      });
    return words;
  };
  const classifier = winkNaiveBayes();
  classifier.definePrepTasks([wordsOf]);
  classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  for (const { text, label } of train) classifier.learn(text, label);
  classifier.consolidate();
  return { wordsOf, labelOf: (text: string) => classifier.predict(text) };
}

/** Generated articles of made-up English words with a long tail, so that every one can be asked for by some of its own words. */
function generatedArticles() {
  const random = seededRandom(1);
  const syllables = 'ba co du fi ga lo mi na pe qui ro sa te vo zu ster ling port mark dale'.split(' ');
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const words = Array.from({ length: 8_000 }, () => Array.from({ length: 3 }, () => pick(syllables)).join(''));
  const word = () => words[Math.floor(words.length * random() ** 3)]!;
  const text = (length: number) => Array.from({ length }, word).join(' ');
  const articles = Array.from({ length: ARTICLES }, (_, at) => ({
    id: `a${at}`,
    title: text(7),
    phrasings: [] as string[],
    body: text(60),
  }));
  const queries = Array.from({ length: QUERIES }, () => {
    const wanted = pick(articles);
    const own = wanted.title.split(' ');
    return { id: wanted.id, text: Array.from({ length: 4 }, () => pick(own)).join(' ') };
  });
  return { articles, queries };
}

function percentile95(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(0.95 * values.length)]!;
}

/** Indexing and searching beside MiniSearch with prefixes and typos, on the same articles and questions. */
export const searchSpeedBench: BenchEntry = {
  name: 'speed of search',
  needs: [],
  run: async () => {
    const { articles, queries } = generatedArticles();
    const stem = await loadEnglish();
    articleIndex(articles.slice(0, 500), stem);
    let search: (text: string) => string[] = () => [];
    const seconds = secondsOf(() => {
      const index = articleIndex(articles, stem);
      search = text => index.search(text, 10).map(({ id }) => id);
    });
    const mini = new MiniSearch({
      fields: ['title', 'body'],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
    });
    const miniSeconds = secondsOf(() => mini.addAll(articles));
    const asked = (find: (text: string) => string[]) => {
      const times: number[] = [];
      let found = 0;
      for (const { id, text } of queries) {
        const began = performance.now();
        const hits = find(text);
        times.push(performance.now() - began);
        if (hits.includes(id)) found++;
      }
      return { p95: percentile95(times), recall: found / queries.length };
    };
    const own = asked(text => search(text));
    const theirs = asked(text =>
      mini
        .search(text)
        .slice(0, 10)
        .map(({ id }) => String(id)),
    );
    const row = { set: 'generated, 10,000 articles', method: 'BM25 + pieces' };
    const rows: BenchRow[] = [
      {
        ...row,
        measure: 'index s ÷ MiniSearch',
        ours: seconds / miniSeconds,
        reference: { 'MiniSearch, s': miniSeconds },
        target: { most: 0.5 },
      },
      {
        ...row,
        measure: 'query p95 ÷ MiniSearch',
        ours: own.p95 / theirs.p95,
        reference: { 'MiniSearch, ms': theirs.p95 },
        target: { most: 0.25 },
      },
      {
        ...row,
        measure: 'recall@10 − MiniSearch',
        ours: own.recall - theirs.recall,
        reference: { 'MiniSearch, recall@10': theirs.recall },
        target: { least: 0 },
      },
    ];
    return rows;
  },
};
