import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal, FieldsOf } from '../../core/records';
import {
  beginImport,
  correctField,
  type Database,
  finishImport,
  type ImportedRecord,
  listImports,
  mergeImported,
  mergeSighting,
  readRecord,
  readWorld,
  removeRecord,
  undoImport,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const AT = minute(30);

const deal = (row: number, key: string, fields: Partial<FieldsOf<'deal'>>): ImportedRecord => ({
  row,
  seen: seen('deal', [key], fields),
});

async function importRows(db: Database, rows: ImportedRecord[], id = 'i1', at = AT): Promise<void> {
  await beginImport(db, { id, file: 'deals.csv', at });
  await mergeImported(db, id, rows);
  await finishImport(db, id, 'done', 0);
}

/** The store without the journal's own list. */
async function content(db: Database) {
  const { imports: _, health: __, ...rest } = await dump(db);
  return rest;
}

const page = (n: number, key: string, fields: Partial<FieldsOf<'deal'>>) =>
  sighting(minute(n), [seen('deal', [key], fields)]);

describe('an import', () => {
  test('keeps file and row of each value, and counts rows', async () => {
    const db = await openFresh();
    await mergeSighting(db, page(1, 's:1', { name: 'Known', stage: 'Demo' }));
    await beginImport(db, { id: 'i1', file: 'deals.csv', at: AT });
    const counts = await mergeImported(db, 'i1', [
      deal(2, 's:1', { stage: 'Proposal' }),
      deal(3, 's:2', { name: 'New' }),
      { row: 3, seen: seen('company', ['company-name:acme'], { name: 'Acme' }) },
      deal(4, 's:1', { stage: 'Proposal' }),
    ]);
    expect(counts).toEqual({ created: 1, updated: 1, unchanged: 1, dropped: 0 });
    await finishImport(db, 'i1', 'done', 7);
    expect(await listImports(db)).toEqual([
      { id: 'i1', file: 'deals.csv', at: AT, status: 'done', created: 1, updated: 1, unchanged: 1, skipped: 7 },
    ]);
    const { record } = (await readRecord(db, 's:1'))!;
    expect(record.provenance.stage).toEqual({ from: 'import', importId: 'i1', file: 'deals.csv', row: 2, at: AT });
    expect(record.provenance.name!.from).toBe('page');
  });

  test('an empty cell leaves a known value', async () => {
    const db = await openFresh();
    await mergeSighting(db, page(1, 's:1', { owner: 'Ada' }));
    await importRows(db, [deal(2, 's:1', { owner: null, stage: 'Demo' })]);
    expect((await readWorld(db)).deals[0]).toMatchObject({ owner: 'Ada', stage: 'Demo' });
  });

  test('that is over, or never began, takes nothing more', async () => {
    const db = await openFresh();
    await importRows(db, [deal(2, 's:1', { name: 'A' })]);
    const before = await dump(db);
    await expect(mergeImported(db, 'i1', [deal(3, 's:2', {})])).rejects.toMatchObject({ code: 'no-import' });
    await expect(mergeImported(db, 'nothing', [deal(3, 's:2', {})])).rejects.toMatchObject({ code: 'no-import' });
    expect(await dump(db)).toEqual(before);
  });

  test('of the same file again changes no value', async () => {
    const db = await openFresh();
    const rows = [deal(2, 's:1', { name: 'A', stage: 'Demo' }), deal(3, 's:2', { name: 'B' })];
    await importRows(db, rows);
    await beginImport(db, { id: 'i2', file: 'deals.csv', at: minute(40) });
    expect(await mergeImported(db, 'i2', rows)).toEqual({ created: 0, updated: 0, unchanged: 2, dropped: 0 });
    expect((await readWorld(db)).changes).toHaveLength(2);
    expect((await readRecord(db, 's:1'))!.changes).toHaveLength(1);
  });
});

describe('undoing an import', () => {
  test('leaves the store exactly as it was before', async () => {
    const db = await openFresh();
    await mergeSighting(db, page(1, 's:1', { name: 'Known', stage: 'Demo', stageSince: '2026-01-02' }));
    await mergeSighting(db, page(2, 's:2', { name: 'Untouched' }));
    await mergeSighting(db, sighting(minute(3), [seen('person', ['email:m@x.example'], { name: 'M' })]));
    await mergeSighting(db, sighting(minute(4), [seen('person', ['salesforce:003A'], { jobTitle: 'CTO' })]));
    const before = await content(db);
    await importRows(db, [
      deal(2, 's:1', { stage: 'Proposal', owner: 'Ada' }),
      deal(3, 's:2', { name: 'Untouched' }),
      deal(4, 's:3', { name: 'New' }),
      { row: 5, seen: seen('person', ['salesforce:003A', 'email:m@x.example'], { name: 'Mara' }) },
      { row: 5, seen: seen('company', ['company-name:acme'], { name: 'Acme' }) },
      { row: 6, seen: seen('company', ['company-name:acme'], { name: 'Acme', industry: 'Tools' }) },
    ]);
    expect((await readWorld(db)).people).toHaveLength(1);
    const steps: [number, number][] = [];
    expect(await undoImport(db, 'i1', (done, total) => steps.push([done, total]))).toEqual({ removed: 2, restored: 3 });
    expect(await content(db)).toEqual(before);
    expect(steps.at(-1)).toEqual([5, 5]);
    expect((await listImports(db))[0]!.status).toBe('undone');
  });

  test('works for an import that a crash cut off, and a second time changes nothing', async () => {
    const db = await openFresh();
    await mergeSighting(db, page(1, 's:1', { stage: 'Demo' }));
    const before = await content(db);
    await beginImport(db, { id: 'i1', file: 'deals.csv', at: AT });
    await mergeImported(db, 'i1', [deal(2, 's:1', { stage: 'Won' }), deal(3, 's:2', { name: 'B' })]);
    expect((await listImports(db))[0]!.status).toBe('running');
    await undoImport(db, 'i1');
    expect(await content(db)).toEqual(before);
    expect(await undoImport(db, 'i1')).toEqual({ removed: 0, restored: 0 });
    expect(await content(db)).toEqual(before);
    await expect(mergeImported(db, 'i1', [deal(4, 's:4', {})])).rejects.toMatchObject({ code: 'no-import' });
  });

  test('keeps what pages and the user have said since', async () => {
    const db = await openFresh();
    await importRows(db, [
      deal(2, 's:1', { name: 'A', stage: 'Demo', owner: 'Ada', nextStep: 'Call' }),
      deal(3, 's:2', { name: 'B' }),
    ]);
    await mergeSighting(db, page(40, 's:1', { name: 'A', stage: 'Proposal' }));
    await correctField(db, 's:1', 'nextStep', 'Write', minute(41));
    expect(await undoImport(db, 'i1')).toEqual({ removed: 1, restored: 1 });
    const { record, changes } = (await readRecord(db, 's:1'))!;
    expect(record).toMatchObject({
      name: 'A',
      stage: 'Proposal',
      owner: null,
      nextStep: 'Write',
      firstSeenAt: minute(40),
    });
    expect(JSON.stringify(await content(db))).not.toContain('i1');
    expect(changes[0]).toMatchObject({ created: true, fields: [{ field: 'stage', from: null, to: 'Proposal' }] });
  });

  test('a record that a page only confirmed stays, with a history that begins with the page', async () => {
    const db = await openFresh();
    await importRows(db, [deal(2, 's:1', { name: 'A', stage: 'Demo' })]);
    await mergeSighting(db, page(40, 's:1', { name: 'A', stage: 'Demo' }));
    await undoImport(db, 'i1');
    const { record, changes } = (await readRecord(db, 's:1'))!;
    expect(record).toMatchObject({ name: 'A', stage: 'Demo' });
    expect(changes).toMatchObject([{ created: true, at: minute(40), cause: { from: 'page' } }]);
  });

  test('two imports of the same rows are undone in either order', async () => {
    const rows = [deal(2, 's:1', { name: 'A', stage: 'Demo' })];
    for (const [first, second] of [['i1', 'i2'] as const, ['i2', 'i1'] as const]) {
      const db = await openFresh();
      const before = await content(db);
      await importRows(db, rows);
      await importRows(db, rows, 'i2', minute(40));
      await undoImport(db, first);
      expect((await readWorld(db)).deals[0]).toMatchObject({ name: 'A', stage: 'Demo' });
      await undoImport(db, second);
      expect(await content(db)).toEqual(before);
    }
  });

  test('does not bring back what the user has removed since', async () => {
    const db = await openFresh();
    await mergeSighting(db, page(1, 's:1', { stage: 'Demo' }));
    await importRows(db, [deal(2, 's:1', { stage: 'Won' })]);
    await removeRecord(db, 's:1');
    await undoImport(db, 'i1');
    expect(await content(db)).toEqual(await content(await openFresh()));
  });

  test('reaches the history of a record that was joined twice since', async () => {
    const db = await openFresh();
    await mergeSighting(db, page(1, 's:2', {}));
    await mergeSighting(db, page(2, 's:3', {}));
    await importRows(db, [deal(2, 's:1', { stage: 'Demo' })]);
    await mergeSighting(db, sighting(minute(40), [seen('deal', ['s:1', 's:3'], {})]));
    await mergeSighting(db, page(41, 's:1', { stage: 'Proposal' }));
    await mergeSighting(db, sighting(minute(42), [seen('deal', ['s:2', 's:1'], {})]));
    await undoImport(db, 'i1');
    expect(JSON.stringify(await content(db))).not.toContain('"importId":"i1"');
    expect((await readWorld(db)).deals).toMatchObject([{ id: 's:2', stage: 'Proposal' }]);
  });

  test('is exact for 1,000 rows in several batches', async () => {
    const db = await openFresh();
    await mergeSighting(db, page(1, 's:7', { stage: 'Demo' }));
    const before = await content(db);
    await beginImport(db, { id: 'i1', file: 'deals.csv', at: AT });
    for (let start = 0; start < 1_000; start += 250) {
      const rows = Array.from({ length: 250 }, (_, n) => deal(start + n + 2, `s:${start + n}`, { stage: 'Won' }));
      await mergeImported(db, 'i1', rows);
    }
    await finishImport(db, 'i1', 'done', 0);
    expect((await readWorld(db)).deals).toHaveLength(1_000);
    expect(await undoImport(db, 'i1')).toEqual({ removed: 999, restored: 1 });
    expect(await content(db)).toEqual(before);
  });

  test('whatever came before and after it, leaves no trace of the import and nothing else missing', async () => {
    const keys = fc.uniqueArray(fc.constantFrom('s:1', 's:2', 's:3'), { minLength: 1, maxLength: 2 });
    const word = fc.constantFrom('a', 'b', 'c');
    const fields = fc.record({ name: word, owner: word, stage: word }, { requiredKeys: [] });
    const some = fc.array(fc.record({ keys, fields }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, some, some, async (earlier, rows, later) => {
        const db = await openFresh();
        const look = async (list: typeof earlier, start: number) => {
          for (const [n, each] of list.entries()) {
            await mergeSighting(db, sighting(minute(start + n), [seen('deal', each.keys, each.fields)]));
          }
        };
        await look(earlier, 1);
        const before = await content(db);
        await importRows(
          db,
          rows.map((each, n) => ({ row: n + 2, seen: seen('deal', each.keys, each.fields) })),
        );
        if (later.length === 0) {
          await undoImport(db, 'i1');
          expect(await content(db)).toEqual(before);
        } else {
          await look(later, 40);
          await undoImport(db, 'i1');
          expect(JSON.stringify(await content(db))).not.toContain('"importId":"i1"');
          const { deals } = await readWorld(db);
          for (const {
            keys: [key],
            fields: said,
          } of later.slice(-1)) {
            const found = deals.find((each: Deal) => each.keys.includes(key!));
            expect(found).toMatchObject(said);
          }
        }
        db.close();
      }),
      { numRuns: 150 },
    );
  });
});
