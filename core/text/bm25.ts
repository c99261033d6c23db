import { postingsOf, type TermRows } from './postings';

/** How soon repeated matches stop counting, and how much long documents are held back: the usual values. */
const K1 = 1.2;
const B = 0.75;

export interface Bm25 {
  /**
   * Adds to `scores` (one per document) the share of the best possible match, 0…1, times `weight`.
   *
   * @param query numbers of terms, each once
   * @returns the terms that occur at all
   */
  add(query: readonly number[], weight: number, scores: Float64Array): number[];
  /** Whether the document at a place holds the term. */
  holds(term: number, document: number): boolean;
}

/**
 * BM25 over one field: score(q, d) = Σ_t idf(t) · tf·(k1 + 1) / (tf + k1·(1 − b + b·|d| / avg|d|)), with idf(t) = ln(1 + (N − n + ½) / (n + ½)), divided by its highest
 * possible value Σ_t idf(t)·(k1 + 1) over the query's terms that occur in any document.
 *
 * Source: Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009).
 */
export function bm25(rows: TermRows): Bm25 {
  const { starts, documents, counts } = postingsOf(rows);
  const size = rows.starts.length - 1;
  const average = rows.terms.length / size || 1;
  const held = new Float64Array(size);
  for (let at = 0; at < size; at++) held[at] = K1 * (1 - B + (B * (rows.starts[at + 1]! - rows.starts[at]!)) / average);
  return {
    add(query, weight, scores) {
      const known = query.filter(term => starts[term + 1]! > starts[term]!);
      const rarity = known.map(term => {
        const holders = starts[term + 1]! - starts[term]!;
        return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
      });
      const full = rarity.reduce((sum, idf) => sum + idf, 0);
      for (const [i, term] of known.entries()) {
        const part = (weight * rarity[i]!) / full;
        for (let at = starts[term]!; at < starts[term + 1]!; at++) {
          const document = documents[at]!;
          scores[document]! += (part * counts[at]!) / (counts[at]! + held[document]!);
        }
      }
      return known;
    },
    holds(term, document) {
      let [from, to] = [starts[term]!, starts[term + 1]!];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (documents[middle]! < document) from = middle + 1;
        else to = middle;
      }
      return from < starts[term + 1]! && documents[from] === document;
    },
  };
}
