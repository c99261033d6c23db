import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileRule,
  type Evaluated,
  evaluate,
  eventsOf,
  type RuleEvent,
  type RuleSubject,
  scoreEvents,
} from '../../../core/process/rules';
import type { Firing, Rule } from '../../../core/records';
import { change, deal, HOURS, NOW, rule, subject, TODAY } from './made';

const SINCE = '2026-11-01T00:00:00.000Z';

function run(
  rules: Rule[],
  subjects: RuleSubject[],
  events: RuleEvent[] = [],
  more: { fired?: Firing[]; firedToday?: Map<string, number>; today?: string; since?: string } = {},
): Evaluated {
  return evaluate({
    rules: rules.map(each => compileRule(each, more.since ?? SINCE)),
    subjects,
    events,
    fired: new Set((more.fired ?? []).map(({ id }) => id)),
    firedToday: more.firedToday ?? new Map(),
    now: NOW,
    today: more.today ?? TODAY,
    hours: HOURS,
  });
}

const moved = eventsOf(change('d1', '2026-11-28T09:00:00.000Z', 'stage', 'New', 'Proposal'));

describe('a rule fires', () => {
  test('on a change to the value that it waits for, with a task two days on that is no weekend', () => {
    const { firings, todos } = run([rule()], [subject(deal('d1'))], moved);
    expect(firings.map(({ recordId, why }) => [recordId, why.code])).toEqual([['d1', 'rule.why.changed']]);
    // 29 November 2026 is a Sunday.
    expect(todos).toMatchObject([{ title: 'Call Northwind', dueDay: '2026-12-01', about: ['d1'] }]);
  });

  test('not on another value, not on another record, not on what was before it was switched on', () => {
    const other = eventsOf(change('d1', '2026-11-28T09:00:00.000Z', 'stage', 'New', 'Demo'));
    expect(run([rule()], [subject(deal('d1'))], other).firings).toEqual([]);
    expect(run([rule()], [subject(deal('d2'))], moved).firings).toEqual([]);
    expect(run([rule()], [subject(deal('d1'))], moved, { since: NOW }).firings).toEqual([]);
  });

  test('only where its condition is met', () => {
    const big: Rule = rule({ if: { op: 'above', field: 'deal.amount', value: { minor: 1, currency: 'USD' } } });
    expect(run([big], [subject(deal('d1'))], moved).firings).toEqual([]);
  });

  test('once for the same happening, however often it is told of it', () => {
    const first = run([rule()], [subject(deal('d1'))], [...moved, ...moved]);
    expect(first.firings).toHaveLength(1);
    expect(run([rule()], [subject(deal('d1'))], moved, { fired: first.firings })).toMatchObject({
      firings: [],
      todos: [],
    });
  });

  test('three days before a date, once for each date', () => {
    const ahead = rule({ when: { on: 'passed', field: 'deal.closeDate', days: -3 } });
    const near = subject(deal('d1', { closeDate: '2026-12-01' }));
    const far = subject(deal('d2', { closeDate: '2026-12-24' }));
    const first = run([ahead], [near, far]);
    expect(first.firings.map(({ recordId, why }) => [recordId, why.code])).toEqual([['d1', 'rule.why.ahead']]);
    expect(run([ahead], [near], [], { fired: first.firings, today: '2026-11-30' }).firings).toEqual([]);
    const pushed = subject(deal('d1', { closeDate: '2026-12-02' }));
    expect(run([ahead], [pushed], [], { fired: first.firings, today: '2026-11-30' }).firings).toHaveLength(1);
  });

  test('when days add up, by the day on which they did', () => {
    const quiet = rule({ when: { on: 'crossed', field: 'deal.idleDays', way: 'up', at: 7 } });
    expect(run([quiet], [subject(deal('d1', { lastActivityDate: '2026-11-20' }))]).firings[0]?.id).toContain(
      '2026-11-27',
    );
    expect(run([quiet], [subject(deal('d1', { lastActivityDate: '2026-11-25' }))]).firings).toEqual([]);
    // Seven days were over before the rule was there, and more than a month ago.
    expect(run([quiet], [subject(deal('d1', { lastActivityDate: '2026-10-20' }))]).firings).toEqual([]);
    const old = { since: '2026-01-01T00:00:00.000Z' };
    expect(run([quiet], [subject(deal('d1', { lastActivityDate: '2026-10-20' }))], [], old).firings).toEqual([]);
  });

  test('when a score crosses its limit, not when it is first known or stays beyond', () => {
    const likely = rule({ when: { on: 'crossed', field: 'deal.winPercent', way: 'up', at: 60 } });
    const fires = (before: number | undefined, after: number) => {
      const known = before === undefined ? undefined : { 'deal.winPercent': before };
      return run([likely], [subject(deal('d1'))], scoreEvents('d1', known, { 'deal.winPercent': after }, NOW)).firings
        .length;
    };
    expect([fires(55, 62), fires(62, 70), fires(undefined, 70), fires(70, 50)]).toEqual([1, 0, 0, 0]);
  });

  test('at most so many times a day, and the rest is counted', () => {
    const subjects = Array.from({ length: 30 }, (_, n) => subject(deal(`d${n}`)));
    const events = subjects.flatMap(({ id }) =>
      eventsOf(change(id, '2026-11-28T09:00:00.000Z', 'stage', 'New', 'Proposal')),
    );
    const few = rule({ atMostPerDay: 5 });
    const { firings, heldBack } = run([few], subjects, events, { firedToday: new Map([['r1', 2]]) });
    expect([firings.length, heldBack.get('r1')]).toEqual([3, 27]);
  });

  test('with text that shows what the page said, and nothing more', () => {
    const hostile = deal('d1', { companyName: '{{deal.owner}}<img src=x onerror=alert(1)>' });
    expect(run([rule()], [subject(hostile)], moved).todos[0]?.title).toBe(
      'Call {{deal.owner}}<img src=x onerror=alert(1)>',
    );
  });
});

