import type * as Y from 'yjs';
import { readItems } from './document';
import { readHistory } from './history';
import { canonicalText } from './json';
import type { SharedKind } from './shared-kind';

/** All that the document says, as one text: the same for everybody who has seen the same files, in whatever order. */
export function canonicalExport(doc: Y.Doc, kinds: readonly SharedKind[]): string {
  const collections = kinds.map(({ name }) => [
    name,
    [...readItems(doc, name)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { fields, removed }]) => [id, removed, { ...fields }]),
  ]);
  return canonicalText({ collections, changes: readHistory(doc).changes });
}
