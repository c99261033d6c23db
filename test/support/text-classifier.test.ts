import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/stats/seeded-random';
import { Cancelled } from '../../core/stats/watch';
import { foldsOf } from '../../core/support/text-classifier/hold-out';
import { type LabelledTexts, NO_LABEL } from '../../core/support/text-classifier/labelled-texts';
import { confidenceOf, isClearlyBetter, learnTexts } from '../../core/support/text-classifier/learn';
import { topOf } from '../../core/support/text-classifier/sureness';
import { modelBytes, scorerOf } from '../../core/support/text-classifier/text-model';
import { hashedGrams } from '../../core/text/hashed-grams';

const TOPICS = {
  refund: ['refund', 'money', 'back', 'return', 'charged', 'paid', 'twice'],
  delivery: ['parcel', 'arrive', 'late', 'courier', 'tracking', 'shipped', 'where'],
  login: ['password', 'account', 'sign', 'locked', 'email', 'code', 'reset'],
  中文: ['发票', '开票', '抬头', '税号', '邮寄', '电子', '公司'],
};
const FILLER = ['the', 'my', 'is', 'please', 'I', 'have', 'not', 'yet', 'hello', 'can', 'you'];

/** Messages of made-up topics: a few words of the topic, one in five of another topic, among words of no topic. */
function messages(count: number, seed: number): { text: string; label: number }[] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const topics = Object.values(TOPICS);
  return Array.from({ length: count }, (_, at) => {
    const label = at % topics.length;
    const words = Array.from({ length: 4 }, () => pick(random() < 0.2 ? pick(topics) : topics[label]!));
    const rest = Array.from({ length: 4 }, () => pick(FILLER));
    return { text: [...words, ...rest].sort(() => random() - 0.5).join(' '), label };
  });
}

function labelled(given: readonly { text: string; label: number }[]): LabelledTexts {
  return {
    texts: given.map(({ text }) => hashedGrams(text)),
    labelOf: Int32Array.from(given, ({ label }) => label),
    weights: null,
    labels: Object.keys(TOPICS),
  };
}

