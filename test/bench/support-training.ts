import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { seededRandom } from '../../core/stats/seeded-random';
import type { SparseRows } from '../../core/stats/sparse-rows';
import { learnTexts } from '../../core/support/text-classifier/learn';
import { topOf } from '../../core/support/text-classifier/sureness';
import { scorerOf } from '../../core/support/text-classifier/text-model';
import { hashedGrams } from '../../core/text/hashed-grams';
import { matrixOf, placesOf, vectorOf, vocabularyOf } from '../../core/text/text-vectors';
import type { BenchEntry, BenchRow } from './bench';

interface Row {
  text: string;
  label: string;
}
const MOST_PASSES = 20;
const RATE = 0.1;

/**
 * Training on banking77, with the trial of both candidates and the calibration, beside plain stochastic gradient descent on the same terms: squared hinge loss of one
 * machine per label, weights in one typed array, as many passes as it takes to label the test texts as well. Processor time of one process; both read the texts themselves.
 */
export const supportTrainingBench: BenchEntry = {
  name: 'speed of training intents',
  needs: ['intents/banking77'],
  run: async bench => {
    const rowsOf = (file: string) =>
      Papa.parse<Row>(readFileSync(bench.data(`intents/banking77/${file}`), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const [train, test] = [rowsOf('train.csv'), rowsOf('test.csv')];
    const labels = [...new Set(train.map(({ label }) => label))];
    const labelOf = Int32Array.from(train, ({ label }) => labels.indexOf(label));
    const shareRight = (label: (text: string, at: number) => number) =>
      test.filter((row, at) => labels[label(row.text, at)] === row.label).length / test.length;

    const began = process.cpuUsage();
    const texts = train.map(({ text }) => hashedGrams(text));
    const { model } = learnTexts({ texts, labelOf, weights: null, labels });
    const ours = secondsSince(began);
    const scorer = scorerOf(model);
    const accuracy = shareRight(text => topOf(model.kind, scorer.scoresOfText(text)).label);

    const again = process.cpuUsage();
    const grams = train.map(({ text }) => hashedGrams(text));
    const vocabulary = vocabularyOf(grams, 2);
    const places = placesOf(vocabulary);
    const matrix = (of: readonly ReturnType<typeof hashedGrams>[]) =>
      matrixOf(
        of.map(text => vectorOf(text, vocabulary, places)),
        vocabulary.hashes.length,
      );
    const descent = new Descent(matrix(grams), labelOf, labels.length);
    let plain = secondsSince(again);
    const unseen = matrix(test.map(({ text }) => hashedGrams(text)));
    let reached = 0;
    let passes = 0;
    while (reached < accuracy && passes < MOST_PASSES) {
      const pass = process.cpuUsage();
      descent.pass(RATE / (1 + passes / 2));
      plain += secondsSince(pass);
      passes++;
      reached = shareRight((_, at) => descent.best(unseen, at));
    }
    const row = { set: 'banking77', method: model.kind };
    return [
      {
        ...row,
        measure: 'training s ÷ plain SGD',
        ours: ours / plain,
        reference: { 'accuracy of SGD': reached, passes, 'SGD, s': plain },
        target: { most: 3 },
      },
      { ...row, measure: 'training, processor s', ours, reference: {}, target: { most: 20 } } as BenchRow,
    ];
  },
};

function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

class Descent {
  private readonly weights: Float32Array;
  private readonly bias: Float64Array;
  private readonly sums: Float64Array;
  private readonly order: Int32Array;
  private readonly random = seededRandom(1);

  constructor(
    private readonly rows: SparseRows,
    private readonly labelOf: Int32Array,
    private readonly labels: number,
  ) {
    this.weights = new Float32Array(rows.columns * labels);
    this.bias = new Float64Array(labels).fill(-1);
    this.sums = new Float64Array(labels);
    this.order = Int32Array.from(labelOf.keys());
  }

  pass(rate: number): void {
    const { rows, labelOf, labels, weights, bias, order } = this;
    const missed = new Int32Array(labels);
    const steps = new Float64Array(labels);
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(this.random() * (at + 1));
      const row = order[at]!;
      order[at] = order[other]!;
      order[other] = row;
    }
    for (const row of order) {
      const sums = this.score(rows, row);
      let count = 0;
      for (let label = 0; label < labels; label++) {
        const sign = label === labelOf[row] ? 1 : -1;
        const short = 1 - sign * sums[label]!;
        if (short <= 0) continue;
        missed[count] = label;
        steps[count] = 2 * rate * sign * short;
        bias[label]! += steps[count++]!;
      }
      for (let j = rows.starts[row]!; j < rows.starts[row + 1]!; j++) {
        const from = rows.indices[j]! * labels;
        for (let i = 0; i < count; i++) weights[from + missed[i]!]! += rows.values[j]! * steps[i]!;
      }
    }
  }

  best(rows: SparseRows, row: number): number {
    const sums = this.score(rows, row);
    return sums.indexOf(Math.max(...sums));
  }

  private score(rows: SparseRows, row: number): Float64Array {
    const { sums, labels, weights } = this;
    sums.set(this.bias);
    for (let j = rows.starts[row]!; j < rows.starts[row + 1]!; j++) {
      const from = rows.indices[j]! * labels;
      const value = rows.values[j]!;
      for (let label = 0; label < labels; label++) sums[label]! += value * weights[from + label]!;
    }
    return sums;
  }
}
