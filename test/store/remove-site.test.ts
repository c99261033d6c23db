import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../core/records';
import {
  beginImport,
  correctField,
  countBySite,
  decide,
  finishImport,
  mergeImported,
  mergeSighting,
  readHealth,
  readWorld,
  removeNeverRead,
  removeSite,
  updateSettings,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const GMAIL = { site: 'gmail', page: 'thread', url: 'https://mail.google.com/mail/u/0/#inbox/1' };
const HUBSPOT = {
  site: 'hubspot',
  page: 'deal-list',
  url: 'https://app.hubspot.com/contacts/1/objects/0-3/views/all/list',
};
const mara = (more: object = {}) =>
  seen('person', ['email:mara@northwind.example'], {
    name: 'Mara Lindholm',
    emails: ['mara@northwind.example'],
    ...more,
  });

describe('erasing what came from one site', () => {
  async function filled() {
    const db = await openFresh();
    const rows = { read: 1, looksLike: 1, shown: 52 };
    await mergeSighting(db, sighting(minute(1), [mara()], GMAIL));
    await mergeSighting(
      db,
      sighting(
        minute(2),
        [
          seen('deal', ['hubspot:0-3/1'], { name: 'Secret rollout', stage: 'Demo', personKeys: ['hubspot:0-1/7'] }),
          seen('person', ['hubspot:0-1/7', 'email:mara@northwind.example'], { phone: '+46 8 123' }),
        ],
        { ...HUBSPOT, rows },
      ),
    );
    await decide(db, { what: 'done', subject: 'hubspot:0-3/1', until: null, choice: null, text: null }, minute(3));
    return db;
  }

  test('removes records that rest on it alone with everything about them, and its values in others', async () => {
    const db = await filled();
    expect(countBySite(recordsOf(await readWorld(db)))).toEqual({ gmail: 1, hubspot: 2 });
    expect(await removeSite(db, 'hubspot')).toEqual({ removed: 1, kept: 1 });
    const world = await readWorld(db);
    expect(world.deals).toEqual([]);
    expect(world.decisions).toEqual([]);
    expect(world.stated).toEqual([]);
    expect(world.people).toMatchObject([{ name: 'Mara Lindholm', phone: null }]);
    expect((await readHealth(db)).map(({ site }) => site)).toEqual(['gmail']);
    expect(JSON.stringify(await dump(db))).not.toMatch(/Secret rollout|\+46 8 123|"site":"hubspot"/);
  });

  test('keeps what the user or an import has said of the same record', async () => {
    const db = await filled();
    await correctField(db, 'hubspot:0-3/1', 'owner', 'Lena', minute(4));
    await beginImport(db, { id: 'i', file: 'deals.csv', at: minute(5) });
    await mergeImported(db, 'i', [{ row: 2, seen: seen('deal', ['hubspot:0-3/1'], { stage: 'Proposal' }) }]);
    await finishImport(db, 'i', 'done', 0);
    await removeSite(db, 'hubspot');
    expect((await readWorld(db)).deals).toMatchObject([{ name: null, stage: 'Proposal', owner: 'Lena' }]);
  });

  test('keeps what another site said first and this one confirmed or added to', async () => {
    const db = await openFresh();
    const person = (n: number, more: object, from: object) =>
      mergeSighting(db, sighting(minute(n), [mara(more)], from));
    await person(1, {}, GMAIL);
    await person(2, { phone: '+46 8 123' }, HUBSPOT);
    await person(3, { emails: ['mara@northwind.example', 'ml@northwind.example'], name: 'M. Lindholm' }, HUBSPOT);
    await removeSite(db, 'hubspot');
    expect((await readWorld(db)).people).toMatchObject([
      { name: 'Mara Lindholm', emails: ['mara@northwind.example'], phone: null },
    ]);
  });

  test('of a site that was never read changes nothing', async () => {
    const db = await filled();
    const before = await dump(db);
    expect(await removeSite(db, 'salesforce')).toEqual({ removed: 0, kept: 0 });
    expect(await dump(db)).toEqual(before);
  });
});

describe('erasing what is never to be read', () => {
  const message = (key: string, email: string) =>
    seen('message', [key], { threadKey: 'gmail:t', from: { name: null, email }, to: [], text: `from ${email}` });

  test('removes people, messages, companies and tickets of the address or domain, and their names in deals', async () => {
    const db = await openFresh();
    const deal = seen('deal', ['s:1'], {
      name: 'Rollout',
      personKeys: ['email:mara@northwind.example', 'email:jo@helio.example'],
    });
    await mergeSighting(
      db,
      sighting(minute(1), [
        mara(),
        message('gmail:m1', 'mara@northwind.example'),
        message('gmail:m2', 'jo@helio.example'),
        seen('company', ['company-name:northwind'], { name: 'Northwind', domain: 'northwind.example' }),
        deal,
      ]),
    );
    await updateSettings(db, settings => ({ ...settings, neverRead: ['northwind.example'] }));
    expect(await removeNeverRead(db)).toBe(3);
    const world = await readWorld(db);
    expect(world.people).toEqual([]);
    expect(world.companies).toEqual([]);
    expect(world.messages.map(({ id }) => id)).toEqual(['gmail:m2']);
    expect(world.deals[0]!.personKeys).toEqual(['email:jo@helio.example']);
    // From now on it is left out at the door.
    await mergeSighting(db, sighting(minute(2), [mara()]));
    expect((await readWorld(db)).people).toEqual([]);
  });

  test('with an empty list erases nothing', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(1), [mara()]));
    expect(await removeNeverRead(db)).toBe(0);
    expect((await readWorld(db)).people).toHaveLength(1);
  });
});
