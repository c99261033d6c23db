import { describe, expect, test } from 'vitest';
import { emptyWorld, type World } from '../../core/records/world';
import { funnel } from '../../core/sales';
import { stageOrder } from '../../core/sales/stages/stage-order';
import { isClosedStage } from '../../core/sales/stages/stage-words';
import { change, deal, euros, NOW, settings } from './records';

const visit = (stage: string) => ({ stage, start: null, end: null });

describe('stage order', () => {
  test('follows the words where there is no history, in English, German and Chinese', () => {
    expect(stageOrder(['Negotiation', 'Qualification', 'Proposal', 'Demo'], [])).toEqual([
      'Qualification',
      'Demo',
      'Proposal',
      'Negotiation',
    ]);
    expect(stageOrder(['Verhandlung', 'Angebot', 'Kontakt'], [])).toEqual(['Kontakt', 'Angebot', 'Verhandlung']);
    expect(stageOrder(['谈判', '线索', '报价'], [])).toEqual(['线索', '报价', '谈判']);
  });
  test('follows what most deals did where history says otherwise', () => {
    const passed = Array.from({ length: 5 }, () => [visit('Proposal'), visit('Demo')]);
    expect(stageOrder(['Demo', 'Proposal'], [...passed, [visit('Demo'), visit('Proposal')]])).toEqual([
      'Proposal',
      'Demo',
    ]);
  });
  test('knows closed stages from their names, but not a stage called Closing or Renewal', () => {
    expect(['Closed Won', 'closedlost', 'Lost', '赢单', 'Closing', 'Renewal', 'Wonderland'].map(isClosedStage)).toEqual(
      [true, true, true, true, false, false, false],
    );
  });
});

describe('funnel', () => {
  test('counts open deals and how those with a history moved on', () => {
    const world: World = emptyWorld();
    // Ten deals entered Demo: six went on to Proposal, of which three were won; four were lost in Demo.
    for (let at = 0; at < 10; at++) {
      const id = `d${at}`;
      const on = at < 6;
      const won = at < 3;
      world.deals.push(
        deal(id, {
          status: won ? 'won' : 'lost',
          stage: won ? 'Closed Won' : 'Closed Lost',
          createdDate: '2026-03-01',
          closedDate: '2026-03-31',
        }),
      );
      world.changes.push(change(id, '2026-03-01T08:00:00.000Z', 'stage', null, 'Demo', true));
      if (on) world.changes.push(change(id, '2026-03-11T08:00:00.000Z', 'stage', 'Demo', 'Proposal'));
      world.changes.push(
        change(id, '2026-03-31T08:00:00.000Z', 'stage', on ? 'Proposal' : 'Demo', won ? 'Closed Won' : 'Closed Lost'),
      );
    }
    world.deals.push(
      deal('o1', { stage: 'Demo', amount: euros(100) }),
      deal('o2', { stage: 'Demo', amount: euros(50) }),
      deal('o3'),
    );
    const { stages, coverage, currency } = funnel(world, settings(), NOW);
    expect(
      stages.map(stage => [stage.stage, stage.open, stage.openMinor, stage.entered, stage.movedOn, stage.medianDays]),
    ).toEqual([
      ['Demo', 2, 15_000, 10, 6, 10],
      ['Proposal', 0, 0, 6, 3, 20],
    ]);
    const [demo] = stages;
    expect(demo?.low).toBeLessThan(0.6);
    expect(demo?.high).toBeGreaterThan(0.6);
    expect(demo?.rate).toBeLessThan(0.6);
    expect(currency).toBe('EUR');
    expect(coverage).toMatchObject({ used: 2, seen: 3, left: [{ code: 'left.no-stage', params: { n: 1 } }] });
  });
  test('says null, not 0, where no history shows how deals moved', () => {
    const world = {
      ...emptyWorld(),
      deals: [
        deal('a', { stage: 'Engaging' }),
        deal('b', { status: 'won', stage: 'Won' }),
        deal('c', { status: 'lost', stage: 'Lost' }),
      ],
    };
    expect(funnel(world, settings(), NOW).stages).toEqual([
      {
        stage: 'Engaging',
        open: 1,
        openMinor: 0,
        entered: null,
        movedOn: null,
        rate: null,
        low: null,
        high: null,
        medianDays: null,
      },
    ]);
  });
  test('takes the last stage of decided deals for their way when won and lost ones keep it alike', () => {
    const decided = (id: string, status: 'won' | 'lost', stage: string) => deal(id, { status, stage });
    const world = {
      ...emptyWorld(),
      deals: [
        deal('o', { stage: 'Demo' }),
        deal('p', { stage: 'Proposal' }),
        decided('a', 'won', 'Proposal'),
        decided('b', 'lost', 'Proposal'),
        decided('c', 'lost', 'Demo'),
      ],
    };
    expect(funnel(world, settings(), NOW).stages.map(stage => [stage.stage, stage.entered, stage.movedOn])).toEqual([
      ['Demo', 3, 2],
      ['Proposal', 2, 1],
    ]);
    for (const each of world.deals) if (each.status === 'won') each.stage = 'Won';
    expect(funnel(world, settings(), NOW).stages.map(stage => stage.entered)).toEqual([null, null]);
  });
});
