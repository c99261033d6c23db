import { describe, expect, test } from 'vitest';
import { tfIdf } from '../../core/text/tf-idf';
import { termRows } from './term-rows';

const UNHELD = -1;

const likeness = (documents: number[][], query: number[]) => {
  const scores = new Float64Array(documents.length);
  const counts = new Map<number, number>();
  for (const term of query) counts.set(term, (counts.get(term) ?? 0) + 1);
  const counted = { terms: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
  tfIdf(termRows(documents)).add(counted, 1, scores);
  return [...scores];
};

describe('cosine of TF-IDF vectors', () => {
  test('a document is 1 like itself and 0 like one that shares nothing', () => {
    const [same, other] = likeness([[1, 2, 2], [3]], [2, 1, 2]);
    expect(same).toBeCloseTo(1, 12);
    expect(other).toBe(0);
  });

  test('gives the value worked out by hand', () => {
    // N = 2. idf(1) = ln(3/3) + 1 = 1; idf(2) = ln(3/2) + 1. Query [1], document [1, 2].
    const rare = Math.log(3 / 2) + 1;
    expect(likeness([[1, 2], [1]], [1])[0]).toBeCloseTo(1 / Math.hypot(1, rare), 12);
  });

  test('a term that no document holds lowers the likeness of all', () => {
    const plain = likeness([[1, 2], [1]], [1]);
    const odd = likeness([[1, 2], [1]], [1, UNHELD]);
    expect(odd[0]).toBeLessThan(plain[0]!);
    expect(odd[0]! / odd[1]!).toBeCloseTo(plain[0]! / plain[1]!, 12);
  });

  test('empty documents and an empty query give 0', () => {
    expect(likeness([[], [1]], [])).toEqual([0, 0]);
    expect(likeness([[], [1]], [1])[0]).toBe(0);
  });
});
