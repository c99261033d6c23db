import type { Key } from '../../records/keys';
import type { Search } from '../shadow';
import type { Site } from '../site';
import type { CrmField, FieldTable } from './labels';

export type CrmKind = 'deal' | 'person' | 'company' | 'ticket';

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

/** What the readers in this folder must know of a product. One object for each site, made of its selectors and addresses. */
export interface Product {
  id: Site['id'];
  /** The record that an address of the product names, or null. */
  recordAt(address: URL): Named | null;
  /** Whether an address shows deals as a table or board. */
  isDealList(address: URL): boolean;
  /** The same for tickets; absent where the product has none. */
  isTicketList?(address: URL): boolean;
  /** Parts of the page that may hold the record in view, best first; without any of them, the page is the part. */
  fronts: readonly string[];
  /** Where the record's name stands. */
  headings: readonly string[];
  marks: readonly FieldMark[];
  /** The product's own names of fields and its labels. */
  fields: Record<Exclude<CrmKind, 'ticket'>, FieldTable> & { ticket?: FieldTable };
  /** Finds fields by labels alone, for products that name too few in attributes. */
  labelled?: (search: Search, table: FieldTable) => Map<CrmField, Element>;
  value: {
    /** Attributes that hold the value as text. */
    attributes: readonly string[];
    /** Where the value stands inside a field, best first. */
    parts: readonly string[];
    /** What stands inside a field and is no part of its value. */
    not: string;
  };
  /** The present step of the deal's path, where the page draws one. */
  steps: readonly string[];
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
export function recordLinked(product: Product, href: string | null, url: URL): Named | null {
  if (href === null || !URL.canParse(href, url.href)) return null;
  return product.recordAt(new URL(href, url.href));
}
