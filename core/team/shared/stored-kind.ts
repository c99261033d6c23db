import type { Provenance } from '../../records/provenance';
import type { StoreName, WriteTransaction } from '../../store/schema';
import type { Fields } from '../document/json';
import type { SharedKind } from '../document/shared-kind';

/** One shared thing as the store holds it. */
export interface StoredItem {
  /** Id of what holds it in the store. */
  record: string;
  /** Id that it gets in the document, the same in each member's browser where the thing is the same. */
  id: string;
  fields: Fields;
}

/** A kind of shared things with the place where the store keeps them. A new kind is one of these and one line in `kinds.ts`. */
export interface StoredKind extends SharedKind {
  /** Fields that this version knows; others in a document are passed on, and not looked at. */
  fields: readonly string[];
  /** Object stores that the following calls use. */
  stores: readonly StoreName[];
  read(tx: WriteTransaction): Promise<StoredItem[]>;
  /** What holds the thing of this id in the store, or null. */
  find(tx: WriteTransaction, id: string): Promise<string | null>;
  /** Puts a thing in, in the place of `record` where there is one. Gives the id of what holds it now. Its fields are without fault. */
  put(tx: WriteTransaction, id: string, record: string | null, fields: Fields, cause: Provenance): Promise<string>;
  remove(tx: WriteTransaction, record: string): Promise<void>;
}
