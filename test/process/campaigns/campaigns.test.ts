import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from '../../../core/process/campaigns/assign';
import { campaignProgress } from '../../../core/process/campaigns/progress';
import { segmentOf } from '../../../core/process/campaigns/segment';
import { Campaign } from '../../../core/records/campaign';
import type { OptOut } from '../../../core/records/opt-out';
import { NOW, person } from '../../sales/records';
import { processorMilliseconds } from '../../setup/processor-time';
import { campaign, mail, member, OWN, outreach, people } from './world';

const never = (address: string, given: Partial<OptOut> = {}): OptOut => ({
  address,
  at: '2026-11-10T09:00:00.000Z',
  what: 'never',
  messageId: null,
  ...given,
});

describe('the draw', () => {
  const ids = (n: number) => Array.from({ length: n }, (_, at) => `salesforce:003${at}`);

  test('holds out a share within the bounds of chance, whatever the campaign is called', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 50 }), (id, holdOutPercent) => {
        const n = 4_000;
        const held = assign({ id, holdOutPercent }, ids(n), NOW).filter(({ arm }) => arm === 'hold-out').length;
        const share = holdOutPercent / 100;
        // Five standard deviations: once in 1.7 million.
        expect(Math.abs(held - n * share)).toBeLessThan(5 * Math.sqrt(n * share * (1 - share)));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same whenever it is made, and not changed by who else takes part', () => {
    const all = assign(campaign(), ids(500), NOW);
    const some = assign(campaign(), ids(500).reverse().slice(200), NOW);
    const byId = new Map(all.map(each => [each.personId, each]));
    for (const each of some) expect(each).toEqual(byId.get(each.personId));
    expect(assign(campaign({ id: 'c2' }), ids(500), NOW).map(({ arm }) => arm)).not.toEqual(all.map(({ arm }) => arm));
  });

  test('puts those held out and those written to in one mixed order', () => {
    const all = assign(campaign({ holdOutPercent: 50 }), ids(2_000), NOW);
    const meanPlace = (arm: string) => {
      const places = all.filter(each => each.arm === arm).map(({ place }) => place);
      return places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    expect(Math.abs(meanPlace('write') - meanPlace('hold-out'))).toBeLessThan(0.06);
    expect(all.map(({ place }) => place)).toEqual(all.map(({ place }) => place).toSorted((a, b) => a - b));
  });

  test('takes a person who stands twice in the list once, and no one without a share', () => {
    expect(assign(campaign(), ['a', 'a', 'b'], NOW)).toHaveLength(2);
    expect(assign(campaign({ holdOutPercent: 0 }), ids(300), NOW).every(({ arm }) => arm === 'write')).toBe(true);
  });
});

describe('a segment', () => {
  const some = [
    ...people(4),
    person('p4', { companyName: 'Northwind' }),
    person('twin', { emails: ['p0@p0.example'] }),
    person('mute', { emails: [] }),
    person('own', { emails: [OWN] }),
  ];
  const find = (
    segment: Campaign['segment'],
    options = {},
    campaigns = [campaign({ id: 'c1', startedAt: null, segment })],
    members = [] as ReturnType<typeof member>[],
  ) => {
    const { world, known, all } = outreach(
      { people: some, messages: [mail('m1', 'in', 'p1', '2026-11-09T09:00:00.000Z', 'Please take me off your list.')] },
      campaigns,
      members,
      options,
    );
    return segmentOf(campaigns[0]!, world, known, all, new Set([OWN]), NOW);
  };
  const left = (segment: ReturnType<typeof find>) =>
    Object.fromEntries(segment.left.map(({ personId, why }) => [personId, why]));

  test('says who is in, and who is left out for which reason', () => {
    const found = find({ op: 'all', of: [] }, { optOuts: [never('p2.example')], neverRead: ['p3@p3.example'] });
    expect(found.in.map(({ personId }) => personId)).toEqual(['p0', 'p4']);
    expect(left(found)).toEqual({
      p1: 'maybe-opted-out',
      p2: 'never-write',
      p3: 'never-read',
      twin: 'same-address',
      mute: 'no-address',
    });
    expect(found.left[0]!.detail).toBe('Please take me off your list.');
  });

  test('asks for what is known of a person', () => {
    const of = (field: string, value: string) => find({ op: 'is', field, value });
    expect(of('person.companyName', 'northwind').in.map(({ personId }) => personId)).toEqual(['p4']);
    expect(find({ op: 'yes', field: 'person.waitsForUs' }).left.map(({ personId }) => personId)).toEqual(['p1']);
    expect(of('person.companyName', 'Nobody').in).toEqual([]);
  });

  test('whose field is gone, or that is no condition at all, has nobody in it and says why', () => {
    const gone = find({ op: 'is', field: 'person.shoeSize', value: '42' });
    expect(gone.in).toEqual([]);
    expect(gone.problems[0]!.words.code).toBe('condition.unknown-field');
    expect(find('<img src=x onerror=alert(1)>').problems).toHaveLength(1);
    expect(find({ op: 'all', of: [null] }).problems).not.toHaveLength(0);
  });

  test('leaves out who is in another campaign, for as long as the user set', () => {
    const other = campaign({ id: 'c0', name: 'Autumn' });
    const members = [
      member('p0', { campaignId: 'c0', turnAt: '2026-11-10T09:00:00.000Z', state: 'done' }),
      member('p2', { campaignId: 'c0', arm: 'hold-out' }),
    ];
    const own = campaign({ startedAt: null });
    const found = (cooldownDays: number) => left(find({ op: 'all', of: [] }, { cooldownDays }, [own, other], members));
    expect(found(30)).toMatchObject({ p0: 'other-campaign', p2: 'other-campaign' });
    expect(found(10)).not.toHaveProperty('p0');
    expect(found(10)).toMatchObject({ p2: 'other-campaign' });
  });

  test('of 10,000 people is found within two seconds', () => {
    const many = people(10_000);
    const messages = many.map((_, at) =>
      mail(
        `m${at}`,
        at % 3 ? 'out' : 'in',
        `p${at}`,
        '2026-11-09T09:00:00.000Z',
        'Thanks for the quote, we will look at it next week with the whole team and come back to you.',
      ),
    );
    const given = campaign({ startedAt: null, segment: { op: 'at-most', field: 'person.openDeals', value: 3 } });
    const find = () => {
      const { world, known, all } = outreach({ people: many, messages }, [given], []);
      return segmentOf(given, world, known, all, new Set([OWN]), NOW);
    };
    expect(find().in).toHaveLength(10_000);
    expect(processorMilliseconds(find)).toBeLessThan(2_000);
  });
});

