import { describe, expect, test } from 'vitest';
import { bant } from '../../core/process';
import {
  eraseAll,
  exportBackup,
  putChecklist,
  putProcess,
  readChecklist,
  readProcesses,
  restoreBackup,
} from '../../core/store';
import { ACCEPTED, READY } from '../process/process-world';
import { minute, openFresh } from './open-fresh';

describe('a process', () => {
  test('is kept, gives what stood there before, and is taken away', async () => {
    const db = await openFresh();
    expect(await putProcess(db, 'all', READY)).toBeNull();
    expect(await putProcess(db, 'all', { ...READY, name: 'Ours' })).toEqual(READY);
    expect((await readProcesses(db)).map(({ name }) => name)).toEqual(['Ours']);
    expect(await putProcess(db, 'all', null)).toMatchObject({ name: 'Ours' });
    expect(await readProcesses(db)).toEqual([]);
  });

  test('that is not right is refused with place and reason, and what stood there stays', async () => {
    const db = await openFresh();
    await putProcess(db, 'all', READY);
    const broken = { ...READY, steps: [] };
    await expect((async () => putProcess(db, 'all', broken))()).rejects.toMatchObject({
      code: 'bad-process',
      params: { place: 'stages.0.exit.0', reason: 'process.step-gone' },
    });
    expect(await readProcesses(db)).toEqual([READY]);
  });

  test('and the checklist come through a backup, and go with everything else', async () => {
    const db = await openFresh();
    await putProcess(db, 'all', READY);
    await putChecklist(db, 'qualification', bant(ACCEPTED));
    const text = await exportBackup(db, minute(1));
    await eraseAll(db);
    expect([await readProcesses(db), await readChecklist(db)]).toEqual([[], null]);
    await restoreBackup(db, text);
    expect(await exportBackup(db, minute(1))).toBe(text);
    expect(await readChecklist(db)).toEqual(bant(ACCEPTED));
  });

  test('in a backup that was edited by hand is refused with its place; nothing is lost', async () => {
    const db = await openFresh();
    await putProcess(db, 'all', READY);
    const text = await exportBackup(db, minute(1));
    const edited = text.replace('"field":"amount"', '"field":"__proto__"');
    expect(edited).not.toBe(text);
    await expect(restoreBackup(db, edited)).rejects.toMatchObject({
      code: 'bad-process',
      params: { place: 'processes.0.stages.1.entry.0.field' },
    });
    expect(await readProcesses(db)).toEqual([READY]);
  });
});
