import { RowBuilder, type TermRows } from '../../core/text/postings';

/** Documents of numbered terms, 0…9. */
export function termRows(documents: readonly (readonly number[])[]): TermRows {
  const builder = new RowBuilder();
  for (const document of documents) {
    for (const term of document) builder.add(term);
    builder.end();
  }
  return builder.rows(10);
}