describe('text classifier', () => {
  const learned = learnTexts(labelled(messages(400, 1)));
  const scorer = scorerOf(learned.model);
  const strangers = messages(1_000, 2).map(({ text, label }) => {
    const top = topOf(learned.model.kind, scorer.scoresOfText(text));
    return { right: top.label === label ? 1 : 0, confidence: confidenceOf(learned.calibration, top.sureness) };
  });

  test('labels messages that it has not seen, about as well as it said from held-out ones', () => {
    const accuracy = strangers.reduce((sum, { right }) => sum + right, 0) / strangers.length;
    const said = learned.trials.find(({ kind }) => kind === learned.model.kind)!.accuracy;
    expect(accuracy).toBeGreaterThan(0.85);
    expect(Math.abs(accuracy - said)).toBeLessThan(0.06);
  });

  test('of the messages that it is 80 to 95 % sure of, it gets about that many right', () => {
    const sure = strangers.filter(({ confidence }) => confidence >= 0.8 && confidence < 0.95);
    const mean = (of: (each: (typeof sure)[0]) => number) =>
      sure.reduce((sum, each) => sum + of(each), 0) / sure.length;
    expect(sure.length).toBeGreaterThan(50);
    expect(Math.abs(mean(({ right }) => right) - mean(({ confidence }) => confidence))).toBeLessThan(0.08);
  });

  test('is less sure of a text about none of its topics', () => {
    const surenessOf = (text: string) => topOf(learned.model.kind, scorer.scoresOfText(text)).sureness;
    expect(surenessOf('what a lovely garden, the roses bloom')).toBeLessThan(
      surenessOf('refund the money charged twice'),
    );
  });

  test('an empty text gets a label and a low confidence, no failure', () => {
    const top = topOf(learned.model.kind, scorer.scores(hashedGrams('')));
    expect(confidenceOf(learned.calibration, top.sureness)).toBeLessThan(0.6);
  });

  test('texts that fit no label make it less sure of others like them, and are no label themselves', () => {
    const known = messages(200, 6);
    const strange = ['the roses bloom in the garden', 'my garden is full of roses', 'please water the garden'];
    const taught = labelled(known);
    const withStrange: LabelledTexts = {
      ...taught,
      texts: [...taught.texts, ...strange.map(hashedGrams)],
      labelOf: Int32Array.from([...taught.labelOf, ...strange.map(() => NO_LABEL)]),
    };
    const surenessOf = (given: LabelledTexts) => {
      const { model } = learnTexts(given);
      return topOf(model.kind, scorerOf(model).scores(hashedGrams('can you water my roses'))).sureness;
    };
    expect(surenessOf(withStrange)).toBeLessThan(surenessOf(taught));
  });

  test('the machine is chosen unless naive Bayes gets more of the held-out texts right by more than chance', () => {
    const right = (ones: number, zeros: number) => [...new Array(ones).fill(1), ...new Array(zeros).fill(0)];
    // 14 texts on which the two differ: a standard error is 3.7.
    const ahead = (by: number) => [
      Float64Array.from(right(by, 14 - by)),
      Float64Array.from(right(by, 14 - by), x => 1 - x),
    ];
    expect(isClearlyBetter(ahead(10)[0]!, ahead(10)[1]!)).toBe(true);
    expect(isClearlyBetter(ahead(8)[0]!, ahead(8)[1]!)).toBe(false);
    expect(isClearlyBetter(Float64Array.of(1, 1), Float64Array.of(1, 1))).toBe(false);
    const [machine, bayes] = learned.trials;
    expect([machine?.kind, bayes?.kind]).toEqual(['svm', 'naive-bayes']);
    expect(machine!.accuracy).toBeGreaterThan(bayes!.accuracy - 0.02);
    expect(learned.model.kind).toBe('svm');
  });

  test('the same texts give the same model, byte for byte', () => {
    expect(learnTexts(labelled(messages(80, 3)))).toEqual(learnTexts(labelled(messages(80, 3))));
  });

  test('the stored size counts every array and the names', () => {
    const { vocabulary, weights } = learned.model;
    expect(modelBytes(learned.model)).toBe(
      weights.length + vocabulary.hashes.length * 8 + 4 * 8 + 2 * 'refunddeliverylogin中文'.length,
    );
  });

  test('one label alone, a label with one text and equal texts under two labels are no failure', () => {
    const texts = ['a b', 'a c', 'a d', 'x', 'same', 'same'].map(hashedGrams);
    const labels = ['one', 'two', 'three'];
    for (const labelOf of [
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 1, 2, 1],
      [2, 1, 0, 2, 1, 0],
    ]) {
      const { model, calibration } = learnTexts({ texts, labelOf: Int32Array.from(labelOf), weights: null, labels });
      const top = topOf(model.kind, scorerOf(model).scores(hashedGrams('a b')));
      expect(confidenceOf(calibration, top.sureness)).toBeGreaterThanOrEqual(0);
      expect(confidenceOf(calibration, top.sureness)).toBeLessThanOrEqual(1);
    }
  });

  test('500 labels are learned', () => {
    const texts = Array.from({ length: 1_000 }, (_, at) => hashedGrams(`topic${at % 500} matter${at % 500}`));
    const labels = Array.from({ length: 500 }, (_, at) => `L${at}`);
    const { model } = learnTexts({
      texts,
      labelOf: Int32Array.from(texts, (_, at) => at % 500),
      weights: null,
      labels,
    });
    expect(topOf(model.kind, scorerOf(model).scores(hashedGrams('topic321 matter321'))).label).toBe(321);
  });

  test('tells its progress and ends when cancelled', () => {
    const told: number[] = [];
    learnTexts(labelled(messages(60, 4)), { progress: done => told.push(done) });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(() => learnTexts(labelled(messages(60, 4)), { signal: { aborted: true } })).toThrow(Cancelled);
  });

  test('each label keeps its share in every fold, and every text is tested once', () => {
    const folds = foldsOf(labelled(messages(400, 5)));
    expect(folds.flatMap(({ test: rows }) => rows).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 400 }, (_, at) => at),
    );
    for (const { test: rows } of folds) {
      for (let label = 0; label < 4; label++) expect(rows.filter(row => row % 4 === label)).toHaveLength(10);
    }
  });

  test('neighbours of a label are held out together, and labels of few texts are spread over the folds', () => {
    const labelOf = Int32Array.from({ length: 40 }, (_, at) => (at < 20 ? 0 : 1 + Math.floor((at - 20) / 2)));
    const folds = foldsOf({ labelOf, labels: Array.from({ length: 11 }, (_, at) => `L${at}`) });
    for (const { test: rows } of folds) {
      const [one, other] = rows.filter(row => row < 20);
      expect(other).toBe(one! + 1);
      expect(rows.filter(row => row >= 20)).toHaveLength(2);
    }
  });

  test('a text read in one pass gets the scores of its counted terms', () => {
    for (const text of [
      'Refund my money, twice!',
      '发票 抬头 please',
      'ﬁnal ＴＥＳＴ don’t',
      'no no no no',
      '',
      '😀 \u200b',
    ]) {
      const [once, counted] = [scorer.scoresOfText(text), scorer.scores(hashedGrams(text))];
      for (const [label, score] of once.entries()) expect(score).toBeCloseTo(counted[label]!, 10);
    }
  });
});
