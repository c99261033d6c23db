import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountedDocument,
  leaveOneOutScores,
  naiveBayesScores,
  temperedProbabilities,
  termLogLikelihood,
  trainNaiveBayes,
} from '../../core/stats/naive-bayes';

const document = (terms: number[], label: number, weight = 1): CountedDocument => ({
  terms: Int32Array.from(terms),
  counts: new Float64Array(terms.length).fill(1),
  label,
  weight,
});
const EVEN = Float64Array.of(0.5, 0.5);
const ONE = Float64Array.of(1);

// The example of Manning, Raghavan & Schütze, Introduction to Information Retrieval (2008), table 13.1: Chinese 0, Beijing 1, Shanghai 2,
// Macao 3, Tokyo 4, Japan 5; class 0 is "China", class 1 is not.
const TEXTBOOK: CountedDocument[] = [
  { terms: Int32Array.of(0, 1), counts: Float64Array.of(2, 1), label: 0, weight: 1 },
  { terms: Int32Array.of(0, 2), counts: Float64Array.of(2, 1), label: 0, weight: 1 },
  document([0, 3], 0),
  document([4, 5, 0], 1),
];

describe('multinomial naive Bayes', () => {
  test('gives the textbook example its published figures', () => {
    const model = trainNaiveBayes(TEXTBOOK, Float64Array.of(0.75, 0.25), 6, 1);
    expect(Math.exp(termLogLikelihood(model, 0, 0))).toBeCloseTo(6 / 14, 12);
    expect(Math.exp(termLogLikelihood(model, 4, 0))).toBeCloseTo(1 / 14, 12);
    expect(Math.exp(termLogLikelihood(model, 0, 1))).toBeCloseTo(2 / 9, 12);
    const scores = naiveBayesScores(model, Int32Array.of(0, 4, 5), Float64Array.of(3, 1, 1));
    expect(Math.exp(scores[0]!)).toBeCloseTo(0.0003, 4);
    expect(Math.exp(scores[1]!)).toBeCloseTo(0.0001, 4);
  });

  test('a document of weight three counts like three of them', () => {
    const thrice = trainNaiveBayes(
      [document([0], 0), document([0], 0), document([0], 0), document([1], 1)],
      EVEN,
      2,
      0.5,
    );
    const weighted = trainNaiveBayes([document([0], 0, 3), document([1], 1)], EVEN, 2, 0.5);
    expect(naiveBayesScores(weighted, Int32Array.of(0), ONE)).toEqual(naiveBayesScores(thrice, Int32Array.of(0), ONE));
  });

  test('a term that no document holds changes nothing', () => {
    const model = trainNaiveBayes([document([0], 0), document([1, 1, 1], 1)], EVEN, 3, 1);
    expect(naiveBayesScores(model, Int32Array.of(2), ONE)).toEqual(Float64Array.from(EVEN, Math.log));
    expect(naiveBayesScores(model, new Int32Array(0), new Float64Array(0))).toEqual(Float64Array.from(EVEN, Math.log));
  });

  test('leaving one out gives what a model trained without it gives, and leaves the model as it was', () => {
    const model = trainNaiveBayes(TEXTBOOK, EVEN, 6, 0.5);
    const before = structuredClone(model);
    const left = leaveOneOutScores(model, TEXTBOOK);
    TEXTBOOK.forEach((held, at) => {
      const without = trainNaiveBayes(
        TEXTBOOK.filter(other => other !== held),
        EVEN,
        6,
        0.5,
      );
      const expected = naiveBayesScores(without, held.terms, held.counts);
      for (let label = 0; label < 2; label++) expect(left[at]![label]).toBeCloseTo(expected[label]!, 10);
    });
    expect(model).toEqual(before);
  });

  test('refuses a smoothing, prior, term or label out of range', () => {
    expect(() => trainNaiveBayes([], EVEN, 1, 0)).toThrow(RangeError);
    expect(() => trainNaiveBayes([], EVEN, 1, Number.NaN)).toThrow(RangeError);
    expect(() => trainNaiveBayes([], Float64Array.of(1, 0), 1, 1)).toThrow(RangeError);
    expect(() => trainNaiveBayes([document([1], 0)], EVEN, 1, 1)).toThrow(RangeError);
    expect(() => trainNaiveBayes([document([0], 2)], EVEN, 1, 1)).toThrow(RangeError);
  });
});

describe('tempered probabilities', () => {
  test('add up to one, keep the order, and are flatter the higher the temperature', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5_000, max: 0, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0.5, max: 10, noNaN: true }),
        (list, temperature) => {
          const scores = Float64Array.from(list);
          const cool = temperedProbabilities(scores, temperature);
          const warm = temperedProbabilities(scores, temperature * 2);
          expect(cool.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
          expect(Math.max(...warm)).toBeLessThanOrEqual(Math.max(...cool) + 1e-12);
          expect(cool[scores.indexOf(Math.max(...scores))]).toBe(Math.max(...cool));
        },
      ),
    );
  });

  test('at temperature one are the probabilities of the scores', () => {
    const probabilities = temperedProbabilities(Float64Array.of(Math.log(0.6), Math.log(0.2)), 1);
    expect(probabilities[0]).toBeCloseTo(0.75, 12);
  });
});
