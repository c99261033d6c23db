import 'fake-indexeddb/auto';
import type { FieldsOf, Kind, Seen, Sighting } from '../../core/records';
import { type Database, openDatabase } from '../../core/store';
import { STORE_NAMES } from '../../core/store/schema';

let opened = 0;

/** An empty store of its own name. */
export function openFresh(): Promise<Database> {
  opened++;
  return openDatabase(`test-${opened}`);
}

/** Everything in the store, for comparing states. */
export async function dump(db: Database): Promise<Record<string, unknown[]>> {
  const entries = await Promise.all(STORE_NAMES.map(async name => [name, await db.getAll(name)] as const));
  return Object.fromEntries(entries);
}

export function seen<K extends Kind>(kind: K, keys: string[], fields: Partial<FieldsOf<K>>): Seen {
  return { kind, keys, fields } as unknown as Seen;
}

/** An instant of one day in minutes after nine o'clock. */
export function minute(n: number): string {
  return new Date(Date.UTC(2026, 2, 2, 9, n)).toISOString();
}

/** A sighting of a list page, or of the page of the record with the key `about`. */
export function sighting(at: string, records: Seen[], more: Partial<Sighting> = {}): Sighting {
  return {
    site: 'salesforce',
    page: 'opportunity-list',
    url: 'https://acme.lightning.force.com/lightning/o/Opportunity/list',
    at,
    account: null,
    records,
    missing: [],
    selectors: {},
    rows: null,
    about: null,
    ...more,
  };
}
