import { describe, expect, test } from 'vitest';
import { type DryRun, dryRun } from '../../../core/process/rules';
import type { Change, Deal, Rule } from '../../../core/records';
import { change, deal, NOW, rule, TODAY } from './made';

function run(of: Rule, records: Deal[], changes: Change[] = [], contacts: number[] = []): DryRun {
  const steps = dryRun(of, {
    records,
    changesOf: id => changes.filter(({ recordId }) => recordId === id),
    contactsOf: () => contacts,
    now: NOW,
    today: TODAY,
  });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const moved = (id: string, day: string, from: string, to: string) =>
  change(id, `${day}T09:00:00.000Z`, 'stage', from, to);

describe('a dry run', () => {
  test('counts the changes of 90 days, and what became of the deals', () => {
    const records = [deal('d1', { status: 'won', stage: 'Won' }), deal('d2'), deal('d3')];
    const changes = [
      moved('d1', '2026-10-01', 'New', 'Proposal'),
      moved('d1', '2026-10-20', 'Proposal', 'Won'),
      moved('d2', '2026-11-05', 'New', 'Proposal'),
      moved('d3', '2026-07-01', 'New', 'Proposal'),
    ];
    const result = run(rule(), records, changes);
    expect(result).toMatchObject({ fired: 2, on: { records: 2, won: 1, lost: 0, open: 1 }, replayable: true });
    expect(result.items.map(({ recordId, day }) => [recordId, day])).toEqual([
      ['d2', '2026-11-05'],
      ['d1', '2026-10-01'],
    ]);
  });

  test('judges by the state of that day, not by the present one', () => {
    const inMaras = rule({ if: { op: 'is', field: 'deal.owner', value: 'Mara' } });
    const changes = [
      moved('d1', '2026-11-05', 'New', 'Proposal'),
      change('d1', '2026-11-10T09:00:00.000Z', 'owner', 'Mara', 'Li'),
    ];
    expect(run(inMaras, [deal('d1', { owner: 'Li' })], changes).fired).toBe(1);
    expect(run(inMaras, [deal('d1', { owner: 'Mara' })], changes.slice(0, 1)).fired).toBe(1);
    expect(run(inMaras, [deal('d1', { owner: 'Li' })], changes.slice(0, 1)).fired).toBe(0);
  });

  test('sees each close date that was moved on', () => {
    const ahead = rule({ when: { on: 'passed', field: 'deal.closeDate', days: -3 } });
    const changes = [change('d1', '2026-11-11T09:00:00.000Z', 'closeDate', '2026-11-12', '2026-12-24')];
    expect(run(ahead, [deal('d1')], changes).items.map(({ day }) => day)).toEqual(['2026-11-09']);
  });

  test('counts days of silence from the messages as they came', () => {
    const quiet = rule({ when: { on: 'crossed', field: 'deal.idleDays', way: 'up', at: 10 } });
    const day = (text: string) => Date.parse(text) / 86_400_000;
    const silent = [deal('d1', { lastActivityDate: null })];
    expect(run(quiet, silent, [], [day('2026-09-25'), day('2026-11-01')]).items.map(each => each.day)).toEqual([
      '2026-11-11',
      '2026-10-05',
    ]);
  });

  test('names what it could not replay, and takes it as met', () => {
    const likely = rule({ if: { op: 'not', of: { op: 'above', field: 'deal.winPercent', value: 60 } } });
    const result = run(likely, [deal('d1')], [moved('d1', '2026-11-05', 'New', 'Proposal')]);
    expect(result).toMatchObject({ fired: 1, leftOut: ['deal.winPercent'] });
    const crossing = rule({ when: { on: 'crossed', field: 'deal.winPercent', way: 'up', at: 60 } });
    expect(run(crossing, [deal('d1')]).replayable).toBe(false);
  });

  test('holds back what is too much for a day', () => {
    const records = Array.from({ length: 9 }, (_, n) => deal(`d${n}`));
    const changes = records.map(({ id }) => moved(id, '2026-11-05', 'New', 'Proposal'));
    expect(run(rule({ atMostPerDay: 4 }), records, changes)).toMatchObject({
      fired: 4,
      heldBack: 5,
      busiest: { day: '2026-11-05', fired: 9 },
    });
  });
});
