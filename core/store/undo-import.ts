import type { Change } from '../records/change';
import type { Provenance } from '../records/provenance';
import type { AnyRecord } from '../records/records';
import { forgetDrafts } from './drafts';
import { StoreError } from './errors';
import { forgetPeople, missingPeople, OUTREACH_STORES } from './forget-people';
import type { ImportBefore, ImportEntry } from './import-entry';
import type { Database, WriteTransaction } from './schema';
import { read, write } from './transaction';
import { changesWithout, type IsGone, recordWithout } from './without-source';

/** Records of one transaction: long enough to be fast, short enough for progress. */
const BATCH = 300;

/** A record of today, and what the journal holds of it: under its own id, and under those of records that were joined into it. */
interface Unit {
  id: string;
  /** Ids that the import touched. */
  ids: string[];
  /** Those of them that were there before the import. */
  imaged: string[];
  /** The import's changes. */
  mine: Change[];
}

/**
 * Takes an import back: records that it alone made go, records that nobody touched since are again exactly as they were, and of the
 * others only the fields that still rest on the import go back. Its history goes with it. Works for an import that a crash cut off, and
 * may itself be cut off and called again.
 * @param onProgress gets records done and records in all
 * @throws StoreError `no-import`
 */
export async function undoImport(
  db: Database,
  importId: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ removed: number; restored: number }> {
  const entry = await close(db, importId);
  const units = await touchedBy(db, importId);
  const counts = { removed: 0, restored: 0 };
  for (let start = 0; start < units.length; start += BATCH) {
    const batch = units.slice(start, start + BATCH);
    await write(db, ['records', 'changes', 'imports', 'importBefore'], async tx => {
      const results = await Promise.all(batch.map(unit => undoUnit(tx, entry, unit)));
      for (const result of results) if (result) counts[result]++;
    });
    onProgress(start + batch.length, units.length);
  }
  await write(db, ['records', 'drafts', ...OUTREACH_STORES], async tx => {
    await forgetPeople(tx, await missingPeople(tx));
    await forgetDrafts(tx);
  });
  await setStatus(db, entry, 'undone');
  return counts;
}

/** Nothing more may come in under this id while it is taken back. */
async function close(db: Database, importId: string): Promise<ImportEntry> {
  const entry = await read(db, ['imports'], tx => tx.objectStore('imports').get(importId));
  if (!entry) throw new StoreError('no-import', 'No such import.');
  return entry.status === 'running' ? setStatus(db, entry, 'cancelled') : entry;
}

function setStatus(db: Database, entry: ImportEntry, status: ImportEntry['status']): Promise<ImportEntry> {
  return write(
    db,
    ['imports'],
    async tx => {
      const now = (await tx.objectStore('imports').get(entry.id)) ?? entry;
      const next = { ...now, status };
      await tx.objectStore('imports').put(next);
      return next;
    },
    'strict',
  );
}

async function touchedBy(db: Database, importId: string): Promise<Unit[]> {
  return read(db, ['records', 'changes', 'importBefore'], async tx => {
    const records = tx.objectStore('records');
    const [known, changes, images] = await Promise.all([
      records.getAllKeys(),
      tx.objectStore('changes').index('importId').getAll(importId),
      tx.objectStore('importBefore').getAll(IDBKeyRange.bound([importId], [importId, []])),
    ]);
    const journal = new Map<string, { kind: string; imaged: boolean; mine: Change[] }>();
    for (const { recordId, before } of images) journal.set(recordId, { kind: before.kind, imaged: true, mine: [] });
    for (const change of changes) {
      const entry = journal.get(change.recordId) ?? { kind: change.kind, imaged: false, mine: [] };
      journal.set(change.recordId, entry);
      entry.mine.push(change);
    }
    const here = new Set(known);
    const units = new Map<string, Unit>();
    for (const [id, { kind, imaged, mine }] of journal) {
      // A record that was joined into another lives on as a key of it.
      const owners = here.has(id) ? [] : await records.index('keys').getAll(id);
      const today = owners.find(each => each.kind === kind)?.id ?? id;
      const unit = units.get(today) ?? { id: today, ids: [], imaged: [], mine: [] };
      units.set(today, unit);
      unit.ids.push(id);
      unit.mine.push(...mine);
      if (imaged) unit.imaged.push(id);
    }
    return [...units.values()];
  });
}

