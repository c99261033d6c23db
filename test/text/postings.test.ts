import { describe, expect, test } from 'vitest';
import { postingsOf } from '../../core/text/postings';
import { termRows } from './term-rows';

describe('postings', () => {
  test('name for each term its documents in order, and how often each holds it, wherever it stands', () => {
    const { starts, documents, counts } = postingsOf(termRows([[2, 0, 2, 1, 2], [], [0, 2]]));
    const of = (term: number) =>
      Array.from({ length: starts[term + 1]! - starts[term]! }, (_, at) => [
        documents[starts[term]! + at],
        counts[starts[term]! + at],
      ]);
    expect(of(0)).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(of(1)).toEqual([[0, 1]]);
    expect(of(2)).toEqual([
      [0, 3],
      [2, 1],
    ]);
    expect(of(3)).toEqual([]);
  });
});
