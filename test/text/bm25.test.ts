import { describe, expect, test } from 'vitest';
import { bm25 } from '../../core/text/bm25';

const DOCUMENTS = [['cat', 'sat'], ['cat', 'cat', 'dog', 'dog'], ['bird']];

describe('BM25', () => {
  test('gives the value worked out by hand, as a share of the full match', () => {
    const scores = new Float64Array(3);
    bm25(DOCUMENTS).add(new Set(['dog']), 1, scores);
    // Average length 7/3; document 1 is 4 long: held = 1.2 · (0.25 + 0.75 · 4 / (7/3)) = 1.842857…; 2 / (2 + held).
    expect(scores[1]).toBeCloseTo(2 / (2 + 1.2 * (0.25 + (0.75 * 4 * 3) / 7)), 12);
    expect([scores[0], scores[2]]).toEqual([0, 0]);
  });

  test('a rarer word counts for more', () => {
    const scores = new Float64Array(3);
    bm25([
      ['cat', 'a'],
      ['bird', 'b'],
      ['cat', 'c'],
    ]).add(new Set(['cat', 'bird']), 1, scores);
    expect(scores[1]).toBeGreaterThan(scores[0]!);
    expect(scores[0]).toBe(scores[2]);
  });

  test('adds to what is there, and tells the known words', () => {
    const scores = Float64Array.of(1, 1, 1);
    expect(bm25(DOCUMENTS).add(new Set(['bird', 'fish']), 0.5, scores)).toEqual(['bird']);
    expect(scores[0]).toBe(1);
    expect(scores[2]).toBeGreaterThan(1);
  });

  test('of no documents, and for no words, does nothing', () => {
    expect(bm25([]).add(new Set(['cat']), 1, new Float64Array(0))).toEqual([]);
    const scores = new Float64Array(3);
    bm25(DOCUMENTS).add(new Set(), 1, scores);
    expect([...scores]).toEqual([0, 0, 0]);
  });
});
