import { describe, expect, test } from 'vitest';
import type { Decision } from '../../core/records/decision';
import { addDays } from '../../core/records/time';
import type { World } from '../../core/records/world';
import { followUps } from '../../core/sales';
import { isWorthwhile } from '../../core/sales/followups/worthwhile';
import { processorMilliseconds } from '../setup/processor-time';
import { LIVELY_SETTINGS, livelyWorld } from './lively-world';
import { hoursAgo, mail, mine, worldOf } from './mail-fixtures';
import { deal, euros, NOW, person, settings, task, ticket } from './records';
import { simulatedWorld } from './simulated-world';

function decision(what: Decision['what'], subject: string, hours: number, until: string | null = null): Decision {
  return { id: `${what}${subject}`, at: hoursAgo(hours), what, subject, until, choice: null, text: null };
}

/** Codes of the reasons of one item, or null when it is not on the list. */
const codes = (given: World, subject: string) =>
  followUps(given, mine, NOW)
    .items.find(item => item.subject === subject)
    ?.reasons.map(reason => reason.code) ?? null;

describe('deals', () => {
  test('rank by date and value where nothing but an import is known', () => {
    const given = worldOf({
      deals: [
        deal('small', { amount: euros(100), closeDate: '2026-12-20' }),
        deal('large', { amount: euros(50_000), closeDate: '2026-12-20' }),
        deal('soon', { amount: euros(5000), closeDate: '2026-11-24' }),
        deal('late', { amount: euros(5000), closeDate: '2026-11-18' }),
        deal('far', { amount: euros(5000), closeDate: '2027-08-01' }),
      ],
    });
    const { items, considered } = followUps(given, settings(), NOW);
    expect(considered).toBe(5);
    expect(
      items
        .map(item => item.subject)
        .slice(0, 3)
        .sort(),
    ).toEqual(['large', 'late', 'soon']);
    expect(items.at(-1)?.subject).toBe('small');
    expect(items.find(item => item.subject === 'late')?.headline).toEqual({
      code: 'followup.close-overdue',
      params: { days: 4 },
    });
    expect(items.every(item => item.personId === null)).toBe(true);
  });
  test('miss a next step only where a source has that field', () => {
    const source = { from: 'page', site: 'test', url: 'https://crm.example/d', at: NOW } as const;
    const given = worldOf({
      deals: [
        deal('a', { provenance: { nextStep: source } }),
        deal('b'),
        deal('c', { provenance: { nextStep: source }, nextStep: 'Call' }),
      ],
    });
    expect([codes(given, 'a'), codes(given, 'b'), codes(given, 'c')]).toEqual([['followup.no-next-step'], [], []]);
    expect(followUps(given, mine, NOW).items.find(item => item.subject === 'a')?.url).toBe('https://crm.example/d');
  });
  test('belong to the contact who was last in touch, once', () => {
    const given = worldOf({
      people: [person('jo'), person('mara')],
      messages: [mail('mara', 300, 'Hello')],
      deals: [deal('d', { personKeys: ['test:jo', 'test:mara'], closeDate: '2026-11-25' })],
    });
    const { items } = followUps(given, mine, NOW);
    expect(items.map(item => [item.subject, item.deal?.id])).toEqual([['mara', 'd']]);
    expect(followUps(given, mine, NOW).coverage.left).toContainEqual({ code: 'left.nothing-open', params: { n: 1 } });
  });
  test('find their contact by company or by its domain, but never by a public mail host', () => {
    const company = {
      ...deal('x'),
      kind: 'company' as const,
      keys: ['test:co'],
      id: 'co',
      name: 'Northwind',
      domain: 'northwind.example',
      industry: null,
      owner: null,
    };
    const people = [person('mara', { emails: ['mara@northwind.example'] }), person('wei', { emails: ['wei@qq.com'] })];
    const mail = { ...company, id: 'qq', keys: ['test:qq'], name: 'QQ', domain: 'qq.com' };
    const given = worldOf({
      people,
      companies: [company, mail] as never,
      deals: [deal('a', { companyKey: 'test:co' }), deal('b', { companyKey: 'test:qq' })],
    });
    expect(
      followUps(given, mine, NOW)
        .items.map(item => [item.deal?.id, item.personId])
        .sort(),
    ).toEqual([
      ['a', 'mara'],
      ['b', null],
    ]);
  });
});

