import { describe, expect, test } from 'vitest';
import { bm25 } from '../../core/text/bm25';
import { termRows } from './term-rows';

const [CAT, SAT, DOG, BIRD, FISH] = [0, 1, 2, 3, 4];
const DOCUMENTS = [[CAT, SAT], [CAT, CAT, DOG, DOG], [BIRD]];

describe('BM25', () => {
  test('gives the value worked out by hand, as a share of the full match', () => {
    const scores = new Float64Array(3);
    bm25(termRows(DOCUMENTS)).add([DOG], 1, scores);
    // Average length 7/3; document 1 is 4 long: held = 1.2 · (0.25 + 0.75 · 4 / (7/3)) = 1.842857…; 2 / (2 + held).
    expect(scores[1]).toBeCloseTo(2 / (2 + 1.2 * (0.25 + (0.75 * 4 * 3) / 7)), 12);
    expect([scores[0], scores[2]]).toEqual([0, 0]);
  });

  test('a rarer word counts for more', () => {
    const scores = new Float64Array(3);
    bm25(
      termRows([
        [CAT, SAT],
        [BIRD, DOG],
        [CAT, FISH],
      ]),
    ).add([CAT, BIRD], 1, scores);
    expect(scores[1]).toBeGreaterThan(scores[0]!);
    expect(scores[0]).toBe(scores[2]);
  });

  test('adds to what is there, and tells the known words', () => {
    const scores = Float64Array.of(1, 1, 1);
    expect(bm25(termRows(DOCUMENTS)).add([BIRD, FISH], 0.5, scores)).toEqual([BIRD]);
    expect(scores[0]).toBe(1);
    expect(scores[2]).toBeGreaterThan(1);
  });

  test('tells which document holds a term', () => {
    const { holds } = bm25(termRows(DOCUMENTS));
    expect([0, 1, 2].map(document => holds(CAT, document))).toEqual([true, true, false]);
    expect([0, 1, 2].map(document => holds(FISH, document))).toEqual([false, false, false]);
  });

  test('of no documents, and for no words, does nothing', () => {
    expect(bm25(termRows([])).add([CAT], 1, new Float64Array(0))).toEqual([]);
    const scores = new Float64Array(3);
    bm25(termRows(DOCUMENTS)).add([], 1, scores);
    expect([...scores]).toEqual([0, 0, 0]);
  });
});
