import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { passphraseKey, readTeamFile, type TeamFileError, teamFileName, writeTeamFile } from '../../core/team';
import { arrive, UPDATE_LIMIT } from '../../core/team/document/arrive';
import { openDocument } from '../../core/team/document/document';
import { FILE_LIMIT } from '../../core/team/file/team-file';
import { minute } from '../store/open-fresh';
import { Workplace } from './workplace';

const ID = 'own:article/refund';
const FORGER = { id: 'forger', name: 'Forger' };

/** A file as anybody can make it, with a right checksum. */
async function forged(update: Uint8Array): Promise<File> {
  return new File([await writeTeamFile({ member: FORGER, savedAt: minute(9), update }, null)], 'sidelight-forged.json');
}

/** A document as a forger writes it, on top of what Ann's file says. */
async function forgedBy(work: (doc: Y.Doc) => void, file?: File): Promise<File> {
  const doc = new Y.Doc({ gc: false });
  if (file) Y.applyUpdate(doc, (await readTeamFile(file, null)).update);
  work(doc);
  return forged(Y.encodeStateAsUpdate(doc));
}

async function why(file: Blob, passphrase: CryptoKey | null = null): Promise<Pick<TeamFileError, 'why' | 'place'>> {
  const error = await readTeamFile(file, passphrase).then(
    () => null,
    (refused: TeamFileError) => refused,
  );
  if (error === null) throw new Error('the file was taken');
  return { why: error.why, place: error.place };
}

const change = (more: object = {}) => ({
  id: 'forged-1',
  by: FORGER,
  at: minute(9),
  why: 'edit',
  collection: 'articles',
  item: 'own:article/new',
  title: 'New',
  over: [],
  fields: [{ field: 'title', from: null, to: 'New' }],
  ...more,
});

async function annWithArticle() {
  const ann = await Workplace.open('Ann');
  await ann.article(ID, { title: 'Refunds', body: 'Within five days.' });
  return { ann, file: await ann.save() };
}

