import type { ColumnField } from '../fields';

/** How one product names the columns of one kind of table. */
export interface Dialect {
  id: 'salesforce' | 'hubspot' | 'pipedrive' | 'zoho';
  kind: 'deal' | 'person';
  /** Headers that only this product has together: one of these lists must be there in full. As written, in the product's own capitals. */
  marks: readonly (readonly string[])[];
  /** Header (see plainHeader) → field. Columns that are not named here are looked at like those of any table. */
  columns: Readonly<Record<string, ColumnField>>;
  /** Headers that mean something else than their words say. */
  ignored?: readonly string[];
}
