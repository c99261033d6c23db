import { describe, expect, test } from 'vitest';
import { parseFile, previewFile } from '../../core/imports';
import type { AnyRecord } from '../../core/records';
import { AnyRecord as AnyRecordSchema } from '../../core/records';
import {
  beginImport,
  type Database,
  finishImport,
  mergeImported,
  mergeSighting,
  readWorld,
  undoImport,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from '../store/open-fresh';
import { csv } from './files';

async function store(db: Database, id: string, at: string, file: Blob, signal?: AbortSignal, onBatch = () => {}) {
  const preview = await previewFile(file, 'deals.csv');
  await beginImport(db, { id, file: preview.file, at });
  const total = { created: 0, updated: 0, unchanged: 0, dropped: 0, skipped: 0 };
  for await (const batch of parseFile(file, preview, signal)) {
    const counts = await mergeImported(db, id, batch.records);
    for (const [name, count] of Object.entries(counts)) total[name as keyof typeof total] += count;
    total.skipped += batch.skipped.length;
    onBatch();
  }
  await finishImport(db, id, 'done', total.skipped);
  return total;
}

const content = async (db: Database) => ({ ...(await dump(db)), imports: [] });

const stages = ['Demo', 'Proposal', 'Won', 'Lost'];
const rows = Array.from(
  { length: 1_500 },
  (_, n) =>
    `${n},"Deal ${n}",${stages[n % 4]},${n * 3},2026-01-0${(n % 9) + 1},Company ${n % 40},p${n % 70}@x${n % 40}.example`,
);
const FILE = csv(`Deal ID,Deal name,Stage,Amount,Close date,Company,Contact email\n${rows.join('\n')}\n`);

describe('a file into the store and out again', () => {
  test('every row is stored, each record is a valid one, and a second time nothing is new', async () => {
    const db = await openFresh();
    expect(await store(db, 'i1', minute(1), FILE)).toEqual({
      created: 1_500,
      updated: 0,
      unchanged: 0,
      dropped: 0,
      skipped: 0,
    });
    const world = await readWorld(db);
    expect([world.deals.length, world.companies.length, world.people.length]).toEqual([1_500, 40, 280]);
    const invalid = (await db.getAll('records')).filter(
      (record: AnyRecord) => !AnyRecordSchema.safeParse(record).success,
    );
    expect(invalid).toEqual([]);
    expect(await store(db, 'i2', minute(2), FILE)).toMatchObject({ created: 0, updated: 0, unchanged: 1_500 });
  });

  test('cancelled in the middle keeps whole batches, and undoing takes exactly them out again', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(0), [seen('person', ['email:p1@x1.example'], { name: 'Known' })]));
    const before = await content(db);
    const stop = new AbortController();
    const run = store(db, 'i1', minute(1), FILE, stop.signal, () => stop.abort());
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect((await readWorld(db)).deals).toHaveLength(1_000);
    await undoImport(db, 'i1');
    expect(await content(db)).toEqual(before);
  });

  test('a page and an export of the same product meet in one record', async () => {
    const db = await openFresh();
    const page = seen('deal', ['salesforce:0065g00000ABcDeAAL'], { name: 'Rollout', stage: 'Proposal' });
    await mergeSighting(db, sighting(minute(0), [page]));
    await store(
      db,
      'i1',
      minute(1),
      csv('Opportunity ID,Opportunity Name,Stage,Lead Source\n0065g00000ABcDe,Rollout,Negotiation,Web\n'),
    );
    const { deals, changes } = await readWorld(db);
    expect(deals).toMatchObject([
      { id: 'salesforce:0065g00000ABcDeAAL', stage: 'Negotiation', source: 'Web', version: 2 },
    ]);
    expect(changes.map(({ fields }) => fields.map(({ from, to }) => [from, to]))).toEqual([
      [[null, 'Proposal']],
      [
        ['Proposal', 'Negotiation'],
        [null, 'open'],
      ],
    ]);
  });
});
