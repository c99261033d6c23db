import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/records/time';
import { emptyWorld } from '../../core/records/world';
import { followUps } from '../../core/sales';
import { makeSample } from '../../core/sample';
import { mail, mine, worldOf } from './mail-fixtures';
import { deal, euros, NOW, person, settings, task } from './records';

const ago = (days: number) => addDays('2026-11-22', -days);
const median = Array.from({ length: 4 }, (_, at) => deal(`m${at}`, { amount: euros(1000) }));
const twelveWon = Array.from({ length: 12 }, (_, at) =>
  deal(`w${at}`, { status: 'won', createdDate: '2026-01-01', closedDate: addDays('2026-01-01', 30 + at) }),
);

describe('worth the time', () => {
  const worthwhile = (...deals: ReturnType<typeof deal>[]) =>
    followUps(worldOf({ deals: [...median, ...deals] }), mine, NOW).worthwhile;
  test('is not an amount alone, however large', () => {
    expect(worthwhile(deal('x', { amount: euros(900_000), lastActivityDate: ago(40) }))).toBe(0);
  });
  test('is a large deal that closes within two weeks or did not close lately, but not a late or a long forgotten one', () => {
    const large = { amount: euros(900_000) };
    expect(worthwhile(deal('x', { ...large, closeDate: '2026-12-04' }))).toBe(1);
    expect(worthwhile(deal('x', { ...large, closeDate: ago(20) }))).toBe(1);
    expect(worthwhile(deal('x', { ...large, closeDate: '2026-12-20' }))).toBe(0);
    expect(worthwhile(deal('x', { ...large, closeDate: ago(90) }))).toBe(0);
  });
  test('is not a small duty alone', () => {
    const due = task('k', { aboutKeys: ['test:x'], dueAt: '2026-11-23T08:00:00.000Z' });
    const given = (amount: number) =>
      worldOf({ deals: [...median, deal('x', { amount: euros(amount) })], tasks: [due] });
    expect(followUps(given(1000), mine, NOW).worthwhile).toBe(0);
    expect(followUps(given(9000), mine, NOW).worthwhile).toBe(1);
  });
  test('is a question that waits beside a near close date', () => {
    const given = worldOf({
      people: [person('jo')],
      messages: [mail('jo', 50, 'Could you call me?')],
      deals: [deal('d', { personKeys: ['test:jo'], closeDate: '2026-11-28' })],
    });
    expect(followUps(given, mine, NOW).worthwhile).toBe(1);
  });
  test('is less than half of the sample workspace', () => {
    const { account, people, companies, deals, messages, tickets, changes } = makeSample(NOW);
    const world = {
      ...emptyWorld(),
      people,
      companies,
      deals,
      messages,
      tickets,
      changes: changes.map((each, at) => ({ seq: at + 1, ...each })),
    };
    const result = followUps(world, settings({ ownAddresses: [account] }), NOW);
    expect(result.worthwhile).toBeGreaterThanOrEqual(8);
    expect(result.worthwhile).toBeLessThan(result.considered / 2);
  });
});

describe('the headline', () => {
  const headline = (given: Parameters<typeof deal>[1]) =>
    followUps(worldOf({ deals: [...median, deal('x', { amount: euros(50_000), ...given })] }), mine, NOW).items.find(
      item => item.subject === 'x',
    );
  test('names a weaker reason before the worth of the deal', () => {
    const item = headline({ lastActivityDate: ago(20) });
    expect(item?.reasons[0]?.code).toBe('followup.worth');
    expect(item?.headline).toEqual({ code: 'followup.idle', params: { days: 20 } });
  });
  test('is the worth where nothing else speaks for it', () => {
    expect(headline({})?.headline.code).toBe('followup.worth');
  });
});

describe('deals that sleep', () => {
  const itemOf = (given: Parameters<typeof deal>[1]) =>
    followUps(
      worldOf({ deals: [...twelveWon, ...median, deal('fresh', { createdDate: ago(20) }), deal('x', given)] }),
      mine,
      NOW,
    ).items.find(item => item.subject === 'x');
  test('have one reason, against them, and come after fresh ones', () => {
    const given = { amount: euros(900_000), createdDate: ago(3550), closeDate: ago(3300), lastActivityDate: ago(3400) };
    expect(itemOf(given)?.reasons).toEqual([
      { code: 'followup.asleep', params: { days: 3550, longest: 41 }, value: -2, recordIds: ['x'] },
    ]);
    expect(itemOf(given)?.headline).toEqual({ code: 'followup.nothing' });
  });
  test('are awake up to three times the longest won deal, or where something was done or is planned', () => {
    const codes = (given: Parameters<typeof deal>[1]) => itemOf(given)?.reasons.map(reason => reason.code);
    expect(codes({ createdDate: ago(123) })).not.toContain('followup.asleep');
    expect(codes({ createdDate: ago(124) })).toContain('followup.asleep');
    for (const sign of [
      { closeDate: '2026-12-01' },
      { lastActivityDate: ago(10) },
      { nextActivityDate: '2026-11-25' },
    ]) {
      expect(codes({ createdDate: ago(900), ...sign })).not.toContain('followup.asleep');
    }
  });
});

describe('thousands of deals', () => {
  test('are all counted and shared, while the first 200 are listed', () => {
    const deals = Array.from({ length: 2000 }, (_, at) =>
      deal(`d${at}`, { closeDate: addDays('2026-11-22', at % 90) }),
    );
    const { items, considered, coverage } = followUps(worldOf({ deals }), settings(), NOW);
    expect(items).toHaveLength(200);
    expect(considered).toBe(2000);
    expect(coverage).toMatchObject({ used: 2000, seen: 2000 });
    const sum = items.reduce((total, item) => total + item.share, 0);
    expect(sum).toBeGreaterThan(0.1);
    expect(sum).toBeLessThan(0.6);
    const lowest = items.at(-1)?.priority ?? Number.NaN;
    expect(deals.filter(each => (each.closeDate as string) < '2026-11-25').length).toBeLessThan(200);
    expect(lowest).toBeGreaterThan(0);
  });
  test('that ceased to matter have no reason at all', () => {
    const [item] = followUps(worldOf({ deals: [deal('x', { closeDate: '2017-01-01' })] }), settings(), NOW).items;
    expect(item).toMatchObject({ reasons: [], priority: 0, headline: { code: 'followup.nothing' } });
  });
});
