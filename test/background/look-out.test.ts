import { beforeEach, describe, expect, test } from 'vitest';
import type { Rule } from '../../core/records';
import {
  type Database,
  mergeSighting,
  readFirings,
  readRuleWork,
  readTodos,
  saveRules,
  switchRule,
  undoFiring,
} from '../../core/store';
import { lookAtChanges, lookAtDay } from '../../entrypoints/background/look-out-alone';
import { rule } from '../process/rules/made';
import { openFresh, seen, sighting } from '../store/open-fresh';

const HOURS = { start: 540, end: 1_020, weekdays: [1, 2, 3, 4, 5], holidays: new Set<string>() };
const at = (now: string) => ({ now, zone: 'UTC', hours: HOURS });
const MONDAY = '2026-03-02T08:00:00.000Z';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const show = (now: string, fields: object, key = 'salesforce:006') =>
  mergeSighting(db, sighting(now, [seen('deal', [key], { name: 'Vans', ...fields })]));
async function on(parts: Partial<Rule>): Promise<void> {
  const made = rule(parts);
  await saveRules(db, [made]);
  await switchRule(db, made.id, MONDAY);
}
const OPEN = { op: 'is', field: 'deal.status', value: 'open' } as const;

describe('rules while no panel is open', () => {
  test('fire for what a sighting changed, once, however often they look', async () => {
    await show(MONDAY, { stage: 'Lead' });
    await on({});
    await show('2026-03-02T09:00:00.000Z', { stage: 'Proposal' });
    const fresh = await lookAtChanges(db, at('2026-03-02T09:00:01.000Z'));
    expect(fresh).toMatchObject([
      { ruleId: 'r1', recordName: 'Vans', why: { params: { from: 'Lead', to: 'Proposal' } } },
    ]);
    expect(await lookAtChanges(db, at('2026-03-02T09:00:02.000Z'))).toEqual([]);
    expect(await readFirings(db)).toHaveLength(1);
    expect(await readTodos(db)).toMatchObject([{ dueDay: '2026-03-03', about: [fresh[0]!.recordId] }]);
  });

  test('take a deal that its page shows without a status as open', async () => {
    await show(MONDAY, { stage: 'Lead' });
    await on({ if: OPEN });
    await show('2026-03-02T09:00:00.000Z', { stage: 'Proposal' });
    expect(await lookAtChanges(db, at('2026-03-02T09:00:01.000Z'))).toHaveLength(1);
  });

  test('do not take a deal that is lost as open', async () => {
    await show(MONDAY, { stage: 'Lead' });
    await on({ if: OPEN });
    await show('2026-03-02T09:00:00.000Z', { stage: 'Proposal', status: 'lost' });
    expect(await lookAtChanges(db, at('2026-03-02T09:00:01.000Z'))).toEqual([]);
  });

  test('a firing that was taken back does not come again', async () => {
    await on({ when: { on: 'created' } });
    await show('2026-03-02T09:00:00.000Z', {});
    const [fresh] = await lookAtChanges(db, at('2026-03-02T09:00:01.000Z'));
    await undoFiring(db, fresh!.id, '2026-03-02T09:05:00.000Z');
    await show('2026-03-02T09:10:00.000Z', { stage: 'Proposal' });
    expect(await lookAtChanges(db, at('2026-03-02T09:10:01.000Z'))).toEqual([]);
    expect(await readTodos(db)).toEqual([]);
  });

  test('leave a rule that needs all records to the panel, with what has changed meanwhile', async () => {
    await on({ when: { on: 'created' }, if: { op: 'above', field: 'deal.winPercent', value: 1 } });
    await show('2026-03-02T09:00:00.000Z', {});
    expect(await lookAtChanges(db, at('2026-03-02T09:00:01.000Z'))).toEqual([]);
    expect((await readRuleWork(db, 'all')).changes).toHaveLength(1);
  });

  test('on a new day, look at every record for what time brings, once a day, on its day', async () => {
    await show(MONDAY, { closeDate: '2026-03-06' });
    await show(MONDAY, { closeDate: '2026-03-20' }, 'salesforce:007');
    await on({ when: { on: 'passed', field: 'deal.closeDate', days: -2 } });
    expect(await lookAtDay(db, at('2026-03-03T00:05:00.000Z'))).toEqual([]);
    expect(await lookAtDay(db, at('2026-03-04T00:05:00.000Z'))).toMatchObject([
      { why: { code: 'rule.why.ahead', params: { days: 2, day: '2026-03-06' } } },
    ]);
    expect(await lookAtDay(db, at('2026-03-04T12:00:00.000Z'))).toEqual([]);
    expect(await lookAtDay(db, at('2026-03-05T00:05:00.000Z'))).toEqual([]);
  });

  test('make up for days on which the machine was off', async () => {
    await show(MONDAY, { closeDate: '2026-03-06' });
    await on({ when: { on: 'passed', field: 'deal.closeDate', days: -2 } });
    expect(await lookAtDay(db, at('2026-03-11T07:00:00.000Z'))).toHaveLength(1);
  });
});
