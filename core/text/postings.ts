/** Documents as rows of numbered terms: document d holds `terms[starts[d]]` … `terms[starts[d + 1] − 1]`, a term as often as it occurs. */
export interface TermRows {
  /** One more than there are documents; ascending from 0. */
  starts: Int32Array;
  terms: Int32Array;
  /** Terms are numbered 0…termCount − 1. */
  termCount: number;
}
/** For each term the documents that hold it: those from `starts[t]` to `starts[t + 1] − 1`, in the order of the documents. */
export interface Postings {
  starts: Int32Array;
  documents: Int32Array;
  /** How often the document holds the term, ≥ 1. */
  counts: Float32Array;
}

const NONE = -1;

/** Turns rows of documents into rows of terms, by counting: two passes, whatever the order of the terms. */
export function postingsOf({ starts: rows, terms, termCount }: TermRows): Postings {
  const documents = rows.length - 1;
  const last = new Int32Array(termCount).fill(NONE);
  const starts = new Int32Array(termCount + 1);
  for (let document = 0; document < documents; document++) {
    for (let at = rows[document]!; at < rows[document + 1]!; at++) {
      const term = terms[at]!;
      if (last[term] === document) continue;
      last[term] = document;
      starts[term + 1]!++;
    }
  }
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const ends = starts.slice(0, termCount);
  const found: Postings = {
    starts,
    documents: new Int32Array(starts[termCount]!),
    counts: new Float32Array(starts[termCount]!),
  };
  last.fill(NONE);
  for (let document = 0; document < documents; document++) {
    for (let at = rows[document]!; at < rows[document + 1]!; at++) {
      const term = terms[at]!;
      if (last[term] !== document) {
        last[term] = document;
        found.documents[ends[term]!++] = document;
      }
      found.counts[ends[term]! - 1]!++;
    }
  }
  return found;
}

/** Rows that grow term by term. */
export class RowBuilder {
  private readonly starts: number[] = [0];
  private terms = new Int32Array(1024);
  private length = 0;

  add(term: number): void {
    if (this.length === this.terms.length) {
      const more = new Int32Array(2 * this.length);
      more.set(this.terms);
      this.terms = more;
    }
    this.terms[this.length++] = term;
  }

  /** Ends a document. */
  end(): void {
    this.starts.push(this.length);
  }

  rows(termCount: number): TermRows {
    return { starts: Int32Array.from(this.starts), terms: this.terms.subarray(0, this.length), termCount };
  }
}
