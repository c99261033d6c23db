import { describe, expect, test } from 'vitest';
import { proposePipelines } from '../../core/process';
import { emptyWorld } from '../../core/records';
import type { Change } from '../../core/records/change';
import type { Deal } from '../../core/records/records';
import { deal } from '../sales/records';

/** A deal that went through these stages, one every `days`, and is in the last one. */
function passed(id: string, stages: string[], days: number, given: Partial<Deal> = {}) {
  const start = Date.parse('2026-03-01T00:00:00.000Z');
  const at = (step: number) => new Date(start + step * days * 86_400_000).toISOString();
  const changes = stages.map(
    (stage, step): Change => ({
      seq: Number(id) * 100 + step,
      recordId: id,
      kind: 'deal',
      at: at(step),
      cause: { from: 'sample', at: at(step) },
      created: step === 0,
      fields: [{ field: 'stage', from: stages[step - 1] ?? null, to: stage, fromProvenance: null }],
      addedKeys: [],
    }),
  );
  const keys = [`salesforce:006${id}`];
  return { deal: deal(id, { keys, stage: stages.at(-1) ?? null, createdDate: '2026-03-01', ...given }), changes };
}

function worldOf(passages: ReturnType<typeof passed>[]) {
  return {
    ...emptyWorld(),
    deals: passages.map(({ deal }) => deal),
    changes: passages.flatMap(({ changes }) => changes),
  };
}

describe('pipelines proposed from what was read', () => {
  test('stages stand in the order in which deals pass them, whatever their names say', () => {
    const world = worldOf(
      [1, 2, 3, 4].map(n => passed(String(n), ['Proposal', 'Zebra', 'Qualification'], 10, { pipeline: 'New' })),
    );
    const [proposal] = proposePipelines(world);
    expect(proposal).toMatchObject({ id: 'salesforce/New', site: 'salesforce', pipeline: 'New', deals: 4 });
    expect(proposal?.stages.map(({ name }) => name)).toEqual(['Proposal', 'Zebra', 'Qualification']);
  });

  test('the usual time is the median of the stays that are over, with their number', () => {
    const world = worldOf([4, 10, 12].map((days, n) => passed(String(n + 1), ['Demo', 'Proposal'], days)));
    const [proposal] = proposePipelines(world);
    expect(proposal?.stages[0]).toMatchObject({ name: 'Demo', medianDays: 10, stays: 3 });
    expect(proposal?.stages[1]).toMatchObject({ name: 'Proposal', medianDays: null, stays: 0, open: 3 });
  });

  test('a stage where deals end is told by its name, or by deals that only ever ended there', () => {
    const world = worldOf([
      ...[1, 2, 3].map(n => passed(String(n), ['Demo', 'Ganado'], 5, { status: 'won', closedDate: '2026-04-01' })),
      passed('4', ['Demo', 'Closed Lost'], 5, { status: 'lost', closedDate: '2026-04-01' }),
    ]);
    expect(proposePipelines(world)[0]?.stages.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Demo', 'open'],
      ['Ganado', 'won'],
      ['Closed Lost', 'lost'],
    ]);
  });

  test('a stage where deals were lost and others went on stays a stage of the process', () => {
    const world = worldOf([
      ...[1, 2, 3].map(n => passed(String(n), ['Demo'], 5, { status: 'lost', closedDate: '2026-04-01' })),
      passed('4', ['Demo', 'Proposal'], 5),
    ]);
    expect(proposePipelines(world)[0]?.stages[0]).toMatchObject({ name: 'Demo', outcome: 'open' });
  });

  test('sites, and pipelines of one site, are kept apart; deals without a stage propose nothing', () => {
    const world = worldOf([
      passed('1', ['Demo'], 5, { pipeline: 'New' }),
      passed('2', ['Demo'], 5, { pipeline: 'Renewals' }),
      passed('3', ['Demo'], 5, { keys: ['hubspot:0-3/3'], pipeline: 'New' }),
      passed('4', ['Demo'], 5, { keys: ['import:abc/deal/4'] }),
      passed('5', [], 5),
    ]);
    expect(proposePipelines(world).map(({ id }) => id)).toEqual([
      'hubspot/New',
      'import/',
      'salesforce/New',
      'salesforce/Renewals',
    ]);
  });
});
