import type { Key } from '../../records/keys';
import type { Search } from '../shadow';
import type { Site } from '../site';
import type { CrmField, FieldTable } from './labels';

export type CrmKind = 'deal' | 'person' | 'company' | 'ticket' | 'message';

/** A record as an address names it. */
export interface Named {
  kind: CrmKind;
  key: Key;
}

/** Elements that say in an attribute which field they hold. */
export interface FieldMark {
  css: string;
  attribute: string;
  /** The first group is the product's own name of the field. */
  name: RegExp;
}

/** The kind of page that shows one record: a message stands on a page of mail. */
export function pageOfKind<K extends CrmKind>(kind: K): Exclude<K, 'message'> | 'mail' {
  return (kind === 'message' ? 'mail' : kind) as Exclude<K, 'message'> | 'mail';
}

/** What the readers of single records must know of a product. */
export interface RecordPages {
  id: Site['id'];
  /** The record that an address of the product names, or null. */
  recordAt(address: URL): Named | null;
  /** Parts of the page that may hold the record in view, best first; without any of them, the page is the part. */
  fronts: readonly string[];
  /** Where the record's name stands. */
  headings: readonly string[];
  marks: readonly FieldMark[];
  /** The product's own names of fields and its labels. */
  fields: Partial<Record<CrmKind, FieldTable>>;
  /** Finds fields by labels alone, for products that name too few in attributes. */
  labelled?: (search: Search, table: FieldTable) => Map<CrmField, Element>;
  /** What tells a field by itself, wherever it stands: read where all of it in view shows one and the same. */
  sole?: Partial<Record<CrmField, string>>;
  value: {
    /** Attributes that hold the value as text. */
    attributes: readonly string[];
    /** Where the value stands inside a field, best first. */
    parts: readonly string[];
    /** What stands inside a field and is no part of its value. */
    not: string;
    /** Control of the time, beside that of the day. */
    time?: string;
  };
  /** The present step of the deal's path, where the page draws one. */
  steps: readonly string[];
}

/** What the readers in this folder must know of a product. One object for each site, made of its selectors and addresses. */
export interface Product extends RecordPages {
  /** Whether an address shows deals as a table or board. */
  isDealList(address: URL): boolean;
  /** The same for tickets; absent where the product has none. */
  isTicketList?(address: URL): boolean;
  table: {
    root: string;
    row: string;
    anyRow: string;
    head: string;
    cell: string;
    /** Attribute of a cell that holds the product's own name of the field. */
    mark: string | null;
  };
  /** Key of a row of deals or tickets by its own attributes, or null. */
  keyOfRow(row: Element, kind: 'deal' | 'ticket'): Key | null;
  board: { column: string; columnName: string; card: string };
}

/** The record that a link names, or null. */
export function recordLinked(product: RecordPages, href: string | null, url: URL): Named | null {
  if (href === null || !URL.canParse(href, url.href)) return null;
  return product.recordAt(new URL(href, url.href));
}
