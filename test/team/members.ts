import type * as Y from 'yjs';
import { arrive } from '../../core/team/document/arrive';
import type { Author, TeamChange } from '../../core/team/document/change';
import { commit, type Edit } from '../../core/team/document/commit';
import { type Conflict, findConflicts } from '../../core/team/document/conflicts';
import { documentBytes, openDocument, readItems } from '../../core/team/document/document';
import { readHistory } from '../../core/team/document/history';
import type { SharedKind } from '../../core/team/document/shared-kind';

/** Two kinds of shared things, with a text that is merged and one that is not. */
export const NOTES: SharedKind = { name: 'notes', texts: ['body'], title: () => 'note', fault: () => null };
export const RULES: SharedKind = { name: 'rules', texts: [], title: () => 'rule', fault: () => null };
export const TEST_KINDS = [NOTES, RULES];
const NAMES = TEST_KINDS.map(({ name }) => name);

type Items = ReturnType<typeof readItems>;

/** One member with a document of their own, opened anew for each write, as the extension does. Ids are counted, so that each run is the same. */
export class Member {
  bytes: Uint8Array;
  #count = 0;
  #seen: { bytes: Uint8Array; changes: TeamChange[]; items: Map<string, Items>; conflicts: Conflict[] } | null = null;
  readonly by: Author;

  constructor(readonly number: number) {
    this.by = { id: `member-${number}`, name: `Member ${number}` };
    this.bytes = documentBytes(this.open(null));
  }

  open(bytes: Uint8Array | null = this.bytes): Y.Doc {
    this.#count += 1;
    return openDocument(bytes, this.number * 1_000_000 + this.#count);
  }

  /** Acknowledged when it returns. */
  write(edits: Edit[], minute: number, why: TeamChange['why'] = 'edit'): TeamChange[] {
    const doc = this.open();
    const changes = commit(doc, edits, {
      by: this.by,
      at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
      why,
      newId: () => `change-${this.number}-${++this.#count}`,
    });
    this.bytes = documentBytes(doc);
    return changes;
  }

  /** Takes a file in; gives the changes that it brought. */
  read(bytes: Uint8Array): TeamChange[] {
    this.#count += 1;
    const { doc, changes } = arrive(this.open(), bytes, NAMES, this.number * 1_000_000 + this.#count);
    this.bytes = documentBytes(doc);
    return changes;
  }

  /** This member, had they chosen to keep the thing. */
  ifKept(kind: SharedKind, id: string): Member {
    const other = new Member(90 + this.number);
    other.bytes = this.bytes;
    other.write([{ kind, id, fields: {}, removed: false }], 999, 'choice');
    return other;
  }

  changes(): TeamChange[] {
    return this.#look().changes;
  }

  item(kind: SharedKind, id: string) {
    return this.#look().items.get(kind.name)?.get(id);
  }

  conflicts(): Conflict[] {
    return this.#look().conflicts;
  }

  /** What the document says, read once for each of its states. */
  #look() {
    if (this.#seen?.bytes === this.bytes) return this.#seen;
    const doc = openDocument(this.bytes, 1);
    const { changes } = readHistory(doc);
    const items = new Map(NAMES.map(name => [name, readItems(doc, name)]));
    const conflicts = findConflicts(changes, (collection, id) => items.get(collection)?.get(id));
    this.#seen = { bytes: this.bytes, changes, items, conflicts };
    return this.#seen;
  }
}