describe('a file that is not right', () => {
  test('is told apart: no team file, a newer version, cut in half, changed by hand', async () => {
    const { file } = await annWithArticle();
    const text = await file.text();
    const changed = (to: object) => new Blob([JSON.stringify({ ...JSON.parse(text), ...to })]);
    expect(await why(new Blob(['hello']))).toEqual({ why: 'not-a-team-file', place: null });
    expect(await why(new Blob(['{"format":"sidelight-backup","version":1}']))).toMatchObject({
      why: 'not-a-team-file',
    });
    expect(await why(changed({ version: 2, more: [] }))).toEqual({ why: 'newer-version', place: 'version 2' });
    expect(await why(new Blob([text.slice(0, text.length / 2)]))).toEqual({ why: 'damaged', place: 'end' });
    expect(await why(changed({ member: { id: 'x', name: 'Eve' } }))).toEqual({ why: 'damaged', place: 'checksum' });
    expect(await why(changed({ member: { id: 'x' } }))).toEqual({ why: 'damaged', place: 'member.name' });
    expect(await why(new Blob([text.replace('{', '{"__proto__":{"polluted":1},')]))).toMatchObject({ why: 'damaged' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('of 100 MB is refused by its size alone, unread', async () => {
    const huge = { size: 100 * 2 ** 20, text: () => Promise.reject(new Error('it was read')) } as unknown as Blob;
    expect(await why(huge)).toEqual({ why: 'too-large', place: null });
    expect(FILE_LIMIT).toBeLessThan(25 * 2 ** 20);
  });

  test('hinders none of the others, and nothing that is there is lost', async () => {
    const { ann, file } = await annWithArticle();
    const ben = await Workplace.open('Ben');
    await ben.article('own:article/bens', { title: 'Ben’s' });
    const { update } = await readTeamFile(file, null);
    const half = await forged(update.slice(0, update.length / 2));
    const exchanged = await ben.read(half, file);
    expect(exchanged.refusedFiles).toEqual([{ file: 'sidelight-forged.json', why: 'damaged', place: null }]);
    expect(exchanged.files).toMatchObject([{ member: 'Ann', changes: 1 }]);
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds' });
    expect(await ben.fields('own:article/bens')).toMatchObject({ title: 'Ben’s' });
    expect((await ann.team()).conflicts).toEqual([]);
  });
});

describe('a passphrase', () => {
  test('opens the file to those who have it, and says which of the two is wrong', async () => {
    const key = await passphraseKey('Grüße aus Köln');
    const sealed = { member: FORGER, savedAt: minute(1), update: new TextEncoder().encode('what the team knows') };
    const text = await writeTeamFile(sealed, key);
    expect(text).not.toContain(btoa('what the team').slice(0, 12));
    const file = new Blob([text]);
    // The same letters, composed in another way.
    expect(await readTeamFile(file, await passphraseKey('Grüße aus Köln'.normalize('NFD')))).toEqual(sealed);
    expect(await why(file, await passphraseKey('Grüße aus Bonn'))).toEqual({ why: 'wrong-passphrase', place: null });
    expect(await why(file)).toEqual({ why: 'needs-passphrase', place: null });
    const { document, ...head } = JSON.parse(text);
    const cut = new Blob([JSON.stringify({ ...head, document: document.slice(0, 8) })]);
    expect(await why(cut, key)).toEqual({ why: 'damaged', place: 'checksum' });
    expect(head.sealed.rounds).toBeGreaterThanOrEqual(600_000);
  });
});

describe('a document that is not right', () => {
  test.each([
    ['stands for more than any team has', (): Uint8Array => bomb(), 'too-much'],
    ['claims a thousand million parts', () => Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 0xff), 'damaged'],
    ['is no update at all', () => new TextEncoder().encode('<script>alert(1)</script>'), 'damaged'],
    ['nests a thousand times', () => nested(), 'unreadable'],
  ])('and %s is refused, and the store stays as it is', async (_, update, reason) => {
    const { ann } = await annWithArticle();
    const before = await ann.fields(ID);
    const { refusedFiles } = await ann.read(await forged(update()));
    expect(refusedFiles.map(each => each.why)).toEqual([reason]);
    expect(await ann.fields(ID)).toEqual(before);
  });

  test('and is longer than the limit is refused unread', () => {
    const long = new Uint8Array(UPDATE_LIMIT + 1);
    expect(() => arrive(openDocument(null, 1), long, [], 2)).toThrow(expect.objectContaining({ why: 'too-much' }));
  });

  test('and deletes what others wrote is refused', async () => {
    const { ann, file } = await annWithArticle();
    const erasing = await forgedBy(doc => {
      doc.getMap('changes').clear();
      doc.getMap('articles').clear();
    }, file);
    expect((await ann.read(erasing)).refusedFiles).toMatchObject([{ why: 'erases', place: expect.any(String) }]);
    expect(await ann.fields(ID)).toMatchObject({ title: 'Refunds' });
  });

  test('and changes a thing without saying who is refused, with the name of the thing', async () => {
    const { ann, file } = await annWithArticle();
    const silent = await forgedBy(doc => void doc.getMap('articles').set(`title ${ID}`, 'Pay here'), file);
    expect((await ann.read(silent)).refusedFiles).toMatchObject([{ why: 'unexplained', place: ID }]);
    expect(await ann.fields(ID)).toMatchObject({ title: 'Refunds' });
  });

  test('and has an entry in its history that is none is refused, with its id', async () => {
    const { ann } = await annWithArticle();
    const bad = await forgedBy(doc => void doc.getMap('changes').set('forged-1', change({ at: 'yesterday' })));
    expect((await ann.read(bad)).refusedFiles).toMatchObject([{ why: 'unreadable', place: 'forged-1' }]);
  });
});

describe('a shared thing that is not right', () => {
  const wrong = (fields: Record<string, unknown>, item = 'own:article/new') =>
    forgedBy(doc => {
      const whole = { title: 'New', body: 'B', category: null, language: 'en', phrasings: [], ...fields };
      for (const [name, value] of Object.entries(whole)) doc.getMap('articles').set(`${name} ${item}`, value);
      doc.getMap('changes').set('forged-1', change({ item }));
    });

  test.each([
    [{ body: 7 }, 'own:article/new', 'body'],
    [{ phrasings: ['a', { b: 1 }] }, 'own:article/new', 'phrasings.1'],
    [{ title: 'x'.repeat(3_000) }, 'own:article/new', 'title'],
    [{}, '__proto__', 'id'],
    [{}, 'constructor', 'id'],
  ])('(%j as %s) stays out with its place, and the rest goes in', async (fields, item, place) => {
    const { file } = await annWithArticle();
    const ben = await Workplace.open('Ben');
    const { refusedItems, refusedFiles } = await ben.read(await wrong(fields, item), file);
    expect(refusedFiles).toEqual([]);
    expect(refusedItems).toMatchObject([{ collection: 'articles', place, reason: expect.stringMatching(/./) }]);
    expect(await ben.db.count('records')).toBe(1);
    expect(await ben.fields(ID)).toMatchObject({ title: 'Refunds' });
    // It is not taken for something that Ben removed.
    expect((await ben.team()).unsaved).toBe(0);
  });

  test('with names of the language’s machinery in its values stays out', async () => {
    const ben = await Workplace.open('Ben');
    const value = JSON.parse('{"__proto__":{"polluted":true}}');
    const { refusedItems } = await ben.read(await wrong({ phrasings: [value] }));
    expect(refusedItems).toMatchObject([{ place: 'phrasings' }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('with hostile strings goes in as the text that it is', async () => {
    const ben = await Workplace.open('Ben');
    const title = '<img src=x onerror=alert(1)> \u202e\u0000 {{constructor}}';
    await ben.read(await wrong({ title }));
    expect(await ben.fields('own:article/new')).toMatchObject({ title });
  });

  test('of fields that this version does not know goes in without them, and passes them on', async () => {
    const ben = await Workplace.open('Ben');
    await ben.read(await wrong({ mood: 'cheerful' }));
    expect(await ben.fields('own:article/new')).not.toHaveProperty('mood');
    await ben.article('own:article/new', { title: 'Newer' });
    const { update } = await readTeamFile(await ben.save(), null);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    expect(doc.getMap('articles').get('mood own:article/new')).toBe('cheerful');
    expect(doc.getMap('articles').get('title own:article/new')).toBe('Newer');
  });
});

test('a file is named after its member, whatever the name holds', () => {
  expect(teamFileName({ id: '3f2a9c00', name: '../Änn O’Hara' })).toBe('sidelight-änn-o-hara-3f2a9c.json');
  expect(teamFileName({ id: '3f2a9c00', name: '王 芳' })).toBe('sidelight-王-芳-3f2a9c.json');
  expect(teamFileName({ id: '3f2a9c00', name: '///' })).toBe('sidelight-member-3f2a9c.json');
});

/** A few bytes that say: one deleted part of four thousand million letters. */
function bomb(): Uint8Array {
  // One client with one part: collected (0), and its length as a number of five bytes.
  return Uint8Array.of(1, 1, 7, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f, 0);
}

function nested(): Uint8Array {
  let value: unknown = 'x';
  for (let depth = 0; depth < 1_000; depth++) value = [value];
  const doc = new Y.Doc();
  doc.getMap('changes').set('forged-1', { ...change(), fields: [{ field: 'title', from: null, to: value }] });
  return Y.encodeStateAsUpdate(doc);
}
