import { describe, expect, test } from 'vitest';
import { bant } from '../../core/process';
import type { AnyRecord, Change } from '../../core/records';
import {
  beginImport,
  countRecords,
  decide,
  mergeImported,
  mergeSighting,
  putChecklist,
  putProcess,
  putSample,
  readChecklist,
  readProcesses,
  readRecord,
  readWorld,
  removeSample,
  undoImport,
} from '../../core/store';
import { emptyFields } from '../../core/store/empty-fields';
import { ACCEPTED, READY, ticked } from '../process/process-world';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const source = { from: 'sample', at: minute(0) } as const;

function sampleDeal(id: string, fields: Record<string, unknown>): AnyRecord {
  const provenance = Object.fromEntries(Object.keys(fields).map(field => [field, source]));
  const times = { firstSeenAt: minute(0), lastSeenAt: minute(0), changedAt: minute(0) };
  return {
    kind: 'deal',
    id,
    keys: [id],
    ...times,
    version: 1,
    provenance,
    ...emptyFields('deal'),
    ...fields,
  } as AnyRecord;
}
const made = (recordId: string): Omit<Change, 'seq'> => ({
  recordId,
  kind: 'deal',
  at: minute(-100),
  cause: source,
  created: true,
  fields: [{ field: 'stage', from: null, to: 'Demo', fromProvenance: null }],
  addedKeys: [recordId],
});
const records = [
  sampleDeal('s:1', { name: 'One', stage: 'Demo' }),
  sampleDeal('s:2', { name: 'Two', stage: 'Demo', owner: 'Ada' }),
];
const changes = [made('s:1'), made('s:2')];

describe('the sample', () => {
  test('is stored as given, once, and counted as sample', async () => {
    const db = await openFresh();
    await putSample(db, records, changes);
    const once = await dump(db);
    expect(once.records).toEqual(records);
    expect((await readWorld(db)).changes.map(({ at }) => at)).toEqual([minute(-100), minute(-100)]);
    await putSample(db, records, changes);
    expect(await dump(db)).toEqual(once);
    expect(countRecords(await db.getAll('records'))).toMatchObject({ deals: 2, sample: 2 });
  });

  test('goes without a trace', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(5), [seen('deal', ['s:9'], { name: 'Real' })]));
    const before = await dump(db);
    await putSample(db, records, changes);
    await decide(db, { what: 'done', subject: 's:1', until: null, choice: null, text: null }, minute(6));
    expect(await removeSample(db)).toEqual({ removed: 2, kept: 0 });
    expect(await dump(db)).toEqual(before);
  });

  test('leaves what a page has confirmed or changed since', async () => {
    const db = await openFresh();
    await putSample(db, records, changes);
    await mergeSighting(db, sighting(minute(5), [seen('deal', ['s:2'], { name: 'Two', stage: 'Proposal' })]));
    await removeSample(db);
    const { record, changes: history } = (await readRecord(db, 's:2'))!;
    expect(record).toMatchObject({ name: 'Two', stage: 'Proposal', owner: null, firstSeenAt: minute(5) });
    expect(history).toMatchObject([{ created: true, fields: [{ from: null, to: 'Proposal', fromProvenance: null }] }]);
    expect((await readWorld(db)).deals.map(({ id }) => id)).toEqual(['s:2']);
    expect(JSON.stringify(await dump(db))).not.toContain('"sample"');
  });

  test('never takes the place of anything real, and fills only what is unknown', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(-50), [seen('deal', ['s:2'], { name: 'Real', stage: 'Won' })]));
    const before = (await readRecord(db, 's:2'))!.record;
    await putSample(db, records, changes);
    expect((await readRecord(db, 's:2'))!.record).toMatchObject({ name: 'Real', stage: 'Won', owner: 'Ada' });
    await removeSample(db);
    const { version: _, ...after } = (await readRecord(db, 's:2'))!.record;
    expect(after).toMatchObject({ name: 'Real', stage: 'Won', owner: null, provenance: before.provenance });
  });

  test('does not come back when an import over it is undone', async () => {
    const db = await openFresh();
    await putSample(db, records, changes);
    await beginImport(db, { id: 'i1', file: 'a.csv', at: minute(10) });
    await mergeImported(db, 'i1', [{ row: 2, seen: seen('deal', ['s:1'], { stage: 'Won' }) }]);
    await removeSample(db);
    expect((await readWorld(db)).deals).toMatchObject([{ id: 's:1', stage: 'Won', name: null }]);
    await undoImport(db, 'i1');
    expect(countRecords(await db.getAll('records'))).toMatchObject({ deals: 0, sample: 0 });
  });
});

describe('how the sample’s user works', () => {
  const work = {
    process: { ...READY, sample: true },
    checklist: { ...bant(ACCEPTED), sample: true },
    answers: [ticked('s:1', 'budget', '2026-06-01'), ticked('elsewhere', 'budget', '2026-06-01')],
  };

  test('comes and goes with it; answers about what is not the sample’s are not taken', async () => {
    const db = await openFresh();
    await putSample(db, records, changes, work);
    await putSample(db, records, changes, work);
    expect(await readProcesses(db)).toEqual([work.process]);
    expect((await readWorld(db)).decisions.map(({ subject }) => subject)).toEqual(['s:1']);
    await removeSample(db);
    expect([await readProcesses(db), await readChecklist(db)]).toEqual([[], null]);
    expect((await readWorld(db)).decisions).toEqual([]);
  });

  test('never takes the place of the user’s own process, and what the user changed stays', async () => {
    const db = await openFresh();
    await putProcess(db, 'all', { ...READY, name: 'Ours' });
    await putSample(db, records, changes, work);
    await putChecklist(db, 'qualification', { ...work.checklist, sample: false });
    await removeSample(db);
    expect(await readProcesses(db)).toMatchObject([{ name: 'Ours' }]);
    expect(await readChecklist(db)).toMatchObject({ id: 'qualification' });
  });
});