test('replay gives the same to the byte, in any order of events, and in any pieces gives the same firings', () => {
  const stages = ['New', 'Proposal', 'Won'];
  const moment = fc
    .integer({ min: 0, max: 27 })
    .map(day => `2026-11-${String(day + 1).padStart(2, '0')}T09:00:00.000Z`);
  const one = fc.record({ id: fc.constantFrom('d1', 'd2', 'd3'), at: moment, to: fc.constantFrom(...stages) });
  const rules = [
    rule({ atMostPerDay: 500 }),
    rule({
      id: 'r2',
      atMostPerDay: 500,
      when: { on: 'changed', field: 'deal.stage', to: null },
      if: { op: 'is', field: 'deal.owner', value: 'mara' },
    }),
    rule({ id: 'r3', atMostPerDay: 500, when: { on: 'passed', field: 'deal.lastActivityDate', days: 5 } }),
  ];
  const subjects = ['d1', 'd2', 'd3'].map(id => subject(deal(id)));
  let fired = 0;
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), fc.integer({ min: 0, max: 30 }), (given, cut) => {
      const events = given.flatMap(({ id, at, to }) => eventsOf(change(id, at, 'stage', '-', to)));
      const whole = run(rules, subjects, events);
      fired += whole.firings.length;
      const again = run(rules, subjects, [...events].reverse());
      expect(JSON.stringify([again.firings, again.todos])).toBe(JSON.stringify([whole.firings, whole.todos]));
      const first = run(rules, subjects, events.slice(0, cut));
      const second = run(rules, subjects, events.slice(cut), { fired: first.firings });
      const ids = [...first.firings, ...second.firings].map(({ id }) => id).sort();
      expect(ids).toEqual(whole.firings.map(({ id }) => id).sort());
    }),
    { numRuns: 300 },
  );
  expect(fired).toBeGreaterThan(1_000);
});
