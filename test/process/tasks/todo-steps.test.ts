import { describe, expect, test } from 'vitest';
import { finishTodo, snoozeTodo, taskList } from '../../../core/process/tasks';
import { emptyWorld, type Task } from '../../../core/records';
import { deal } from '../rules/made';
import { HOURS, todo } from './made';

const clock = (now: string) => ({ now, zone: 'Europe/Berlin', hours: HOURS });

describe('a repeated task', () => {
  test.each([
    ['every day', { every: 1, unit: 'day' }, '2026-11-30', null, '2026-11-30', '2026-12-01'],
    ['every week, done two days late', { every: 1, unit: 'week' }, '2026-11-30', null, '2026-12-02', '2026-12-07'],
    ['every week, missed three times', { every: 1, unit: 'week' }, '2026-11-09', null, '2026-11-30', '2026-12-07'],
    [
      'every second week, done before it is due',
      { every: 2, unit: 'week' },
      '2026-12-07',
      null,
      '2026-12-02',
      '2026-12-21',
    ],
    ['every working day, on a Friday', { every: 1, unit: 'workday' }, '2026-11-27', null, '2026-11-27', '2026-11-30'],
    ['on the 31st, before a short month', { every: 1, unit: 'month' }, '2027-01-31', 31, '2027-01-31', '2027-02-28'],
    ['on the 31st, after a short month', { every: 1, unit: 'month' }, '2027-02-28', 31, '2027-02-28', '2027-03-31'],
    ['on 29 February', { every: 1, unit: 'year' }, '2028-02-29', 29, '2028-02-29', '2029-02-28'],
    ['every day, ten years missed', { every: 1, unit: 'day' }, '2016-11-30', null, '2026-11-30', '2026-12-01'],
  ] as const)('%s', (_, repeat, dueDay, repeatDay, today, next) => {
    const done = finishTodo(todo({ repeat, dueDay, repeatDay }), clock(`${today}T12:00:00.000Z`));
    expect([done.dueDay, done.doneAt]).toEqual([next, null]);
  });
});

describe('a snooze', () => {
  test('lasts until work begins on a later working day, by the clock of the user', () => {
    const friday = clock('2026-11-27T22:30:00.000Z');
    expect(snoozeTodo(todo(), { workdays: 1 }, friday).snoozedUntil).toBe('2026-11-30T08:00:00.000Z');
    expect(snoozeTodo(todo(), { hours: 1 }, friday).snoozedUntil).toBe('2026-11-27T23:30:00.000Z');
    expect(snoozeTodo(todo(), { day: '2026-12-05' }, friday).snoozedUntil).toBe('2026-12-07T08:00:00.000Z');
  });
});

const siteTask: Task = {
  kind: 'task',
  id: 'salesforce:00T1',
  keys: ['salesforce:00T1'],
  firstSeenAt: '2026-11-01T08:00:00.000Z',
  lastSeenAt: '2026-11-01T08:00:00.000Z',
  changedAt: '2026-11-01T08:00:00.000Z',
  version: 1,
  provenance: {
    title: { from: 'page', site: 'salesforce', url: 'https://x.lightning.force.com/t', at: '2026-11-01T08:00:00.000Z' },
  },
  title: 'Call  mara',
  dueAt: '2026-12-01T00:00:00.000Z',
  doneAt: null,
  aboutKeys: ['d1'],
};

describe('the list', () => {
  test('groups by the day of the user, and holds what a site shows as well', () => {
    const world = { ...emptyWorld(), deals: [deal('d1')], tasks: [siteTask] };
    const todos = [
      todo({ id: 'a', dueDay: '2026-11-29' }),
      todo({ id: 'b', dueDay: '2026-11-30' }),
      todo({ id: 'c', dueDay: null, dueMinute: null }),
      todo({ id: 'd', snoozedUntil: '2026-12-24T08:00:00.000Z' }),
      todo({ id: 'e', doneAt: '2026-11-29T08:00:00.000Z' }),
    ];
    // Half past midnight in Berlin.
    const list = taskList(todos, world, clock('2026-11-29T23:30:00.000Z'));
    const ids = Object.fromEntries(
      Object.entries(list).map(([group, items]) => [
        group,
        typeof items === 'string' ? items : items.map(({ id }: { id: string }) => id),
      ]),
    );
    expect(ids).toEqual({
      overdue: ['a'],
      today: ['b'],
      later: ['salesforce:00T1'],
      undated: ['c'],
      snoozed: ['d'],
      done: ['e'],
      day: '2026-11-30',
    });
  });

  test('shows a task that is on the site too once', () => {
    const world = { ...emptyWorld(), deals: [deal('d1')], tasks: [{ ...siteTask, title: 'Call Mara' }] };
    const list = taskList([todo({ about: ['d1'] })], world, clock('2026-11-29T23:30:00.000Z'));
    expect(list.today).toMatchObject([{ id: 't1', site: 'salesforce' }]);
    expect(list.later).toEqual([]);
    const other = taskList([todo({ about: ['d2'] })], world, clock('2026-11-29T23:30:00.000Z'));
    expect(other.later).toHaveLength(1);
  });
});
