import { describe, expect, test } from 'vitest';
import type { Person } from '../../core/records';
import {
  correctField,
  exportBackup,
  joinPeople,
  keepApart,
  mergeSighting,
  readPersonLinks,
  readRecord,
  readWorld,
  removeRecord,
  removeSite,
  restoreBackup,
  splitPeople,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const MAIL = 'email:mara@northwind.example';
const CRM = 'hubspot:0-1/7';
const CRM_URL = 'https://app.hubspot.com/contacts/1/record/0-1/7';

const inMail = (n: number, name = 'Mara Lindholm') =>
  sighting(minute(n), [seen('person', [MAIL], { name, emails: ['mara@northwind.example'] })], {
    site: 'gmail',
    page: 'thread',
    url: 'https://mail.google.com/mail/u/0/#inbox/1',
  });
const inCrm = (n: number, jobTitle = 'Buyer') =>
  sighting(
    minute(n),
    [
      seen('person', [CRM], {
        name: 'Mara Lindholm',
        emails: ['m.lindholm@northwind.example'],
        phone: '+46 8 1',
        jobTitle,
      }),
    ],
    { site: 'hubspot', page: 'contact', url: CRM_URL, about: CRM },
  );

async function two() {
  const db = await openFresh();
  await mergeSighting(db, inMail(1));
  await mergeSighting(db, inCrm(2));
  return db;
}
const people = async (db: Awaited<ReturnType<typeof two>>) => (await readWorld(db)).people;

describe('joining two people at the user’s word', () => {
  test('makes one of them that every later sighting of either leads to', async () => {
    const db = await two();
    await joinPeople(db, MAIL, CRM, minute(3));
    expect(await people(db)).toHaveLength(1);
    await mergeSighting(db, inMail(4));
    await mergeSighting(db, inCrm(5, 'Head of purchasing'));
    const [person] = await people(db);
    expect(await people(db)).toHaveLength(1);
    expect(person).toMatchObject({ id: MAIL, jobTitle: 'Head of purchasing', phone: '+46 8 1' });
    expect(person!.keys).toEqual(expect.arrayContaining([MAIL, CRM, 'email:m.lindholm@northwind.example']));
  });

  test('is refused for one person, and for somebody who is not there', async () => {
    const db = await two();
    await expect(joinPeople(db, MAIL, MAIL, minute(3))).rejects.toMatchObject({ code: 'no-record' });
    await expect(joinPeople(db, MAIL, 'email:nobody@x.example', minute(3))).rejects.toMatchObject({
      code: 'no-record',
    });
    expect(await people(db)).toHaveLength(2);
  });

  test('splitting at once gives back the two as they were, and their history', async () => {
    const db = await two();
    const before = await dump(db);
    await joinPeople(db, MAIL, CRM, minute(3));
    await splitPeople(db, MAIL, CRM, minute(4));
    const after = await dump(db);
    const plain = (records: unknown[]) => (records as Person[]).map(({ version: _, ...person }) => person);
    expect(plain(after.records!)).toEqual(plain(before.records!));
    expect(after.changes).toEqual(before.changes);
    expect(await readPersonLinks(db)).toEqual([
      { ids: [MAIL, CRM], at: minute(4), what: 'different', into: null, before: [] },
    ]);
  });

  test('splitting later gives each what its own page has said since, and the user’s correction to the one that stood for both', async () => {
    const db = await two();
    await joinPeople(db, MAIL, CRM, minute(3));
    await mergeSighting(db, inCrm(4, 'Head of purchasing'));
    await correctField(db, MAIL, 'language', 'sv', minute(5));
    await splitPeople(db, MAIL, CRM, minute(6));
    const mail = (await readRecord(db, MAIL))!.record as Person;
    const crm = (await readRecord(db, CRM))!.record as Person;
    expect(mail).toMatchObject({ jobTitle: null, phone: null, language: 'sv', emails: ['mara@northwind.example'] });
    expect(crm).toMatchObject({ jobTitle: 'Head of purchasing', phone: '+46 8 1', language: null });
    expect(crm.emails).toEqual(['m.lindholm@northwind.example']);
    await mergeSighting(db, inMail(7));
    await mergeSighting(db, inCrm(8));
    expect(await people(db)).toHaveLength(2);
  });

  test('a record that was removed is not brought back by splitting', async () => {
    const db = await two();
    await joinPeople(db, MAIL, CRM, minute(3));
    await removeRecord(db, MAIL);
    await expect(splitPeople(db, MAIL, CRM, minute(4))).rejects.toMatchObject({ code: 'no-record' });
    expect(await people(db)).toEqual([]);
  });

  test('two that are kept apart stay two, and a backup keeps that', async () => {
    const db = await two();
    await keepApart(db, CRM, MAIL, minute(3));
    const text = await exportBackup(db, minute(4));
    await restoreBackup(db, text);
    expect(await readPersonLinks(db)).toMatchObject([{ ids: [MAIL, CRM], what: 'different' }]);
    expect(await people(db)).toHaveLength(2);
  });

  test('a site that was erased does not come back by splitting', async () => {
    const db = await two();
    await joinPeople(db, MAIL, CRM, minute(3));
    await removeSite(db, 'hubspot');
    expect(JSON.stringify(await dump(db))).not.toContain('Buyer');
    expect((await people(db))[0]).toMatchObject({ id: MAIL, jobTitle: null });
    expect(await readPersonLinks(db)).toEqual([]);
  });
});
