import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyNameKey, type Deal, type FieldsOf, type Person } from '../../core/records';
import { correctField, mergeSighting, readRecord, readSettings, readWorld, saveSettings } from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const DEAL = 'salesforce:006A';
const amount = (minor: number) => ({ minor, currency: 'EUR' });

async function dealAfter(...sightings: ReturnType<typeof sighting>[]): Promise<Deal> {
  const db = await openFresh();
  for (const each of sightings) await mergeSighting(db, each);
  return (await readWorld(db)).deals[0]!;
}

describe('merging a sighting', () => {
  test('makes a record with every field of its kind, its provenance, and the beginning of its history', async () => {
    const db = await openFresh();
    const counts = await mergeSighting(
      db,
      sighting(minute(1), [seen('deal', [DEAL], { name: 'Rollout', stage: 'Demo' })]),
    );
    expect(counts).toEqual({ created: 1, updated: 0, unchanged: 0, dropped: 0 });
    const { record, changes } = (await readRecord(db, DEAL))!;
    expect(record).toMatchObject({
      id: DEAL,
      version: 1,
      name: 'Rollout',
      stage: 'Demo',
      amount: null,
      personKeys: [],
    });
    expect(Object.keys(record.provenance)).toEqual(['name', 'stage']);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      created: true,
      fields: [{ field: 'stage', from: null, to: 'Demo', fromProvenance: null }],
      addedKeys: [DEAL],
    });
  });

  test('keeps in the history what changed, from what, and where the earlier value came from', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(1), [seen('deal', [DEAL], { stage: 'Demo', amount: amount(100) })]));
    await mergeSighting(db, sighting(minute(5), [seen('deal', [DEAL], { stage: 'Proposal', amount: amount(100) })]));
    const { record, changes } = (await readRecord(db, DEAL))!;
    expect(record).toMatchObject({ version: 2, changedAt: minute(5), lastSeenAt: minute(5), firstSeenAt: minute(1) });
    expect(changes[1]!.fields).toEqual([
      { field: 'stage', from: 'Demo', to: 'Proposal', fromProvenance: expect.objectContaining({ at: minute(1) }) },
    ]);
    expect((await readWorld(db)).changes.map(change => change.fields.map(({ to }) => to))).toEqual([
      ['Demo', amount(100)],
      ['Proposal'],
    ]);
  });

  test('a later sighting of the same values moves freshness alone', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(1), [seen('deal', [DEAL], { stage: 'Demo' })]));
    const counts = await mergeSighting(db, sighting(minute(9), [seen('deal', [DEAL], { stage: 'Demo' })]));
    const { record, changes } = (await readRecord(db, DEAL))!;
    expect(counts).toMatchObject({ unchanged: 1, updated: 0 });
    expect(record).toMatchObject({ version: 1, changedAt: minute(1), lastSeenAt: minute(9) });
    expect(record.provenance.stage!.at).toBe(minute(9));
    expect(changes).toHaveLength(1);
  });

  test('an older reading never overwrites a newer one', async () => {
    const deal = await dealAfter(
      sighting(minute(9), [seen('deal', [DEAL], { stage: 'Won' })]),
      sighting(minute(3), [seen('deal', [DEAL], { stage: 'Demo', owner: 'Ada' })]),
    );
    expect(deal).toMatchObject({ stage: 'Won', owner: 'Ada', lastSeenAt: minute(9), firstSeenAt: minute(3) });
  });

  test('an empty place of a list leaves a known value, on the record’s own page it clears it', async () => {
    const first = sighting(minute(1), [seen('deal', [DEAL], { nextStep: 'Call', amount: amount(5) })]);
    const empty = [seen('deal', [DEAL], { nextStep: null, amount: null })];
    expect(await dealAfter(first, sighting(minute(2), empty))).toMatchObject({ nextStep: 'Call', amount: amount(5) });
    expect(await dealAfter(first, sighting(minute(2), empty, { about: DEAL }))).toMatchObject({
      nextStep: null,
      amount: null,
    });
  });

  test('what the user corrected stays, whatever pages show later', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(1), [seen('deal', [DEAL], { amount: amount(5), stage: 'Demo' })]));
    await correctField(db, DEAL, 'amount', amount(700), minute(2));
    await mergeSighting(
      db,
      sighting(minute(3), [seen('deal', [DEAL], { amount: amount(9), stage: 'Proposal' })], { about: DEAL }),
    );
    const { record, changes } = (await readRecord(db, DEAL))!;
    expect(record).toMatchObject({ amount: amount(700), stage: 'Proposal', provenance: { amount: { from: 'user' } } });
    expect(changes.at(-1)!.fields.map(({ field }) => field)).toEqual(['stage']);
  });

  test('a new stage without its day forgets the day of the earlier stage', async () => {
    const deal = await dealAfter(
      sighting(minute(1), [seen('deal', [DEAL], { stage: 'Demo', stageSince: '2026-01-05' })]),
      sighting(minute(2), [seen('deal', [DEAL], { stage: 'Proposal' })]),
    );
    expect(deal.stageSince).toBeNull();
  });

  test('a correction that fits no field, or not its field, is refused and changes nothing', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(1), [seen('deal', [DEAL], { stage: 'Demo' })]));
    const before = await dump(db);
    await expect(correctField(db, DEAL, 'emails', [], minute(2))).rejects.toMatchObject({ code: 'no-field' });
    await expect(correctField(db, DEAL, '__proto__', {}, minute(2))).rejects.toMatchObject({ code: 'no-field' });
    await expect(correctField(db, DEAL, 'amount', 12, minute(2))).rejects.toMatchObject({ code: 'bad-value' });
    await expect(correctField(db, 'nobody', 'stage', 'x', minute(2))).rejects.toMatchObject({ code: 'no-record' });
    expect(await dump(db)).toEqual(before);
  });
});

