import { type Postings, post } from './postings';

export interface TfIdf {
  /** Adds to `scores` (one per document) the cosine of the query and the document, 0…1, times `weight`. */
  add(query: readonly number[], weight: number, scores: Float64Array): void;
}

/** Cosine of TF-IDF vectors: (1 + ln count) · (ln((1 + N) / (1 + df)) + 1) per term, each document of length 1. Terms are hashes. */
export function tfIdf(documents: readonly (readonly number[])[]): TfIdf {
  const counted = documents.map(countsOf);
  const frequencies = new Map<number, number>();
  for (const counts of counted) {
    for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const idf = (frequency: number) => Math.log((1 + documents.length) / (1 + frequency)) + 1;
  const postings: Postings<number> = new Map();
  for (const [at, counts] of counted.entries()) {
    let squares = 0;
    for (const [term, count] of counts) squares += ((1 + Math.log(count)) * idf(frequencies.get(term)!)) ** 2;
    const length = Math.sqrt(squares);
    for (const [term, count] of counts)
      post(postings, term, at, ((1 + Math.log(count)) * idf(frequencies.get(term)!)) / length);
  }
  return {
    add(query, weight, scores) {
      const entries: { list: number[]; value: number }[] = [];
      let squares = 0;
      for (const [term, count] of countsOf(query)) {
        const list = postings.get(term) ?? [];
        const value = (1 + Math.log(count)) * idf(list.length / 2);
        if (list.length > 0) entries.push({ list, value });
        // A term that no document holds makes the query less like any of them.
        squares += value * value;
      }
      const factor = weight / Math.sqrt(squares || 1);
      for (const { list, value } of entries) {
        for (let j = 0; j < list.length; j += 2) scores[list[j]!]! += factor * value * list[j + 1]!;
      }
    },
  };
}

function countsOf(terms: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
