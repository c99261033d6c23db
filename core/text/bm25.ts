import { type Postings, post } from './postings';

/** How soon repeated matches stop counting, and how much long documents are held back: the usual values. */
const K1 = 1.2;
const B = 0.75;

export interface Bm25 {
  /**
   * Adds to `scores` (one per document) the share of the best possible match, 0…1, times `weight`.
   * @returns the terms that occur at all
   */
  add(query: ReadonlySet<string>, weight: number, scores: Float64Array): string[];
  /** Whether the document at a place holds the term. */
  holds(term: string, document: number): boolean;
}

/**
 * BM25 over one field: score(q, d) = Σ_t idf(t) · tf·(k1 + 1) / (tf + k1·(1 − b + b·|d| / avg|d|)), with idf(t) = ln(1 + (N − n + ½) / (n + ½)), divided by its highest
 * possible value Σ_t idf(t)·(k1 + 1) over the query's terms that occur in any document.
 *
 * Source: Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009).
 */
export function bm25(documents: readonly (readonly string[])[]): Bm25 {
  const postings: Postings<string> = new Map();
  let length = 0;
  for (const [at, terms] of documents.entries()) {
    const frequencies = new Map<string, number>();
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    for (const [term, frequency] of frequencies) post(postings, term, at, frequency);
    length += terms.length;
  }
  const average = length / documents.length || 1;
  const held = Float64Array.from(documents, terms => K1 * (1 - B + (B * terms.length) / average));
  return {
    add(query, weight, scores) {
      const known = [...query].filter(term => postings.has(term));
      const rarity = known.map(term => {
        const holders = postings.get(term)!.length / 2;
        return Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
      });
      const full = rarity.reduce((sum, idf) => sum + idf, 0);
      for (const [i, term] of known.entries()) {
        const list = postings.get(term)!;
        const part = (weight * rarity[i]!) / full;
        for (let j = 0; j < list.length; j += 2) {
          const frequency = list[j + 1]!;
          scores[list[j]!]! += (part * frequency) / (frequency + held[list[j]!]!);
        }
      }
      return known;
    },
    holds(term, document) {
      const list = postings.get(term) ?? [];
      for (let j = 0; j < list.length; j += 2) if (list[j] === document) return true;
      return false;
    },
  };
}
