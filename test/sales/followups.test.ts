import { describe, expect, test } from 'vitest';
import type { Decision } from '../../core/records/decision';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { followUps } from '../../core/sales';
import { LIVELY_SETTINGS, livelyWorld } from './lively-world';
import { processorMilliseconds } from './processor-time';
import { deal, euros, message, NOW, person, settings, task, ticket } from './records';
import { simulatedWorld } from './simulated-world';

const OWN = 'lena@own.example';
const mine = settings({ ownAddresses: ['Lena@own.example'] });
const hours = (n: number) => new Date(Date.parse(NOW) - n * 3_600_000).toISOString();

let count = 0;
function mail(who: string, hoursAgo: number, text: string, outbound = false) {
  const them = { name: null, email: `${who}@${who}.example` };
  const us = { name: 'Lena', email: OWN };
  return message(`m${++count}`, {
    threadKey: `thread:${who}`,
    at: hours(hoursAgo),
    text,
    from: outbound ? us : them,
    to: [outbound ? them : us],
  });
}
function world(given: Partial<World>): World {
  return { ...emptyWorld(), ...given };
}
function decision(what: Decision['what'], subject: string, hoursAgo: number, until: string | null = null): Decision {
  return { id: `${what}${subject}`, at: hours(hoursAgo), what, subject, until, choice: null, text: null };
}
const codes = (given: World, subject: string, set = mine) =>
  followUps(given, set, NOW)
    .items.find(item => item.subject === subject)
    ?.reasons.map(reason => reason.code) ?? null;

describe('reply debt', () => {
  test('leads with a question that is unanswered for two days', () => {
    const given = world({
      people: [person('mara'), person('jo')],
      messages: [mail('mara', 50, 'Could we extend the trial?'), mail('jo', 50, 'Here is the signed form.')],
    });
    const { items } = followUps(given, mine, NOW);
    expect(items.map(item => item.subject)).toEqual(['mara', 'jo']);
    expect(items[0]?.headline).toEqual({ code: 'followup.question', params: { days: 2 } });
    expect(items[1]?.headline).toEqual({ code: 'followup.waiting', params: { days: 2 } });
    expect(items[0]?.threadKey).toBe('thread:mara');
  });
  test('sees questions in Chinese', () => {
    const given = world({ people: [person('li')], messages: [mail('li', 3, '你好，可以下周开会吗')] });
    expect(codes(given, 'li')).toEqual(['followup.question.today']);
  });
  test('does not ask for an answer to thanks', () => {
    const given = world({ people: [person('jo')], messages: [mail('jo', 30, 'Thank you, perfect!')] });
    expect(codes(given, 'jo')).toEqual([]);
  });
  test('weighs more when the user is slower than their own habit', () => {
    const habit = [400, 300, 200].flatMap(at => [mail('mara', at, 'Hello there'), mail('mara', at - 2, 'Hello', true)]);
    const given = world({ people: [person('mara')], messages: [...habit, mail('mara', 20, 'Here are the figures')] });
    const reason = followUps(given, mine, NOW).items[0]?.reasons.find(
      each => each.code === 'followup.slower-than-usual',
    );
    expect(reason?.params).toEqual({ hours: 20, usualHours: 2 });
    expect(reason?.value).toBeGreaterThan(0.5);
  });
  test('is left out, and said so, when the own addresses are not known', () => {
    const given = world({ people: [person('mara')], messages: [mail('mara', 50, 'Could we extend the trial?')] });
    const result = followUps(given, settings(), NOW);
    expect(result.items[0]?.reasons).toEqual([]);
    expect(result.coverage.left).toContainEqual({ code: 'left.no-direction' });
  });
  test('never comes from automatic senders', () => {
    const robot = person('robot', { emails: ['no-reply@robot.example'] });
    const post = { ...mail('robot', 5, 'Any questions?'), from: { name: null, email: 'no-reply@robot.example' } };
    expect(followUps(world({ people: [robot], messages: [post] }), mine, NOW).items).toEqual([]);
  });
});

describe('silence and promises', () => {
  test('notices silence against the rhythm of the person', () => {
    const quick = [900, 800, 700, 600].flatMap(at => [mail('li', at, 'Hello', true), mail('li', at - 24, 'Hello')]);
    const slow = [4000, 3000, 2000, 1000].flatMap(at => [
      mail('max', at, 'Hello', true),
      mail('max', at - 480, 'Hello'),
    ]);
    const given = world({
      people: [person('li'), person('max')],
      messages: [...quick, ...slow, mail('li', 19 * 24, 'Our offer', true), mail('max', 19 * 24, 'Our offer', true)],
    });
    const { items } = followUps(given, mine, NOW);
    expect(items[0]?.headline).toEqual({ code: 'followup.silence', params: { days: 19, usual: 1 } });
    expect(items.find(item => item.subject === 'max')?.reasons).toEqual([]);
  });
  test('holds back right after the user wrote', () => {
    const given = world({
      people: [person('jo')],
      messages: [mail('jo', 26, 'The offer is attached.', true)],
      deals: [deal('d', { personKeys: ['test:jo'], closeDate: '2026-11-27' })],
    });
    const [item] = followUps(given, mine, NOW).items;
    expect(item?.reasons.find(reason => reason.code === 'followup.wrote')?.value).toBeLessThan(-0.8);
    expect(item?.headline).toEqual({ code: 'followup.close-near', params: { days: 5 } });
  });
  test('finds a promise and its day in the last own message, until something else is sent', () => {
    // NOW is a Sunday: the Friday of that week has just passed.
    const made = mail('jo', 4 * 24, "Hi Jo,\nI'll send the contract by Friday.\nBest, Lena", true);
    const reasons = followUps(world({ people: [person('jo')], messages: [made] }), mine, NOW).items[0]?.reasons;
    expect(reasons?.[0]).toMatchObject({
      code: 'followup.promise.due',
      params: { quote: "I'll send the contract by Friday.", due: '2026-11-20' },
      recordIds: [made.id],
    });
    expect(
      codes(
        world({ people: [person('jo')], messages: [made, mail('jo', 5, 'The contract is attached.', true)] }),
        'jo',
      ),
    ).toEqual(['followup.wrote-today']);
  });
});

describe('deals', () => {
  test('rank by date and value where nothing but an import is known', () => {
    const given = world({
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
    const given = world({
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
    const given = world({
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
    const given = world({
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
    const given = world({
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
    followUps(world({ people, messages: [asked], decisions }), mine, NOW);
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
    const back = withDecision(decision('snoozed', 'jo', 30, hours(2))).items[0];
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
      const strongest = item.reasons.filter(reason => reason.value > 0).sort((a, b) => b.value - a.value)[0];
      expect(item.headline.code).toBe(strongest?.code ?? 'followup.nothing');
    }
    expect(result.worthwhile).toBe(result.items.filter(item => item.priority > 0).length);
    expect(result.worthwhile).toBeLessThan(result.considered);
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
