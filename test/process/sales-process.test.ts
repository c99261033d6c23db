import { describe, expect, test } from 'vitest';
import { ownProcess, proposePipelines, readyProcess } from '../../core/process';
import { Checklist, processProblems, SalesProcess } from '../../core/records';
import { ACCEPTED, dealIn, READY, worldWith } from './process-world';

const issuesOf = (given: unknown) => {
  const { error } = SalesProcess.safeParse(given);
  return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
};
const changed = (at: number, change: object) => ({
  ...READY,
  stages: READY.stages.map((stage, index) => (index === at ? { ...stage, ...change } : stage)),
});

describe('a process', () => {
  test('of the ready stages is right, and takes up the stages that were read', () => {
    const read = [
      { name: 'Discovery call', outcome: 'open' as const },
      { name: 'Angebot', outcome: 'open' as const },
      { name: '合同审批', outcome: 'open' as const },
      { name: 'Mystery', outcome: 'open' as const },
      { name: 'Ganado', outcome: 'won' as const },
    ];
    const made = { ...readyProcess(read, null, ACCEPTED), id: 'all' };
    expect(issuesOf(made)).toEqual([]);
    const countedBy = (name: string) => made.stages.find(({ reads }) => reads.includes(name))?.id;
    expect(read.map(({ name }) => countedBy(name))).toEqual(['lead', 'proposal', 'closing', undefined, 'won']);
  });

  test('of a proposal is right whatever the site calls its stages', () => {
    const names = ['<img src=x onerror=alert(1)>', ' ', '__proto__', 'x'.repeat(2_000), '开'];
    const world = worldWith(names.map((name, at) => dealIn(String(at + 1), [[name, '2026-05-03']])));
    const [proposal] = proposePipelines(world);
    const made = { ...ownProcess(proposal!, ACCEPTED), id: 'x' };
    expect(issuesOf(made)).toEqual([]);
    expect(made.stages).toHaveLength(5);
  });

  test('that asks for a step that is gone is refused with its place and reason', () => {
    const broken = { ...READY, steps: READY.steps.filter(({ id }) => id !== 'budget') };
    expect(issuesOf(broken)).toEqual(['stages.0.exit.1 process.step-gone']);
    expect(processProblems(broken)[0]?.params).toEqual({ stage: 'lead', step: 'budget' });
  });

  test.each<[string, object, string]>([
    ['a field that no deal has', { exit: [{ needs: 'field', field: 'constructor' }] }, 'stages.0.exit.0.field'],
    ['a criterion of another version', { exit: [{ needs: 'script', run: 'alert(1)' }] }, 'stages.0.exit.0.needs'],
    ['a key too many', { hidden: true }, 'stages.0'],
    ['no people at all', { exit: [{ needs: 'people', atLeast: 0 }] }, 'stages.0.exit.0.atLeast'],
    ['the same demand twice', { exit: [{ needs: 'decision-maker' }, { needs: 'decision-maker' }] }, 'stages.0.exit.1'],
    ['a stage of the CRM that counts twice', { reads: ['closed won'] }, 'stages.3.reads.0'],
    ['a step named like a path', { exit: [{ needs: 'step', step: '../x' }] }, 'stages.0.exit.0.step'],
    ['an empty name', { name: '   ' }, 'stages.0.name'],
  ])('with %s is refused', (_, change, place) => {
    expect(issuesOf(changed(0, change)).map(issue => issue.split(' ')[0])).toContain(place);
  });

  test('whose deals can be open nowhere, or behind their end, is refused', () => {
    const ended = { ...READY, stages: READY.stages.filter(({ outcome }) => outcome !== 'open') };
    expect(processProblems(ended).map(({ code }) => code)).toContain('process.no-open-stage');
    const turned = { ...READY, stages: READY.stages.toReversed() };
    expect(processProblems(turned).map(({ code }) => code)).toContain('process.open-after-end');
  });

  test('of another version is refused', () => {
    expect(issuesOf({ ...READY, version: 2 })[0]).toMatch(/^version /);
  });
});

test('a checklist that asks the same twice, or whose question nobody answers, is refused', () => {
  const item = { id: 'a', text: 'A?', weight: 1, by: { needs: 'step', step: 'a' } };
  const list = (items: unknown[]) => ({
    ...{ format: 'sidelight-checklist', version: 1, id: 'qualification', editedAt: ACCEPTED, sample: false },
    items,
  });
  expect(Checklist.safeParse(list([item])).success).toBe(true);
  expect(Checklist.safeParse(list([item, item])).error?.issues[0]?.message).toBe('checklist.item-twice');
  const other = { ...item, by: { needs: 'step', step: 'b' } };
  expect(Checklist.safeParse(list([other])).error?.issues[0]?.message).toBe('checklist.step-gone');
  expect(Checklist.safeParse(list([])).success).toBe(false);
});
