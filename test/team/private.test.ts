import { expect, test } from 'vitest';
import { AnyRecord, recordsOf } from '../../core/records';
import { makeSample, sampleRecords } from '../../core/sample';
import { decide, putSample, readWorld, updateSettings } from '../../core/store';
import { passphraseKey, readTeamFile, writeTeamFile } from '../../core/team';
import { minute } from '../store/open-fresh';
import { Workplace } from './workplace';

/** Words of the language of the format itself, and of the one article. */
const OUR_OWN = 'Refunds are made within five days.';

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

test('of people, companies, deals, messages, tickets, tasks and decisions no text is in a team file', async () => {
  const ann = await Workplace.open('Ann');
  // A whole workspace, read from real pages as far as the store can tell.
  const sample = makeSample(minute(0));
  const page = { from: 'page', site: 'gmail', url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgz', at: minute(0) };
  const read = sampleRecords(sample).map(record => {
    const provenance = Object.fromEntries(Object.keys(record.provenance).map(field => [field, page]));
    return AnyRecord.parse({ ...record, provenance });
  });
  await putSample(ann.db, read, []);
  const noted = {
    what: 'dismissed',
    subject: read[0]!.id,
    until: null,
    choice: null,
    text: 'Kim asked us to wait',
  } as const;
  await decide(ann.db, noted as never, minute(1));
  await updateSettings(ann.db, settings => ({
    ...settings,
    signature: 'Ann of Harbor Lights',
    ownAddresses: ['ann@x.example'],
  }));
  await ann.article('own:article/refund', { title: 'Refunds', body: OUR_OWN });

  const world = await readWorld(ann.db);
  const secret = recordsOf(world).filter(({ kind }) => kind !== 'article' && kind !== 'template');
  expect(new Set(secret.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
  const texts = [
    ...textsOf(secret),
    ...textsOf(world.decisions),
    'Ann of Harbor Lights',
    'ann@x.example',
    'Kim asked us to wait',
  ];
  const file = await ann.save();
  const { update } = await readTeamFile(file, null);
  const written = new TextDecoder().decode(update) + (await file.text());
  expect(written).toContain(OUR_OWN);
  // Short ones such as "en" or "open" are words of any article.
  const told = [...new Set(texts)].filter(text => text.trim().length >= 8 && written.includes(text.trim()));
  expect(told).toEqual([]);
});

test('sealed, not even the articles can be read in it', async () => {
  const ann = await Workplace.open('Ann', 'correct horse');
  await ann.article('own:article/refund', { title: 'Refunds', body: OUR_OWN });
  const file = await ann.save();
  const bytes = Uint8Array.from(atob(JSON.parse(await file.text()).document), letter => letter.charCodeAt(0));
  expect(new TextDecoder().decode(bytes)).not.toContain('Refunds');
  const opened = await readTeamFile(file, await passphraseKey('correct horse'));
  expect(new TextDecoder().decode(opened.update)).toContain(OUR_OWN);
  expect(JSON.parse(await writeTeamFile(opened, null)).sealed).toBeNull();
});