describe('who is who', () => {
  const mail = (address: string, name: string | null = null) =>
    seen('person', [`email:${address}`], { name, emails: [address] });
  const contact = (id: string, address: string, name: string) =>
    seen('person', [`salesforce:${id}`], { name, emails: [address] });

  async function peopleAfter(...steps: ReturnType<typeof seen>[]): Promise<Person[]> {
    const db = await openFresh();
    for (const [n, step] of steps.entries()) await mergeSighting(db, sighting(minute(n), [step]));
    return (await readWorld(db)).people;
  }

  test('a contact and a sender with the same address are one person, under the id that was there first', async () => {
    const people = await peopleAfter(
      mail('mara@northwind.example', 'Mara'),
      contact('003A', 'mara@northwind.example', 'Mara Lind'),
    );
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      id: 'email:mara@northwind.example',
      name: 'Mara Lind',
      keys: ['email:mara@northwind.example', 'salesforce:003A'],
    });
  });

  test('two records turn out to be one: keys, values and history come together', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(1), [mail('m@x.example', 'M')]));
    await mergeSighting(db, sighting(minute(2), [seen('person', ['salesforce:003A'], { jobTitle: 'CTO' })]));
    await mergeSighting(db, sighting(minute(3), [contact('003A', 'm@x.example', 'Mara')]));
    const { people } = await readWorld(db);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      id: 'email:m@x.example',
      name: 'Mara',
      jobTitle: 'CTO',
      emails: ['m@x.example'],
    });
    expect((await readRecord(db, 'salesforce:003A'))!.changes).toHaveLength(4);
  });

  test('two contacts behind info@ stay two', async () => {
    const people = await peopleAfter(
      contact('003A', 'info@acme.example', 'Ann'),
      contact('003B', 'info@acme.example', 'Bob'),
      mail('info@acme.example'),
    );
    expect(people.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
  });

  test.each(['noreply@x.example', 'No-Reply@x.example', 'support+42@x.example', 'vertrieb@x.example'])(
    'a role address never joins two known people: %s',
    async address => {
      const people = await peopleAfter(
        contact('003A', 'ann@x.example', 'Ann'),
        contact('003B', 'bob@x.example', 'Bob'),
        seen('person', ['salesforce:003A', `email:${address.toLowerCase()}`], {}),
        seen('person', ['salesforce:003B', `email:${address.toLowerCase()}`], {}),
      );
      expect(people).toHaveLength(2);
    },
  );

  test('companies of one name with different ids stay two, a bare name finds the one that is known', async () => {
    const db = await openFresh();
    const name = companyNameKey('Acme');
    await mergeSighting(db, sighting(minute(1), [seen('company', ['salesforce:001A', name], { name: 'Acme' })]));
    await mergeSighting(db, sighting(minute(2), [seen('company', ['salesforce:001B', name], { name: 'Acme' })]));
    await mergeSighting(db, sighting(minute(3), [seen('company', [name], { name: 'Acme' })]));
    expect((await readWorld(db)).companies.map(({ id }) => id)).toEqual(['salesforce:001A', 'salesforce:001B']);
  });

  test('records of different kinds never meet, even under one key', async () => {
    const db = await openFresh();
    await mergeSighting(
      db,
      sighting(minute(1), [seen('deal', ['x:1'], { name: 'D' }), seen('company', ['x:1'], { name: 'C' })]),
    );
    const world = await readWorld(db);
    expect([world.deals[0]!.name, world.companies[0]!.name]).toEqual(['D', 'C']);
    expect(world.deals[0]!.id).not.toBe(world.companies[0]!.id);
  });
});