describe('the list of a campaign', () => {
  const run = (members: ReturnType<typeof member>[], world = {}, options = {}, given = campaign()) => {
    const { known, all } = outreach({ people: people(6), ...world }, [given], members, options);
    return campaignProgress(given, known, all);
  };
  const turnAt = '2026-11-12T09:30:30.000Z';

  test('offers one person after the other, never one who is held out', () => {
    const members = [member('p0', { arm: 'hold-out' }), member('p1'), member('p2', { arm: 'hold-out' }), member('p3')];
    expect(run(members)).toMatchObject({ total: 2, written: 0, heldOut: 2, next: { personId: 'p1' } });
    members[1] = member('p1', { state: 'done', turnAt });
    expect(run(members)).toMatchObject({ written: 1, next: { personId: 'p3' } });
    members[3] = member('p3', { state: 'skipped', turnAt });
    expect(run(members)).toMatchObject({ written: 1, skipped: 1, next: null });
  });

  test('brings back who was put off, last', () => {
    const members = [
      member('p0', { state: 'later', turnAt }),
      member('p1'),
      member('p2', { state: 'later', turnAt: '2026-11-11T09:00:00.000Z' }),
    ];
    expect(run(members)).toMatchObject({ total: 3, later: 2, next: { personId: 'p1' } });
    members[1] = member('p1', { state: 'done', turnAt });
    expect(run(members).next?.personId).toBe('p2');
  });

  test('takes a message that is seen for written, though nobody marked it', () => {
    const inserted = member('p0', { state: 'inserted', turnAt });
    expect(run([inserted])).toMatchObject({ written: 0, next: { personId: 'p0' } });
    const messages = [mail('m1', 'out', 'p0', '2026-11-12T09:30:00.000Z')];
    expect(run([inserted], { messages })).toMatchObject({ written: 1, next: null });
    expect(run([inserted], { messages: [mail('m1', 'out', 'p0', '2026-11-12T09:29:00.000Z')] }).written).toBe(0);
  });

  test('passes over who opted out or was put on a list since the start', () => {
    const members = [member('p0'), member('p1'), member('p2')];
    const messages = [mail('m1', 'in', 'p0', '2026-11-20T09:00:00.000Z', '请不要再给我发邮件')];
    const found = run(members, { messages }, { optOuts: [never('p1@p1.example', { messageId: 'm7' })] });
    expect(found).toMatchObject({ total: 1, next: { personId: 'p2' } });
    expect(found.left.map(({ why }) => why)).toEqual(['maybe-opted-out', 'opted-out']);
  });

  test('offers who was taken for an opt-out once the user says that it was none, and asks again after the next one', () => {
    const first = mail('m1', 'in', 'p0', '2026-11-20T09:00:00.000Z', 'unsubscribe');
    const allowed = { ...never('p0@p0.example'), what: 'allowed' as const, at: first.at! };
    expect(run([member('p0')], { messages: [first] }, { optOuts: [allowed] }).next?.personId).toBe('p0');
    const again = mail('m2', 'in', 'p0', '2026-11-21T09:00:00.000Z', 'unsubscribe');
    expect(run([member('p0')], { messages: [first, again] }, { optOuts: [allowed] }).next).toBeNull();
  });

  test('offers nobody after the end, and nobody whose record is gone', () => {
    expect(run([member('p0')], {}, {}, campaign({ endedAt: NOW })).next).toBeNull();
    expect(run([member('p9')])).toMatchObject({ total: 0, next: null, left: [] });
  });

  test('has two people who became one once: the one who was written to', () => {
    const joined = person('p0', { keys: ['test:p0', 'p1', 'email:p1@p1.example'] });
    const members = [member('p0'), member('p1', { state: 'done', turnAt })];
    const { known, all } = outreach({ people: [joined] }, [campaign()], members);
    expect(campaignProgress(campaign(), known, all)).toMatchObject({ total: 1, written: 1, next: null });
  });

  test('leaves a person whom two campaigns took to the one that started first', () => {
    const [a, b] = [campaign({ id: 'a' }), campaign({ id: 'b', startedAt: '2026-11-03T09:00:00.000Z' })];
    const members = [member('p0', { campaignId: 'a' }), member('p0', { campaignId: 'b' })];
    const { known, all } = outreach({ people: people(1) }, [a, b], members);
    expect(campaignProgress(a, known, all).next?.personId).toBe('p0');
    expect(campaignProgress(b, known, all)).toMatchObject({
      next: null,
      left: [{ why: 'other-campaign', detail: 'Spring' }],
    });
  });

  test('keeps a condition of any shape, and no campaign without a name', () => {
    expect(Campaign.safeParse(campaign({ segment: { op: 'of-the-future', field: 'x' } })).success).toBe(true);
    expect(Campaign.safeParse(campaign({ name: '' })).success).toBe(false);
  });
});
