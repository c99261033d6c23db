import { describe, expect, test } from 'vitest';
import { dealFacts, gateOf, processOf, readyToJudge, stages } from '../../core/process';
import type { SalesProcess, World } from '../../core/records';
import { euros } from '../sales/records';
import { dealIn, person, READY, ticked, worldWith } from './process-world';

const gateIn = (world: World, process: SalesProcess = READY, at = 0) =>
  gateOf(readyToJudge(process), world.deals[at]!, dealFacts(world));
const keys = (items: readonly { key: string }[] | undefined) => items?.map(({ key }) => key);
const missing = (gate: ReturnType<typeof gateIn>) =>
  gate?.items.filter(({ answer }) => answer.met !== true).map(({ key }) => key);

describe('a gate', () => {
  test('asks for what the stage needs to be left and the next one to be entered', () => {
    const world = worldWith([dealIn('1', [['Qualification', '2026-05-03']])]);
    const gate = gateIn(world);
    expect(gate).toMatchObject({ position: 1, openStages: 3, stage: { id: 'lead' }, next: { id: 'proposal' } });
    expect(keys(gate?.items)).toEqual(['need', 'budget', 'timing', 'decision-maker', 'field:amount']);
    expect(gate).toMatchObject({ missing: 5, without: null });
  });

  test('opens as steps are ticked, fields are filled and a decision maker is known by title', () => {
    const people = [person('p', { jobTitle: 'Head of Operations' })];
    const own = dealIn('1', [['Qualification', '2026-05-03']], { amount: euros(100), personKeys: ['test:p'] });
    const ticks = ['need', 'budget', 'timing'].map(step => ticked('1', step, '2026-05-04'));
    expect(missing(gateIn(worldWith([own], ticks.slice(0, 2), people)))).toEqual(['timing']);
    expect(gateIn(worldWith([own], ticks, people))?.missing).toBe(0);
  });

  test('an answer by hand outweighs the job title, and one taken back counts no longer', () => {
    const people = [person('p', { jobTitle: 'Assistant to the CEO' }), person('q', { jobTitle: '总经理' })];
    const own = dealIn('1', [['Qualification', '2026-05-03']], { personKeys: ['test:p', 'test:q'] });
    const says = (...ticks: ReturnType<typeof ticked>[]) =>
      gateIn(worldWith([own], ticks, people))?.items.find(({ key }) => key === 'decision-maker')?.answer;
    expect(says()).toMatchObject({ met: true, by: 'title', people: [{ id: 'q' }] });
    expect(says(ticked('1', 'decision-maker', '2026-05-04', 'no'))).toMatchObject({ met: false, by: 'hand' });
    const back = [
      ticked('1', 'decision-maker', '2026-05-04', 'no'),
      ticked('1', 'decision-maker', '2026-05-05', 'open'),
    ];
    expect(says(...back)).toMatchObject({ met: true, by: 'title' });
  });

  test('a move since the process is the user’s is told with its day and what it lacked', () => {
    const world = worldWith(
      [
        dealIn(
          '1',
          [
            ['Qualification', '2026-05-03'],
            ['Proposal/Price Quote', '2026-06-12'],
          ],
          { amount: euros(5) },
        ),
      ],
      [ticked('1', 'need', '2026-05-04'), ticked('1', 'timing', '2026-05-04')],
    );
    expect(gateIn(world)?.without).toMatchObject({ at: '2026-06-12T09:00:00.000Z', from: { id: 'lead' } });
    expect(keys(gateIn(world)?.without?.items)).toEqual(['budget', 'decision-maker']);
  });

  test('a move from before is not held against the deal, and one that was made up for is not told', () => {
    const before = dealIn('1', [
      ['Qualification', '2026-03-03'],
      ['Proposal/Price Quote', '2026-04-12'],
    ]);
    expect(gateIn(worldWith([before]))?.without).toMatchObject({ at: null, from: null });
    const after = dealIn(
      '1',
      [
        ['Qualification', '2026-05-03'],
        ['Proposal/Price Quote', '2026-06-12'],
      ],
      { amount: euros(5) },
    );
    const all = ['need', 'budget', 'timing', 'decision-maker'].map(step => ticked('1', step, '2026-07-01'));
    expect(gateIn(worldWith([after], all))?.without).toBeNull();
  });

  test('a deal that moved back is asked what its stage asks, and not what lay further', () => {
    const moves: [string, string][] = [
      ['Qualification', '2026-05-03'],
      ['Negotiation/Review', '2026-05-20'],
      ['Qualification', '2026-06-02'],
    ];
    expect(gateIn(worldWith([dealIn('1', moves)]))).toMatchObject({ position: 1, without: null });
  });

  test('a stage of the CRM that belongs to none says so, and a decided deal has no gate', () => {
    const world = worldWith([
      dealIn('1', [['Zwischenstand', '2026-05-03']]),
      dealIn('2', [['Closed Won', '2026-05-03']], { status: 'won' }),
    ]);
    expect(gateIn(world)).toMatchObject({ crmStage: 'Zwischenstand', stage: null, items: [] });
    expect(gateIn(world, READY, 1)).toBeNull();
  });

  test('names of stages are found whatever their case, width and outer spaces', () => {
    const world = worldWith([dealIn('1', [[' ｑualification ', '2026-05-03']])]);
    expect(gateIn(world)?.stage?.id).toBe('lead');
  });
});

describe('the user’s processes', () => {
  const own: SalesProcess = { ...READY, id: 'salesforce/New', of: { site: 'salesforce', pipeline: 'New' } };

  test('one for the deal’s pipeline comes before the one for all', () => {
    const [a, b] = [dealIn('1', [['Demo', '2026-05-03']], { pipeline: 'New' }), dealIn('2', [['Demo', '2026-05-03']])];
    expect(processOf([READY, own], a.deal)?.id).toBe('salesforce/New');
    expect(processOf([READY, own], b.deal)?.id).toBe('all');
    expect(processOf([own], b.deal)).toBeNull();
  });

  test('stand with their deals, those at the gate, what belongs nowhere, and who came without', () => {
    const world = worldWith([
      dealIn('1', [
        ['Qualification', '2026-05-03'],
        ['Proposal/Price Quote', '2026-05-13'],
      ]),
      dealIn('2', [['Qualification', '2026-05-03']]),
      dealIn('3', [['Verhandlungsrunde', '2026-05-03']]),
      dealIn(
        '4',
        [
          ['Qualification', '2026-05-03'],
          ['Closed Won', '2026-05-23'],
        ],
        { status: 'won', closedDate: '2026-05-23' },
      ),
    ]);
    const [state] = stages(world, [READY]).processes;
    expect(state).toMatchObject({ open: 3, withoutInAll: 1, without: [{ dealId: '1' }] });
    expect(state?.stages[0]).toMatchObject({ id: 'lead', open: 1, held: 1, medianDays: 15, stays: 2 });
    expect(state?.unassigned).toEqual([
      { name: 'Verhandlungsrunde', open: 1, suggested: { id: 'closing', name: null } },
    ]);
  });
});
