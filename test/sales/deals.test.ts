import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { dealList } from '../../core/sales';
import { change, deal, euros, message, NOW, person, settings } from './records';

const worldOf = (given: Partial<World>): World => ({ ...emptyWorld(), ...given });
const flagsOf = (world: World, id: string) =>
  dealList(world, settings(), NOW)
    .rows.find(row => row.id === id)
    ?.flags.map(flag => [flag.level, flag.words.code, flag.words.params]);

describe('deal list', () => {
  test('puts the most expected first and lists at most 200 of all open deals', () => {
    const deals = Array.from({ length: 230 }, (_, at) => deal(`d${at}`, { amount: euros(at) }));
    const { rows, open } = dealList(worldOf({ deals: [...deals, deal('won', { status: 'won' })] }), settings(), NOW);
    expect(open).toBe(230);
    expect(rows).toHaveLength(200);
    expect(rows[0]?.id).toBe('d229');
    expect(rows[0]?.probability).toBeCloseTo(5 / 9, 9);
  });
  test('flags what is overdue, by how much', () => {
    const deals = [
      deal('a', { closeDate: '2026-11-20' }),
      deal('b', { closeDate: '2026-10-01' }),
      deal('c', { closeDate: '2026-11-22' }),
    ];
    expect(flagsOf(worldOf({ deals }), 'a')).toEqual([['warn', 'deal.overdue', { days: 2 }]]);
    expect(flagsOf(worldOf({ deals }), 'b')).toEqual([['bad', 'deal.overdue', { days: 52 }]]);
    expect(flagsOf(worldOf({ deals }), 'c')).toEqual([]);
  });
  test('flags a close date that was moved later twice or more', () => {
    const changes = ['2026-12-01', '2027-01-01', '2026-12-15', '2027-02-01'].map((to, at, all) =>
      change('a', `2026-0${at + 5}-01T08:00:00.000Z`, 'closeDate', all[at - 1] ?? null, to),
    );
    expect(flagsOf(worldOf({ deals: [deal('a', { closeDate: '2027-02-01' })], changes }), 'a')).toEqual([
      ['warn', 'deal.pushed', { n: 2 }],
    ]);
  });
  test('flags quiet deals by activity or mail, whichever is later, and a single contact', () => {
    const world = worldOf({
      deals: [
        deal('a', { lastActivityDate: '2026-10-01', personKeys: ['test:jo'] }),
        deal('b', { lastActivityDate: '2026-10-01', personKeys: ['test:jo', 'test:mara'] }),
      ],
      people: [person('jo'), person('mara')],
      messages: [message('m', { from: { name: null, email: 'mara@mara.example' }, at: '2026-11-20T08:00:00.000Z' })],
    });
    expect(flagsOf(world, 'a')).toEqual([
      ['bad', 'deal.quiet', { days: 52 }],
      ['warn', 'deal.single-contact', undefined],
    ]);
    expect(flagsOf(world, 'b')).toEqual([]);
  });
  test('misses a close date only where a source has that field', () => {
    const source = { from: 'page', site: 'test', url: 'https://crm.example/', at: NOW } as const;
    const world = worldOf({ deals: [deal('a', { provenance: { closeDate: source } }), deal('b')] });
    expect(flagsOf(world, 'a')).toEqual([['warn', 'deal.no-close-date', undefined]]);
    expect(flagsOf(world, 'b')).toEqual([]);
  });
  test('flags what takes far longer than won deals did, in the stage or as a whole', () => {
    const world = emptyWorld();
    for (let at = 0; at < 12; at++) {
      const begin = addDays('2026-02-01', at);
      world.deals.push(
        deal(`w${at}`, { status: 'won', stage: 'Closed Won', createdDate: begin, closedDate: addDays(begin, 20) }),
      );
      world.changes.push(change(`w${at}`, `${begin}T08:00:00.000Z`, 'stage', null, 'Demo', true));
      world.changes.push(change(`w${at}`, `${addDays(begin, 9)}T08:00:00.000Z`, 'stage', 'Demo', 'Closed Won'));
    }
    world.deals.push(
      deal('a', { stage: 'Demo', stageSince: '2026-11-01' }),
      deal('b', { createdDate: '2026-01-01' }),
      deal('c', { stage: 'Demo', stageSince: '2026-11-10' }),
    );
    expect(flagsOf(world, 'a')).toEqual([['warn', 'deal.stalled', { days: 21, stage: 'Demo' }]]);
    expect(flagsOf(world, 'b')).toEqual([['bad', 'deal.old', { days: 325 }]]);
    expect(flagsOf(world, 'c')).toEqual([]);
  });
});