describe('tickets, tasks and decisions', () => {
  const people = [person('jo')];
  test('an open ticket and an overdue task are reasons', () => {
    const given = worldOf({
      people,
      tickets: [
        ticket('t', { requester: { name: null, email: 'JO@jo.example' } }),
        ticket('s', { status: 'solved', requester: { name: null, email: 'jo@jo.example' } }),
      ],
      tasks: [task('k', { aboutKeys: ['test:jo'], dueAt: '2026-11-20T08:00:00.000Z' })],
    });
    const [item] = followUps(given, mine, NOW).items;
    expect(item?.headline).toEqual({ code: 'followup.task-overdue', params: { title: 'Task k', days: 2 } });
    expect(item?.reasons[1]).toMatchObject({ code: 'followup.ticket', params: { n: 1 }, recordIds: ['t'] });
  });
  const asked = mail('jo', 50, 'Could you call me?');
  const withDecision = (...decisions: Decision[]) =>
    followUps(worldOf({ people, messages: [asked], decisions }), mine, NOW);
  test('done hides until something new comes in', () => {
    expect(withDecision(decision('done', 'jo', 10))).toMatchObject({ items: [], done: 1, considered: 0 });
    expect(withDecision(decision('done', 'jo', 60)).items).toHaveLength(1);
    expect(withDecision(decision('done', 'thread:jo', 10)).done).toBe(1);
  });
  test('snoozed hides until its time and then reminds', () => {
    expect(withDecision(decision('snoozed', 'jo', 10, '2026-11-25T09:00:00.000Z'))).toMatchObject({
      items: [],
      snoozed: 1,
    });
    const back = withDecision(decision('snoozed', 'jo', 30, hoursAgo(2))).items[0];
    expect(back?.reasons.map(reason => reason.code)).toContain('followup.reminder');
  });
  test('dismissed hides for good, reopened brings back, the newest counts', () => {
    expect(withDecision(decision('dismissed', 'jo', 90)).coverage.left).toContainEqual({
      code: 'left.dismissed',
      params: { n: 1 },
    });
    expect(withDecision(decision('dismissed', 'jo', 90), decision('reopened', 'jo', 5)).items).toHaveLength(1);
  });
});

describe('the list', () => {
  test('has shares of the softmax with focus, exact reasons and a positive headline', () => {
    const given = livelyWorld(21, 200);
    const result = followUps(given, settings({ ...LIVELY_SETTINGS, focus: 2 }), NOW);
    const weights = result.items.map(item => Math.exp(2 * item.priority));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (const [at, item] of result.items.entries()) {
      expect(item.share).toBeCloseTo((weights[at] as number) / sum, 9);
      expect(item.priority).toBe(item.reasons.reduce((total, reason) => total + reason.value, 0));
      const positive = item.reasons.filter(reason => reason.value > 0).sort((a, b) => b.value - a.value);
      const strongest = positive.find(reason => reason.code !== 'followup.worth') ?? positive[0];
      expect(item.headline.code).toBe(strongest?.code ?? 'followup.nothing');
    }
    expect(result.worthwhile).toBe(result.items.filter(item => isWorthwhile(item.priority, item.reasons)).length);
    expect(result.worthwhile).toBeGreaterThan(0);
    expect(result.worthwhile).toBeLessThan(result.considered / 2);
  });
  test('takes at most 200 ms for 2,000 open deals', () => {
    const { world: big } = simulatedWorld(5, '2026-11-10', { perMonth: 300, months: 14, meanCycleDays: 300 });
    big.deals = big.deals.map((each, at) => ({
      ...each,
      closeDate: each.status === 'open' ? addDays('2026-11-22', at % 60) : null,
    }));
    expect(followUps(big, settings(), NOW).considered).toBeGreaterThan(1_900);
    expect(processorMilliseconds(() => followUps(big, settings(), NOW))).toBeLessThan(200);
  });
});
