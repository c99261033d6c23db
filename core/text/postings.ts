/** For each term the documents that hold it: pairs of a document's place and a number, in the order of the documents. */
export type Postings<T> = Map<T, number[]>;

/** Appends a document to the list of a term. */
export function post<T>(postings: Postings<T>, term: T, document: number, value: number): void {
  const list = postings.get(term);
  if (list) list.push(document, value);
  else postings.set(term, [document, value]);
}
