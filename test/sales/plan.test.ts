import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../core/records/settings';
import type { World } from '../../core/records/world';
import { dayPlan, followUps, type PlanTime } from '../../core/sales';
import { contactKind } from '../../core/sales/plan/contact-kind';
import { workingTime } from '../../core/sales/plan/working-time';
import { LIVELY_SETTINGS, livelyWorld } from './lively-world';
import { mail, mine, worldOf } from './mail-fixtures';
import { deal, NOW, person, settings, task } from './records';

/** Monday, ten past nine in Berlin. */
const MONDAY = '2026-11-23T08:08:00.000Z';
const planOf = (world: World, given: Settings, time: Partial<PlanTime> = {}) =>
  dayPlan(world, given, followUps(world, given, NOW), { now: MONDAY, until: null, zoneMinutes: 60, ...time });
const lively = livelyWorld(31, 200);
const livelySettings = settings(LIVELY_SETTINGS);
const livelyList = followUps(lively, livelySettings, NOW);

describe('the time that can be planned', () => {
  const hours = { workdayStart: 540, workdayEnd: 1_020, workdays: [1, 2, 3, 4, 5] };
  const at = (now: string, until: string | null = null, zone = 60) => workingTime(hours, now, until, zone);
  test('runs from now, in fives of minutes, to the end of work in the zone of the user', () => {
    expect(at(MONDAY)).toEqual({
      begin: '2026-11-23T08:10:00.000Z',
      until: '2026-11-23T16:00:00.000Z',
      minutes: 470,
      hours: 'working',
    });
    expect(at(MONDAY, null, -540)).toMatchObject({ hours: 'day-off', minutes: 0 });
    expect(at('2026-11-23T22:00:00.000Z', null, 600)).toMatchObject({
      begin: '2026-11-23T23:00:00.000Z',
      minutes: 480,
    });
  });
  test('is the whole day before work, and none after it or on a day off', () => {
    expect(at('2026-11-23T05:00:00.000Z')).toMatchObject({ hours: 'before-work', minutes: 480 });
    expect(at('2026-11-23T16:00:00.000Z')).toMatchObject({ hours: 'after-work', minutes: 0 });
    expect(at('2026-11-22T09:00:00.000Z')).toMatchObject({ hours: 'day-off', minutes: 0 });
  });
  test('ends where the user says, also outside working hours; a time that has passed leaves none', () => {
    expect(at(MONDAY, '2026-11-23T10:10:00.000Z')).toMatchObject({ hours: 'chosen', minutes: 120 });
    expect(at('2026-11-22T21:00:00.000Z', '2026-11-22T22:00:00.000Z').minutes).toBe(60);
    expect(at(MONDAY, '2026-11-23T07:00:00.000Z')).toMatchObject({ hours: 'chosen', minutes: 0 });
  });
  test('is none where work ends before it begins', () => {
    expect(workingTime({ ...hours, workdayEnd: 300 }, MONDAY, null, 60)).toMatchObject({ minutes: 0 });
  });
});