describe('what a sighting says beside its records', () => {
  test('the account becomes one of the user’s own addresses, once', async () => {
    const db = await openFresh();
    for (const n of [1, 2]) await mergeSighting(db, sighting(minute(n), [], { account: 'Lena@Us.example' }));
    expect((await readSettings(db)).ownAddresses).toEqual(['lena@us.example']);
  });

  test('the newest total that a list states is kept', async () => {
    const db = await openFresh();
    const list = (at: string, shown: number) =>
      sighting(at, [seen('deal', [DEAL], {})], { rows: { read: 1, looksLike: 1, shown } });
    await mergeSighting(db, list(minute(5), 52));
    await mergeSighting(db, list(minute(3), 40));
    expect((await readWorld(db)).stated).toEqual([
      { site: 'salesforce', page: 'opportunity-list', kind: 'deal', total: 52, at: minute(5) },
    ]);
  });

  test('people and mail on the never-read list are dropped, everything else is kept', async () => {
    const db = await openFresh();
    await saveSettings(db, { ...(await readSettings(db)), neverRead: ['private.example', 'doc@clinic.example'] });
    const message = (id: string, from: string) =>
      seen('message', [`gmail:${id}`], { threadKey: 'gmail:t', from: { name: null, email: from }, text: 'secret' });
    const counts = await mergeSighting(
      db,
      sighting(minute(1), [
        seen('person', ['email:a@private.example'], { emails: ['a@private.example'] }),
        seen('person', ['email:doc@clinic.example'], {}),
        message('1', 'b@mail.private.example'),
        message('2', 'other@clinic.example'),
        seen('deal', [DEAL], { personKeys: ['email:a@private.example', 'email:c@fine.example'] }),
      ]),
    );
    const world = await readWorld(db);
    expect(counts).toMatchObject({ created: 2, dropped: 3 });
    expect(world.people).toEqual([]);
    expect(world.messages.map(({ id }) => id)).toEqual(['gmail:2']);
    expect(world.deals[0]!.personKeys).toEqual(['email:c@fine.example']);
    expect(JSON.stringify(await db.getAll('records'))).not.toContain('private.example');
  });

  test('mail under a label on the never-read list is dropped, with the people whom only that mail names', async () => {
    const db = await openFresh();
    await saveSettings(db, { ...(await readSettings(db)), neverRead: ['label:private'] });
    const message = (id: string, from: string, labels: string[]) =>
      seen('message', [`gmail:${id}`], { threadKey: `gmail:${id}`, from: { name: null, email: from }, labels });
    const person = (email: string) => seen('person', [`email:${email}`], { emails: [email] });
    await mergeSighting(
      db,
      sighting(minute(1), [
        message('1', 'doc@clinic.example', ['Private']),
        message('2', 'doc@school.example', ['Inbox', 'Private/School']),
        message('3', 'both@fine.example', ['Privateer']),
        message('4', 'both@fine.example', ['Private']),
        ...['doc@clinic.example', 'doc@school.example', 'both@fine.example', 'other@fine.example'].map(person),
      ]),
    );
    const world = await readWorld(db);
    expect(world.messages.map(({ id }) => id)).toEqual(['gmail:3']);
    expect(world.people.map(({ emails }) => emails[0]).sort()).toEqual(['both@fine.example', 'other@fine.example']);
    expect(JSON.stringify(await db.getAll('records'))).not.toMatch(/clinic|school/);
  });
});

describe('any sightings', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
  const fields = fc.record({ name: value, owner: value, nextStep: value }, { requiredKeys: [] });
  const one = fc.record({
    at: fc.integer({ min: 0, max: 50 }),
    keys: fc.uniqueArray(fc.constantFrom('s:1', 's:2', 's:3', 's:4'), { minLength: 1, maxLength: 2 }),
    fields,
    own: fc.boolean(),
  });
  const toSighting = ({ at, keys, fields, own }: { at: number; keys: string[]; fields: object; own: boolean }) =>
    sighting(minute(at), [seen('deal', keys, fields as Partial<FieldsOf<'deal'>>)], { about: own ? keys[0]! : null });

  test('merged a second time change nothing at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 6 }), async list => {
        const db = await openFresh();
        for (const each of list) {
          await mergeSighting(db, toSighting(each));
          const once = await dump(db);
          await mergeSighting(db, toSighting(each));
          expect(await dump(db)).toEqual(once);
        }
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test('give the same values in whatever order they arrive', async () => {
    const apart = fc.uniqueArray(
      fc.record({
        at: fc.integer({ min: 0, max: 50 }),
        keys: fc.constant<string[]>(['s:1']),
        fields: fc.record(
          { name: fc.constantFrom('a', 'b', 'c'), owner: fc.constantFrom('x', 'y') },
          { requiredKeys: [] },
        ),
        own: fc.boolean(),
      }),
      { selector: ({ at }) => at, minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(apart, async list => {
        const result = async (order: typeof list) => {
          const db = await openFresh();
          for (const each of order) await mergeSighting(db, toSighting(each));
          const [{ name, owner, provenance, firstSeenAt, lastSeenAt }] = (await readWorld(db)).deals as [Deal];
          db.close();
          return { name, owner, provenance, firstSeenAt, lastSeenAt };
        };
        expect(await result([...list].reverse())).toEqual(await result(list));
      }),
      { numRuns: 60 },
    );
  });

  test('leave each key with one record and each id among its keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 10 }), async list => {
        const db = await openFresh();
        for (const each of list) await mergeSighting(db, toSighting(each));
        const { deals } = await readWorld(db);
        db.close();
        const keys = deals.flatMap(deal => deal.keys);
        expect(new Set(keys).size).toBe(keys.length);
        for (const deal of deals) expect(deal.keys).toContain(deal.id);
      }),
      { numRuns: 60 },
    );
  });
});
