import { describe, expect, test } from 'vitest';
import { isRoleAddress } from '../../core/records/role-address';
import {
  announce,
  countRecords,
  decide,
  mergeSighting,
  onChanged,
  readWorld,
  removeRecord,
  type StoreChange,
  undoDecision,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const done = { what: 'done', subject: 'email:m@x.example', until: null, choice: null, text: null } as const;

describe('decisions', () => {
  test('are kept in order, and taken back one by one', async () => {
    const db = await openFresh();
    const second = await decide(db, { ...done, what: 'reopened' }, minute(2));
    const first = await decide(db, done, minute(1));
    expect((await readWorld(db)).decisions).toEqual([first, second]);
    await undoDecision(db, second.id);
    expect((await readWorld(db)).decisions).toEqual([first]);
  });

  test('two of the same moment are two', async () => {
    const db = await openFresh();
    const [a, b] = [await decide(db, done, minute(1)), await decide(db, done, minute(1))];
    expect(a.id).not.toBe(b.id);
    expect((await readWorld(db)).decisions).toHaveLength(2);
  });

  test('and history about a record that was joined into another are about that one', async () => {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(1), [seen('deal', ['s:1'], { stage: 'Demo' })]));
    await mergeSighting(db, sighting(minute(2), [seen('deal', ['h:1'], { stage: 'Offer' })]));
    await decide(db, { ...done, subject: 'h:1' }, minute(3));
    await mergeSighting(db, sighting(minute(4), [seen('deal', ['s:1', 'h:1'], { stage: 'Won' })]));
    const world = await readWorld(db);
    expect(world.deals.map(({ id }) => id)).toEqual(['s:1']);
    expect(world.decisions[0]!.subject).toBe('s:1');
    expect(new Set(world.changes.map(({ recordId }) => recordId))).toEqual(new Set(['s:1']));
  });

  test('go with the record that they are about, when the user removes it', async () => {
    const db = await openFresh();
    const empty = await dump(db);
    await mergeSighting(db, sighting(minute(1), [seen('person', ['email:m@x.example'], { name: 'M' })]));
    await decide(db, done, minute(2));
    await removeRecord(db, 'email:m@x.example');
    // How well the page was read is about the page, not about the record.
    expect({ ...(await dump(db)), health: [] }).toEqual(empty);
  });
});

describe('counts', () => {
  test('a deal of unknown status is neither open nor closed', async () => {
    const db = await openFresh();
    const statuses = ['open', 'won', 'lost', null] as const;
    const deals = statuses.map((status, n) => seen('deal', [`s:${n}`], { name: 'x', status }));
    await mergeSighting(db, sighting(minute(1), deals));
    expect(countRecords(await db.getAll('records'))).toMatchObject({
      deals: 4,
      openDeals: 1,
      closedDeals: 2,
      people: 0,
      sample: 0,
    });
  });
});

describe('the announcement of a change', () => {
  test('reaches the other contexts until they stop listening', async () => {
    const stop = new AbortController();
    const heard: StoreChange[] = [];
    const first = new Promise<void>(resolve => {
      onChanged(
        'test-changed',
        change => {
          heard.push(change);
          resolve();
        },
        stop.signal,
      );
    });
    announce('test-changed', { what: 'records' });
    await first;
    stop.abort();
    announce('test-changed', { what: 'settings' });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(heard).toEqual([{ what: 'records' }]);
  });
});

describe('role addresses', () => {
  test.each(['info@a.example', 'Support@a.example', 'no.reply@a.example', 'sales+de@a.example', 'contact@a.example'])(
    '%s stands for a function',
    address => expect(isRoleAddress(address)).toBe(true),
  );
  test.each(['mara@info.example', 'sal.es.man@a.example', 'informatica.lopez@a.example', 'noreen@a.example'])(
    '%s stands for a human',
    address => expect(isRoleAddress(address)).toBe(false),
  );
});