describe('the plan of the day', () => {
  test('never takes more time than there is, and gives each contact its own time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.record({
          visitMinutes: fc.integer({ min: 5, max: 480 }),
          callMinutes: fc.integer({ min: 5, max: 480 }),
          mailMinutes: fc.integer({ min: 5, max: 480 }),
        }),
        (minutes, durations) => {
          const until = new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString();
          const given = { ...livelySettings, ...durations };
          const plan = dayPlan(lively, given, livelyList, { now: MONDAY, until, zoneMinutes: 60 });
          expect(plan.plannedMinutes).toBeLessThanOrEqual(plan.minutes);
          let at = plan.begin;
          for (const { begin, end, minutes: long } of plan.contacts) {
            expect(begin).toBe(at);
            expect(Date.parse(end) - Date.parse(begin)).toBe(long * 60_000);
            at = end;
          }
          expect(at <= plan.until).toBe(true);
          // Nothing that was left out would have fitted into the rest.
          for (const left of plan.left) expect(left.minutes).toBeGreaterThan(plan.minutes - plan.plannedMinutes);
          expect(plan.contacts.length + plan.leftCount + plan.notNow).toBe(livelyList.considered);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('plans the highest share first, and says why the rest is left out', () => {
    const plan = planOf(lively, livelySettings, { until: '2026-11-23T09:00:00.000Z' });
    expect(plan.contacts.length).toBeGreaterThan(2);
    const shares = plan.contacts.map(({ item }) => item.share);
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
    expect(plan.left[0]?.why.code).toBe('plan.left.no-room');
    const visits = planOf(
      lively,
      { ...livelySettings, mailMinutes: 100, callMinutes: 100 },
      { until: '2026-11-23T09:00:00.000Z' },
    );
    expect(visits.left[0]?.why).toEqual({ code: 'plan.left.too-long', params: { minutes: 100, left: 50 } });
  });
  test('leaves those alone for whom nothing speaks, however long the day is', () => {
    const world = worldOf({ people: [person('jo')], messages: [mail('jo', 2, 'Hello', true)] });
    expect(planOf(world, mine)).toMatchObject({ contacts: [], left: [], notNow: 1 });
  });
});

describe('the kind of contact', () => {
  const asks = mail('jo', 50, 'Could you call me?');
  const kindOf = (given: Partial<World>) => {
    const [first] = planOf(worldOf(given), mine).contacts;
    return [first?.kind, first?.kindWhy.code];
  };
  test('answers a mail by mail, and calls those who do not answer', () => {
    const jo = person('jo', { phone: '+49 30 1234' });
    expect(kindOf({ people: [jo], messages: [asks] })).toEqual(['mail', 'plan.kind.written']);
    const unanswered = mail('jo', 400, 'Any news?', true);
    expect(kindOf({ people: [jo], messages: [unanswered] })).toEqual(['call', 'plan.kind.silent']);
    expect(kindOf({ people: [person('jo')], messages: [unanswered] })).toEqual(['mail', 'plan.kind.no-phone']);
  });
  test('is what was agreed with them', () => {
    const step = deal('d', { personKeys: ['test:jo'], nextStep: 'Visit their warehouse', closeDate: '2026-11-24' });
    expect(kindOf({ people: [person('jo')], deals: [step] })).toEqual(['visit', 'plan.kind.agreed']);
    const call = task('k', { title: '致电客户', aboutKeys: ['test:jo'], dueAt: '2026-11-22T08:00:00.000Z' });
    expect(kindOf({ people: [person('jo')], tasks: [call] })).toEqual(['call', 'plan.kind.agreed']);
  });
  test('is what the user chose, the newest choice', () => {
    const choice = (choice: string, at: string) =>
      ({ id: at, at, what: 'contact-kind', subject: 'jo', until: null, choice, text: null }) as const;
    const decisions = [choice('visit', '2026-11-20T08:00:00.000Z'), choice('call', '2026-11-21T08:00:00.000Z')];
    expect(kindOf({ people: [person('jo')], messages: [asks], decisions })).toEqual(['call', 'plan.kind.chosen']);
  });
  test.each([
    ['Call about the price', 'call'],
    ['Zoom meeting on Monday', 'call'],
    ['Meeting on site', 'visit'],
    ['Besuch vereinbaren', 'visit'],
    ['上门拜访', 'visit'],
    ['Send the contract', 'mail'],
    ['发送报价', 'mail'],
  ] as const)('of “%s” is %s', (quote, kind) => {
    const [item] = livelyList.items;
    expect(contactKind(item!, { chosen: null, hasPhone: true, agreed: [quote] }).kind).toBe(kind);
  });
  test('of a step that names none follows from the reasons', () => {
    const [item] = livelyList.items;
    const facts = { chosen: null, hasPhone: false, agreed: ['Recall the summer'] };
    expect(contactKind(item!, facts).why.code).not.toBe('plan.kind.agreed');
  });
});
