import { companyNameKey, type Key } from '../records/keys';
import type { Seen } from '../records/sighting';
import { idKey } from './import-keys';
import type { RowCells } from './row-cells';

export interface CompanyOfRow {
  key: Key;
  name: string | null;
  seen: Seen[];
}

/** The company that a row names, by its id where there is one, else by name alone. */
export function companyOf(cells: RowCells, table: string): CompanyOfRow | null {
  const name = cells.text('companyName');
  const id = cells.text('companyId')?.split(/[;,]/)[0]?.trim() || null;
  if (name === null && id === null) return null;
  const keys = [...(id ? [idKey(table, 'company', id)] : []), ...(name ? [companyNameKey(name)] : [])];
  // Without a name there is a reference, and nothing to say about it.
  const seen: Seen[] = name === null ? [] : [{ kind: 'company', keys, fields: { name } }];
  return { key: keys[0]!, name, seen };
}
