import { describe, expect, test } from 'vitest';
import { type Campaign, type CampaignMember, memberDraftKey, type Sequence, stepDraftKey } from '../../core/records';
import {
  enrol,
  eraseAll,
  exportBackup,
  keepDraft,
  mergeSighting,
  noteEnrolment,
  noteMember,
  putBackCampaign,
  putBackSequence,
  putMember,
  readCampaigns,
  readDrafts,
  readOptOuts,
  readSequences,
  removeCampaign,
  removeEnrolment,
  removeNeverRead,
  removeRecord,
  removeSequence,
  removeSite,
  restoreBackup,
  saveCampaign,
  saveSequence,
  setOptOut,
  startCampaign,
  undoEnrolmentEvent,
  undoStart,
  updateSettings,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const MARA = 'salesforce:003';
const sequence: Sequence = {
  id: 's1',
  name: 'After a proposal',
  steps: [{ id: 'a', kind: 'mail', wait: { amount: 2, unit: 'days' }, templateId: null, note: '' }],
  stops: { whenWon: true, whenLost: true },
  createdAt: minute(0),
  changedAt: minute(0),
};
const campaign: Campaign = {
  id: 'c1',
  name: 'Spring',
  segment: { op: 'filled', field: 'person.name' },
  templateId: null,
  holdOutPercent: 20,
  windowDays: 14,
  createdAt: minute(0),
  changedAt: minute(0),
  startedAt: null,
  endedAt: null,
};
const member = (personId: string, arm: CampaignMember['arm'] = 'write'): CampaignMember => ({
  campaignId: 'c1',
  personId,
  arm,
  place: 0.5,
  joinedAt: minute(3),
  turnAt: null,
  state: 'waiting',
});

async function withMara() {
  const db = await openFresh();
  const mara = seen('person', [MARA, 'email:mara@x.example'], { name: 'Mara', emails: ['mara@x.example'] });
  const jonas = seen('person', ['hubspot:0-1/7'], { name: 'Jonas', emails: ['jonas@y.example'] });
  await mergeSighting(db, sighting(minute(1), [mara]));
  await mergeSighting(db, sighting(minute(1), [jonas], { site: 'hubspot' }));
  await saveSequence(db, sequence);
  await saveCampaign(db, campaign);
  return db;
}
async function withEverything() {
  const db = await withMara();
  const { id } = await enrol(db, sequence, MARA, minute(2));
  await enrol(db, sequence, 'hubspot:0-1/7', minute(2));
  await startCampaign(db, 'c1', [member(MARA), member('hubspot:0-1/7')], minute(3));
  await setOptOut(db, ' Mara@X.example', { at: minute(4), what: 'allowed', messageId: null });
  await setOptOut(db, '@z.example', { at: minute(4), what: 'never', messageId: null });
  return { db, id };
}
const peopleIn = async (db: Awaited<ReturnType<typeof openFresh>>) => [
  ...(await readSequences(db)).enrolments.map(({ personId }) => personId),
  ...(await readCampaigns(db)).members.map(({ personId }) => personId),
];

describe('sequences in the store', () => {
  test('an enrolment keeps the steps of its day; what happens to it is noted and taken back', async () => {
    const db = await withMara();
    const { id } = await enrol(db, sequence, MARA, minute(2));
    await saveSequence(db, { ...sequence, steps: [...sequence.steps, { ...sequence.steps[0]!, id: 'b' }] });
    const done = await noteEnrolment(db, id, { what: 'done', stepId: 'a' }, minute(5));
    await noteEnrolment(db, id, { what: 'done', stepId: 'a' }, minute(5));
    let [kept] = (await readSequences(db)).enrolments;
    expect(kept).toMatchObject({ steps: sequence.steps, events: [{ what: 'done', stepId: 'a', at: minute(5) }] });
    await undoEnrolmentEvent(db, id, done.id);
    [kept] = (await readSequences(db)).enrolments;
    expect(kept!.events).toEqual([]);
    await removeEnrolment(db, id);
    await expect(noteEnrolment(db, id, { what: 'paused', stepId: null }, minute(6))).rejects.toMatchObject({
      code: 'no-enrolment',
    });
  });

  test('one that is removed takes its people along, and comes back with them', async () => {
    const { db } = await withEverything();
    const before = await dump(db);
    const removed = await removeSequence(db, 's1');
    expect(await readSequences(db)).toEqual({ sequences: [], enrolments: [] });
    await putBackSequence(db, removed);
    expect(await dump(db)).toEqual(before);
  });

  test('one without steps is refused', async () => {
    const db = await openFresh();
    expect(() => saveSequence(db, { ...sequence, steps: [] })).toThrow();
  });
});

describe('campaigns in the store', () => {
  test('start once, and the start can be taken back until somebody had their turn', async () => {
    const { db } = await withEverything();
    await expect(startCampaign(db, 'c1', [member(MARA)], minute(5))).rejects.toMatchObject({
      code: 'campaign-started',
    });
    await undoStart(db, 'c1');
    expect(await readCampaigns(db)).toEqual({ campaigns: [campaign], members: [] });
    await startCampaign(db, 'c1', [member(MARA)], minute(5));
    const before = await noteMember(db, 'c1', MARA, 'inserted', minute(6));
    await noteMember(db, 'c1', MARA, 'done', minute(7));
    // The turn is when the user first came to them.
    expect((await readCampaigns(db)).members).toEqual([{ ...before, state: 'done', turnAt: minute(6) }]);
    await expect(undoStart(db, 'c1')).rejects.toMatchObject({ code: 'campaign-begun' });
    await putMember(db, before);
    expect((await readCampaigns(db)).members).toEqual([before]);
  });

  test('nobody held out gets a turn', async () => {
    const db = await withMara();
    await startCampaign(db, 'c1', [member(MARA, 'hold-out')], minute(5));
    await expect(noteMember(db, 'c1', MARA, 'done', minute(6))).rejects.toMatchObject({ code: 'no-member' });
    await expect(noteMember(db, 'c1', 'nobody', 'done', minute(6))).rejects.toMatchObject({ code: 'no-member' });
  });

  test('once started, segment, share and window stay as they are; name and template may change', async () => {
    const { db } = await withEverything();
    await saveCampaign(db, {
      ...campaign,
      name: 'Summer',
      templateId: 't2',
      holdOutPercent: 0,
      windowDays: 90,
      segment: null,
    });
    const [kept] = (await readCampaigns(db)).campaigns;
    expect(kept).toMatchObject({
      name: 'Summer',
      templateId: 't2',
      holdOutPercent: 20,
      windowDays: 14,
      startedAt: minute(3),
    });
    expect(kept!.segment).toEqual(campaign.segment);
  });

  test('one that is removed takes its members along, and comes back with them', async () => {
    const { db } = await withEverything();
    const before = await dump(db);
    const removed = await removeCampaign(db, 'c1');
    expect(await readCampaigns(db)).toEqual({ campaigns: [], members: [] });
    await putBackCampaign(db, removed);
    expect(await dump(db)).toEqual(before);
  });
});

describe('who is erased', () => {
  test('is in no sequence and no campaign any more; an address that is never to be written to stays', async () => {
    const { db } = await withEverything();
    await removeRecord(db, MARA);
    expect(await peopleIn(db)).toEqual(['hubspot:0-1/7', 'hubspot:0-1/7']);
    expect((await readOptOuts(db)).map(({ address }) => address)).toEqual(['z.example']);
  });

  test('with the site, too', async () => {
    const { db } = await withEverything();
    await removeSite(db, 'hubspot');
    expect(await peopleIn(db)).toEqual([MARA, MARA]);
  });

  test('and as one who is never to be read', async () => {
    const { db } = await withEverything();
    await updateSettings(db, settings => ({ ...settings, neverRead: ['x.example'] }));
    await removeNeverRead(db);
    expect(await peopleIn(db)).toEqual(['hubspot:0-1/7', 'hubspot:0-1/7']);
  });
});

describe('a mail that the user has begun', () => {
  const JONAS = 'hubspot:0-1/7';
  async function withDrafts() {
    const { db } = await withEverything();
    const { enrolments } = await readSequences(db);
    const keysOf = (personId: string) => [
      stepDraftKey(enrolments.find(each => each.personId === personId)!.id, 'a'),
      memberDraftKey(member(personId)),
    ];
    for (const threadKey of [...keysOf(MARA), ...keysOf(JONAS)])
      await keepDraft(db, { threadKey, index: 0, filled: {}, edited: `Begun for ${threadKey}` }, minute(5));
    const left = async () => (await readDrafts(db)).map(({ threadKey }) => threadKey).sort();
    return { db, keysOf, left };
  }

  test('is erased with the person, and stays when anybody or anything else is', async () => {
    const { db, keysOf, left } = await withDrafts();
    await mergeSighting(db, sighting(minute(6), [seen('message', ['gmail:m-1'], { threadKey: 'gmail:t-1' })]));
    await removeRecord(db, 'gmail:m-1');
    expect(await left()).toEqual([...keysOf(MARA), ...keysOf(JONAS)].sort());
    await removeRecord(db, MARA);
    expect(await left()).toEqual(keysOf(JONAS).sort());
    expect(JSON.stringify(await dump(db))).not.toContain(`Begun for ${keysOf(MARA)[0]}`);
  });

  test('is erased with the site that the person came from, and with one who is never to be read', async () => {
    const { db, keysOf, left } = await withDrafts();
    await removeSite(db, 'hubspot');
    expect(await left()).toEqual(keysOf(MARA).sort());
    await updateSettings(db, settings => ({ ...settings, neverRead: ['x.example'] }));
    await removeNeverRead(db);
    expect(await left()).toEqual([]);
  });
});

describe('a backup', () => {
  test('holds all of it, and brings it back', async () => {
    const { db, id } = await withEverything();
    await noteEnrolment(db, id, { what: 'paused', stepId: null }, minute(5));
    const before = await dump(db);
    const text = await exportBackup(db, minute(9));
    await eraseAll(db);
    expect(await peopleIn(db)).toEqual([]);
    expect(await readOptOuts(db)).toEqual([]);
    await restoreBackup(db, text);
    expect(await dump(db)).toEqual(before);
    expect(await exportBackup(db, minute(9))).toBe(text);
  });

  test('from before there was any is taken; one with a damaged or doubled part is refused, and nothing is lost', async () => {
    const { db } = await withEverything();
    const before = await dump(db);
    const whole = JSON.parse(await exportBackup(db, minute(9)));
    const bad = [
      { ...whole, enrolments: [{ ...whole.enrolments[0], steps: [] }] },
      { ...whole, campaignMembers: [...whole.campaignMembers, whole.campaignMembers[0]] },
      { ...whole, optOuts: [{ ...whole.optOuts[0], what: 'perhaps' }] },
    ];
    for (const each of bad) {
      await expect(restoreBackup(db, JSON.stringify(each))).rejects.toMatchObject({ code: 'not-a-backup' });
    }
    expect(await dump(db)).toEqual(before);
    const { sequences: _s, enrolments: _e, campaigns: _c, campaignMembers: _m, optOuts: _o, ...earlier } = whole;
    await restoreBackup(db, JSON.stringify(earlier));
    expect(await peopleIn(db)).toEqual([]);
  });
});
