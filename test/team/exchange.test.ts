import { describe, expect, test } from 'vitest';
import type { Article } from '../../core/records';
import { eraseAll, exportBackup, readSettings, removeEntry, restoreBackup, saveTaught } from '../../core/store';
import { leaveTeam, previewState, restoreState, settle, takeBack } from '../../core/team';
import { minute, openFresh } from '../store/open-fresh';
import { READER } from './taught-reader';
import { Workplace } from './workplace';

const ID = 'own:article/refund';

/** Ann has written an article, and Ben has it too. */
async function annAndBen() {
  const [ann, ben] = [await Workplace.open('Ann'), await Workplace.open('Ben')];
  await ann.article(ID, { title: 'Refunds', body: 'We refund.\nWithin five days.\nTo the same card.' });
  await ben.read(await ann.save());
  return { ann, ben };
}

describe('what one member writes', () => {
  test('is in the other’s knowledge base, with who wrote it, after the file was read', async () => {
    const { ben } = await annAndBen();
    const article = await ben.fields(ID);
    expect(article).toMatchObject({ title: 'Refunds', keys: [ID], language: 'en' });
    expect((article!.provenance as Record<string, unknown>).body).toMatchObject({ from: 'team', member: 'Ann' });
    const { changes, shared, members } = await ben.team();
    expect(changes).toHaveLength(1);
    expect(shared.articles).toBe(1);
    expect(members.map(({ name }) => name)).toEqual(['Ann']);
  });

  test('read twice, it is there once, and an older file that comes late brings nothing back', async () => {
    const { ann, ben } = await annAndBen();
    const older = await ann.save();
    await ann.article(ID, { title: 'Refunds and returns' });
    const newer = await ann.save();
    expect((await ben.read(newer)).arrived).toHaveLength(1);
    expect((await ben.read(newer, older)).arrived).toEqual([]);
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds and returns' });
    expect(await ben.db.count('records')).toBe(1);
  });

  test('taught readers go along, those that are given up go', async () => {
    const { ann, ben } = await annAndBen();
    await saveTaught(ann.db, READER);
    await ben.read(await ann.save());
    expect((await readSettings(ben.db)).taught).toEqual([READER]);
  });

  test('removed by one, it goes at the other; its text can be brought back by either', async () => {
    const { ann, ben } = await annAndBen();
    await removeEntry(ann.db, ID, []);
    await ben.read(await ann.save());
    expect(await ben.fields(ID)).toBeUndefined();
    const [removal] = (await ben.team()).changes;
    await takeBack(ben.db, removal!.id, ben.context());
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds' });
    await ann.read(await ben.save());
    expect(await ann.fields(ID)).toMatchObject({ title: 'Refunds' });
  });

  test('samples and untouched articles of the starter playbook stay where they are', async () => {
    const ann = await Workplace.open('Ann');
    await ann.article(ID, { title: 'Refunds' });
    const article = (await ann.fields(ID)) as unknown as Article;
    await ann.db.put('records', { ...article, provenance: { title: { from: 'sample', at: minute(0) } } });
    expect((await ann.team()).unsaved).toBe(0);
  });
});