async function undoUnit(tx: WriteTransaction, entry: ImportEntry, unit: Unit): Promise<'removed' | 'restored' | null> {
  const records = tx.objectStore('records');
  const changes = tx.objectStore('changes');
  const images = tx.objectStore('importBefore');
  const [record, found] = await Promise.all([
    records.get(unit.id),
    Promise.all(unit.imaged.map(id => images.get([entry.id, id]))),
  ]);
  const isGone = (source: Provenance) => source.from === 'import' && source.importId === entry.id;
  const before = found.filter(image => image !== undefined);
  const requests: Promise<unknown>[] = before.map(image => images.delete([entry.id, image.recordId]));
  for (const { seq } of unit.mine) requests.push(changes.delete(seq));
  // Without a record the user has removed it; only the journal is left to clear.
  let result: 'removed' | 'restored' | null = null;

  if (record && isUntouched(record, before, unit.mine, entry, isGone)) {
    if (!before.some(({ recordId }) => recordId === record.id)) requests.push(records.delete(record.id));
    for (const image of before) requests.push(records.put(image.before));
    result = before.length > 0 ? 'restored' : 'removed';
  } else if (record) {
    const image = before.find(({ recordId }) => recordId === record.id)?.before ?? null;
    const next = recordWithout(record, isGone, image);
    requests.push(next ? records.put(next) : records.delete(record.id));
    requests.push(cleanHistory(tx, unit, next ?? record, isGone, image, next !== null));
    requests.push(cleanImages(tx, entry.id, record.id, isGone, image));
    result = next ? 'restored' : 'removed';
  }
  await Promise.all(requests);
  return result;
}

async function cleanHistory(
  tx: WriteTransaction,
  unit: Unit,
  record: AnyRecord,
  isGone: IsGone,
  earlier: AnyRecord | null,
  stays: boolean,
): Promise<void> {
  const changes = tx.objectStore('changes');
  // Of records that were joined into this one, at several removes perhaps, the ids live on among its keys.
  const ids = new Set([unit.id, ...unit.ids, ...record.keys]);
  const others = await Promise.all([...ids].map(id => changes.index('recordId').getAll(id)));
  // Another kind may go by the same key. The import's own are being deleted, and may be gone from the index already.
  const kept = others.flat().filter(({ kind, cause }) => kind === record.kind && !isGone(cause));
  const all = [...kept, ...unit.mine].sort((a, b) => a.seq - b.seq);
  const rest = changesWithout(all, record, isGone, earlier);
  await Promise.all(rest.rewritten.map(change => changes.put(change)));
  if (rest.added && stays) await changes.add(rest.added as Change);
}

/** Undoing another import later must not bring this one back. */
async function cleanImages(
  tx: WriteTransaction,
  importId: string,
  recordId: string,
  isGone: IsGone,
  earlier: AnyRecord | null,
): Promise<void> {
  const store = tx.objectStore('importBefore');
  const others = (await tx.objectStore('imports').getAllKeys()).filter(id => id !== importId);
  const images = await Promise.all(others.map(id => store.get([id, recordId])));
  await Promise.all(
    images.map(async image => {
      if (!image || !Object.values(image.before.provenance).some(isGone)) return;
      const before = recordWithout(image.before, isGone, earlier);
      if (before) await store.put({ ...image, before });
      else await store.delete([image.importId, recordId]);
    }),
  );
}

/** Whether the record stands exactly as the import left it: then what was before can be put back whole. */
function isUntouched(
  record: AnyRecord,
  kept: readonly ImportBefore[],
  mine: readonly Change[],
  entry: ImportEntry,
  isGone: IsGone,
): boolean {
  const own = kept.find(image => image.recordId === record.id)?.before;
  const images = kept.map(image => image.before);
  const writes = mine.filter(change => change.recordId === record.id).length;
  if (record.version !== (own?.version ?? 0) + writes) return false;
  const last = [entry.at, ...images.map(image => image.lastSeenAt)].reduce((a, b) => (a > b ? a : b));
  if (record.lastSeenAt !== last) return false;
  const sources = images.flatMap(image => Object.values(image.provenance));
  return Object.values(record.provenance).every(
    source => isGone(source) || sources.some(earlier => sameSource(earlier, source)),
  );
}

function sameSource(a: Provenance, b: Provenance): boolean {
  return a.from === b.from && a.at === b.at;
}
