import type { Sighting } from '../../../core/records/sighting';
import type { TaughtKind } from '../../../core/records/taught';
import { nameField } from '../../../core/sites/taught/forms';

/** A record as the page shows it: taught field → value, null for an empty place. */
export interface ShownRecord {
  /** What its address or attribute names it by; null where the page has no such thing, and the name says which record it is. */
  id: string | null;
  fields: Record<string, unknown>;
}

export interface Score {
  fields: number;
  right: number;
  /** Another value than the page shows, or a record that the page does not have. None of these carries a warning. */
  wrong: string[];
  /** Not given, and said to be missing. */
  said: string[];
  /** Not given, and nothing said about it. */
  silent: string[];
}

export const noScore = (): Score => ({ fields: 0, right: 0, wrong: [], said: [], silent: [] });

type Read = Sighting['records'][number];

/** The value of a taught field in a record; undefined where there is none. The person of a ticket or deal is no field of it. */
function readValue(record: Read, field: string, records: readonly Read[]): unknown {
  const fields = record.fields as Record<string, unknown>;
  if (field !== 'personName' && field !== 'personEmail') return fields[field];
  const requester = fields.requester as { name: string | null; email: string | null } | undefined;
  if (record.kind === 'ticket') return field === 'personName' ? requester?.name : requester?.email;
  const [key] = (fields.personKeys as string[] | undefined) ?? [];
  const person = records.find(({ kind, keys }) => kind === 'person' && keys.some(own => own === key));
  return field === 'personEmail' ? key?.replace(/^email:/, '') : (person?.fields as { name?: string })?.name;
}

const isNamed = (key: string, id: string) => key.endsWith(`/${id}`) || key.endsWith(`=${id}`);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Adds what was read of the records that a page shows. `what` says in the report which page it was. */
export function addScore(
  kind: TaughtKind,
  shown: readonly ShownRecord[],
  sighting: Sighting | null,
  total: Score,
  what: string,
): void {
  const name = nameField(kind);
  const records = sighting?.records ?? [];
  const known = new Set<Read>();
  for (const { id, fields } of shown) {
    const own = records.filter(one => one.kind === kind && !known.has(one));
    const shares = (one: Read, field: string) => same(readValue(one, field, records), fields[field]);
    const record =
      id === null
        ? (own.find(one => shares(one, name)) ?? own.find(one => Object.keys(fields).some(field => shares(one, field))))
        : own.find(one => one.keys.some(key => isNamed(key, id)));
    if (record !== undefined) known.add(record);
    for (const [field, value] of Object.entries(fields)) {
      total.fields++;
      const read = record === undefined ? undefined : readValue(record, field, records);
      // Nothing read at all is told by the page line, a lost row by its count or its key.
      const said =
        sighting === null ||
        (record === undefined && sighting.missing.some(({ key }) => key === null)) ||
        sighting.missing.some(one => one.field === field && (one.key === null || record?.keys.includes(one.key)));
      if (read !== undefined && same(read, value) && !(value === null && said)) total.right++;
      else if (read !== undefined && read !== null)
        total.wrong.push(`${what}: ${field} of ${fields[name]} is ${JSON.stringify(read)}`);
      else if (said) total.said.push(`${what}: ${field} of ${fields[name]}`);
      else if (read === null) total.wrong.push(`${what}: ${field} of ${fields[name]} is empty`);
      else total.silent.push(`${what}: ${field} of ${fields[name]}`);
    }
  }
  for (const record of records)
    if (record.kind === kind && !known.has(record))
      total.wrong.push(`${what}: a record called ${JSON.stringify(readValue(record, name, records))}`);
}