describe('two who change the same article', () => {
  test('in different lines both keep their edits, and both are told', async () => {
    const { ann, ben } = await annAndBen();
    await ann.article(ID, { body: 'We always refund.\nWithin five days.\nTo the same card.' });
    await ben.article(ID, { body: 'We refund.\nWithin five days.\nTo the same card or account.' });
    await ben.read(await ann.save());
    const both = 'We always refund.\nWithin five days.\nTo the same card or account.';
    expect(await ben.fields(ID)).toMatchObject({ body: both });
    const { conflicts } = await ben.team();
    expect(conflicts).toMatchObject([{ item: ID, field: 'body', now: both }]);
    expect(conflicts[0]!.sides.map(({ by }) => by).sort()).toEqual(['Ann', 'Ben']);
  });

  test('in the same field see both values until one is chosen, and then the choice at both', async () => {
    const { ann, ben } = await annAndBen();
    await ann.article(ID, { title: 'Money back' });
    await ben.article(ID, { title: 'Refunds, quickly' });
    await ben.read(await ann.save());
    await ann.read(await ben.save());
    const [atAnn, atBen] = [(await ann.team()).conflicts, (await ben.team()).conflicts];
    expect(atAnn).toEqual(atBen);
    expect(atAnn[0]!.sides.map(({ value }) => value).sort()).toEqual(['Money back', 'Refunds, quickly']);
    expect((await ann.fields(ID))!.title).toBe((await ben.fields(ID))!.title);

    const mine = atBen[0]!.sides.find(({ by }) => by === 'Ben')!;
    ben.after(ann);
    await settle(ben.db, { collection: 'articles', item: ID, field: 'title' }, mine.change, ben.context());
    expect((await ben.team()).conflicts).toEqual([]);
    await ann.read(await ben.save());
    expect((await ann.team()).conflicts).toEqual([]);
    expect(await ann.fields(ID)).toMatchObject({ title: 'Refunds, quickly' });
  });

  test('where one removed what the other edited, it is asked whether it stays', async () => {
    const { ann, ben } = await annAndBen();
    await removeEntry(ann.db, ID, []);
    await ben.article(ID, { title: 'Refunds, quickly' });
    await ben.read(await ann.save());
    const { conflicts } = await ben.team();
    expect(conflicts).toMatchObject([{ item: ID, field: '-removed' }]);
    const kept = conflicts[0]!.sides.find(({ value }) => value === false)!;
    await settle(ben.db, { collection: 'articles', item: ID, field: '-removed' }, kept.change, ben.context());
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds, quickly' });
    expect((await ben.team()).conflicts).toEqual([]);
  });

  test('who both wrote an article under one name find both texts', async () => {
    const [ann, ben] = [await Workplace.open('Ann'), await Workplace.open('Ben')];
    await ann.article(ID, { title: 'Refunds', body: 'Five days.' });
    await ben.article(ID, { title: 'Refunds', body: 'Three days.' });
    await ben.read(await ann.save());
    const { conflicts } = await ben.team();
    expect(conflicts.map(({ field }) => field)).toEqual(['body']);
    expect(conflicts[0]!.sides.map(({ value }) => value).sort()).toEqual(['Five days.', 'Three days.']);
  });
});

describe('an earlier state', () => {
  test('is shown before it is restored; restoring is a change that the others get, and can be taken back itself', async () => {
    const { ann, ben } = await annAndBen();
    const [first] = (await ben.team()).states;
    await ann.article(ID, { title: 'Money back' });
    await ann.article('own:article/late', { title: 'Late' });
    await ben.read(await ann.save());
    const [second] = (await ben.team()).states;
    expect(await previewState(ben.db, first!.seq, 7)).toEqual({
      changed: [{ collection: 'articles', title: 'Refunds' }],
      removed: [{ collection: 'articles', title: 'Late' }],
      returned: [],
    });
    await restoreState(ben.db, first!.seq, ben.context());
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds' });
    expect(await ben.fields('own:article/late')).toBeUndefined();
    await ann.read(await ben.save());
    expect(await ann.fields(ID)).toMatchObject({ title: 'Refunds' });
    await restoreState(ben.db, second!.seq, ben.context());
    expect(await ben.fields(ID)).toMatchObject({ title: 'Money back' });
    expect(await ben.fields('own:article/late')).toMatchObject({ title: 'Late' });
  });

  test('one change is taken back without the others', async () => {
    const { ann, ben } = await annAndBen();
    await ann.article(ID, { title: 'Money back' });
    await ann.article(ID, { category: 'refund' });
    await ben.read(await ann.save());
    const change = (await ben.team()).changes.find(({ fields }) => fields.some(({ to }) => to === 'Money back'))!;
    ben.after(ann);
    await takeBack(ben.db, change.id, ben.context());
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds' });
    expect((await ben.team()).changes[0]).toMatchObject({ why: 'take-back', by: { name: 'Ben' } });
  });
});

describe('the team’s part of the store', () => {
  test('is exported and restored, passphrase and folder apart, and erased with everything', async () => {
    const { ann, ben } = await annAndBen();
    await ben.article(ID, { title: 'Refunds, quickly' });
    await ann.read(await ben.save());
    const text = await exportBackup(ben.db, minute(50));
    const other = await openFresh();
    await restoreBackup(other, text);
    expect(await exportBackup(other, minute(50))).toBe(text);
    expect(JSON.parse(text).team.states.length).toBe(2);
    await eraseAll(other);
    expect([await other.count('team'), await other.count('teamStates')]).toEqual([0, 0]);
  });

  test('is gone after leaving; what was shared stays, and is not taken for removed when the user joins again', async () => {
    const { ann, ben } = await annAndBen();
    await leaveTeam(ben.db);
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds' });
    const again = await Workplace.open('Ben');
    await again.read(await ann.save());
    expect(await again.fields(ID)).toMatchObject({ title: 'Refunds' });
  });
});
