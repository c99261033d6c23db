import { describe, expect, test } from 'vitest';
import type { Firing, Todo } from '../../core/records';
import {
  changeTodo,
  type Database,
  keepRuleResult,
  mergeSighting,
  putBackRule,
  putTodo,
  readFirings,
  readRules,
  readRuleWork,
  readTodos,
  removeRule,
  saveRules,
  seeFirings,
  switchRule,
  tellFirings,
  undoFiring,
} from '../../core/store';
import { NOW, rule, TODAY } from '../process/rules/made';
import { todo } from '../process/tasks/made';
import { minute, openFresh, seen, sighting } from './open-fresh';

const firing = (id: string, todoIds: string[] = []): Firing => ({
  id,
  ruleId: 'r1',
  ruleName: 'Look after proposals',
  about: 'deal',
  recordId: 'salesforce:006',
  recordName: 'Vans',
  at: NOW,
  why: { code: 'rule.why.created', params: {} },
  effects: [...todoIds.map(todoId => ({ made: 'todo' as const, todoId })), { made: 'badge' }],
  undoneAt: null,
  seen: false,
  told: false,
});

/** What a look up to the change `seq` has brought. */
const keep = (db: Database, seq: number, firings: Firing[], todos: Todo[] = []) =>
  keepRuleResult(db, {
    by: 'one',
    seq,
    day: null,
    scores: null,
    firings,
    todos,
    heldBack: new Map([['r1', 3]]),
    today: TODAY,
  });

const showDeal = (db: Database, n: number, stage: string) =>
  mergeSighting(db, sighting(minute(n), [seen('deal', ['salesforce:006'], { name: 'Vans', stage })]));

describe('rules in the store', () => {
  test('what happened before the first rule was switched on is not made up for; what happens then is seen once by each lookout', async () => {
    const db = await openFresh();
    await saveRules(db, [rule()]);
    await showDeal(db, 0, 'Lead');
    expect((await readRuleWork(db, 'one')).rules).toEqual([]);
    await switchRule(db, 'r1', minute(1));
    expect((await readRuleWork(db, 'one')).changes).toEqual([]);
    await showDeal(db, 2, 'Proposal');
    const work = await readRuleWork(db, 'one');
    expect(work.changes.flatMap(({ fields }) => fields)).toMatchObject([{ field: 'stage', to: 'Proposal' }]);
    await keep(db, work.lastSeq, []);
    expect((await readRuleWork(db, 'one')).changes).toEqual([]);
    expect((await readRuleWork(db, 'all')).changes).toHaveLength(1);
  });

  test('a rule that looks at something else is switched off, one with another name stays on', async () => {
    const db = await openFresh();
    await saveRules(db, [rule()]);
    await switchRule(db, 'r1', NOW);
    await saveRules(db, [rule({ name: 'Proposals' })]);
    expect((await readRules(db)).states).toMatchObject([{ ruleId: 'r1', switchedOnAt: NOW }]);
    await saveRules(db, [rule({ when: { on: 'created' } })]);
    expect(await readRules(db)).toMatchObject({ rules: [{ when: { on: 'created' } }], states: [] });
  });

  test('a rule that was removed comes back as it was, switched on', async () => {
    const db = await openFresh();
    await saveRules(db, [rule()]);
    await switchRule(db, 'r1', NOW);
    const before = await readRules(db);
    const removed = await removeRule(db, 'r1');
    expect(await readRules(db)).toEqual({ rules: [], states: [] });
    await putBackRule(db, removed!);
    expect(await readRules(db)).toEqual(before);
    expect(await removeRule(db, 'unknown')).toBeNull();
  });

  test('a firing is kept once, with its task; what was held back is told with the rule', async () => {
    const db = await openFresh();
    await saveRules(db, [rule()]);
    await switchRule(db, 'r1', NOW);
    const made = [todo({ id: 't1' }), todo({ id: 'of no firing' })];
    expect(await keep(db, 0, [firing('f1', ['t1'])], made)).toHaveLength(1);
    expect((await readTodos(db)).map(({ id }) => id)).toEqual(['t1']);
    await putTodo(db, 't1', null);
    expect(await keep(db, 0, [firing('f1', ['t1'])], made)).toEqual([]);
    expect(await readTodos(db)).toEqual([]);
    expect((await readRules(db)).states[0]?.heldBack).toEqual({ day: TODAY, count: 3 });
  });

  test('taking back a firing takes its open task and leaves one that is done; it does not fire again', async () => {
    const db = await openFresh();
    const made = [todo({ id: 't1' }), todo({ id: 't2' })];
    await keep(db, 0, [firing('f1', ['t1', 't2'])], made);
    await changeTodo(db, 't2', each => ({ ...each, doneAt: NOW }));
    await undoFiring(db, 'f1', minute(5));
    await undoFiring(db, 'f1', minute(9));
    expect((await readTodos(db)).map(({ id }) => id)).toEqual(['t2']);
    expect(await readFirings(db)).toMatchObject([{ id: 'f1', undoneAt: minute(5) }]);
    expect(await keep(db, 0, [firing('f1', ['t1'])], made)).toEqual([]);
    expect((await readTodos(db)).map(({ id }) => id)).toEqual(['t2']);
  });

  test('what was told, and what the user has looked at, is marked', async () => {
    const db = await openFresh();
    await keep(db, 0, [firing('f1'), firing('f2')]);
    await tellFirings(db, ['f1', 'gone']);
    expect((await readFirings(db)).map(({ told }) => told)).toEqual([true, false]);
    await seeFirings(db);
    expect((await readFirings(db)).map(({ seen: looked }) => looked)).toEqual([true, true]);
  });
});

describe('tasks in the store', () => {
  test('a step gives what was there before, and the same puts it back', async () => {
    const db = await openFresh();
    const first = todo({ id: 't1', title: 'Ring Mara' });
    expect(await putTodo(db, 't1', first)).toBeNull();
    expect(await changeTodo(db, 't1', each => ({ ...each, doneAt: NOW }))).toEqual(first);
    expect(await readTodos(db)).toEqual([{ ...first, doneAt: NOW }]);
    await putTodo(db, 't1', first);
    expect(await readTodos(db)).toEqual([first]);
    expect(await changeTodo(db, 'gone', each => each)).toBeNull();
    expect(await readTodos(db)).toEqual([first]);
  });
});
