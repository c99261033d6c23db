import { describe, expect, test } from 'vitest';
import { TaughtReader } from '../../core/records';
import {
  exportBackup,
  readSettings,
  removeTaught,
  restoreBackup,
  saveSettings,
  saveTaught,
  taughtHosts,
  taughtReadersOf,
} from '../../core/store';
import { minute, openFresh } from './open-fresh';

const reader = (id: string, host = 'crm.example'): TaughtReader =>
  TaughtReader.parse({
    format: 'sidelight-taught',
    version: 1,
    id,
    name: id,
    host,
    address: { segments: ['deals', '*'], query: {} },
    kind: 'deal',
    page: 'record',
    dateOrder: null,
    rows: null,
    fields: [{ field: 'name', scope: 'page', locators: [{ by: 'tag', tag: 'h1', take: 'whole' }] }],
  });

describe('taught readers', () => {
  test('are kept by id, the newest in place of the one before', async () => {
    const db = await openFresh();
    await saveTaught(db, reader('a'));
    await saveTaught(db, reader('b', 'other.example'));
    await saveTaught(db, { ...reader('a'), name: 'renamed' });
    expect(await taughtReadersOf(db, 'crm.example')).toEqual([{ ...reader('a'), name: 'renamed' }]);
    expect((await taughtHosts(db)).sort()).toEqual(['crm.example', 'other.example']);
    await removeTaught(db, 'a');
    expect(await taughtHosts(db)).toEqual(['other.example']);
  });

  test('are not undone by settings that a panel has read before', async () => {
    const db = await openFresh();
    const before = await readSettings(db);
    await saveTaught(db, reader('a'));
    await saveSettings(db, { ...before, signature: 'Lena' });
    expect(await readSettings(db)).toMatchObject({ signature: 'Lena', taught: [reader('a')] });
  });

  test('are part of a backup', async () => {
    const db = await openFresh();
    await saveTaught(db, reader('a'));
    const text = await exportBackup(db, minute(1));
    const other = await openFresh();
    await restoreBackup(other, text);
    expect((await readSettings(other)).taught).toEqual([reader('a')]);
  });
});

describe('a file of a taught reader', () => {
  const good = reader('a');
  test.each([
    ['another format', { ...good, format: 'other' }],
    ['a newer version', { ...good, version: 2 }],
    ['a host that is none', { ...good, host: 'https://crm.example' }],
    ['a host for every host', { ...good, host: '*' }],
    ['an attribute that runs code', withLocator({ by: 'anchor', attribute: 'onclick', value: 'x', take: 'whole' })],
    ['a tag that is a selector', withLocator({ by: 'tag', tag: 'a[href^=javascript]', take: 'whole' })],
    ['a way of finding that is unknown', withLocator({ by: 'script', code: 'alert(1)' })],
    ['anything more than places and names', { ...good, script: 'alert(1)' }],
  ])('with %s is refused', (_, file) => {
    expect(TaughtReader.safeParse(file).success).toBe(false);
  });

  function withLocator(locator: unknown) {
    return { ...good, fields: [{ field: 'name', scope: 'page', locators: [locator] }] };
  }
});
