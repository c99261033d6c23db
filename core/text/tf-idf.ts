import { postingsOf, type TermRows } from './postings';

/** Terms of a query, each once, with how often it occurs; −1 for each that no document holds. */
export interface CountedTerms {
  terms: Int32Array;
  counts: Float64Array;
}
export interface TfIdf {
  /** Adds to `scores` (one per document) the cosine of the query and the document, 0…1, times `weight`. */
  add(query: CountedTerms, weight: number, scores: Float64Array): void;
}

/** Cosine of TF-IDF vectors: (1 + ln count) · (ln((1 + N) / (1 + df)) + 1) per term, each document of length 1. */
export function tfIdf(rows: TermRows): TfIdf {
  const { starts, documents, counts } = postingsOf(rows);
  const size = rows.starts.length - 1;
  const idf = (frequency: number) => Math.log((1 + size) / (1 + frequency)) + 1;
  const damped = (count: number) => (count === 1 ? 1 : 1 + Math.log(count));
  const values = new Float64Array(counts.length);
  const lengths = new Float64Array(size);
  for (let term = 0; term < rows.termCount; term++) {
    const rarity = idf(starts[term + 1]! - starts[term]!);
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      values[at] = damped(counts[at]!) * rarity;
      lengths[documents[at]!]! += values[at]! * values[at]!;
    }
  }
  for (let at = 0; at < size; at++) lengths[at] = Math.sqrt(lengths[at]!);
  return {
    add(query, weight, scores) {
      let squares = 0;
      const value = query.counts.map((count, i) => {
        const term = query.terms[i]!;
        const own = damped(count) * idf(term < 0 ? 0 : starts[term + 1]! - starts[term]!);
        // A term that no document holds makes the query less like any of them.
        squares += own * own;
        return own;
      });
      const factor = weight / Math.sqrt(squares || 1);
      for (let i = 0; i < value.length; i++) {
        const term = query.terms[i]!;
        if (term < 0) continue;
        const part = factor * value[i]!;
        for (let at = starts[term]!; at < starts[term + 1]!; at++) {
          const document = documents[at]!;
          scores[document]! += (part * values[at]!) / lengths[document]!;
        }
      }
    },
  };
}
