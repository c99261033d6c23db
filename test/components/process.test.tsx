// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Analyst } from '../../components/services';
import { bant, dealFacts, gateOf, predict, proposePipelines, qualify, readyToJudge, stages } from '../../core/process';
import { ACCEPTED, dealIn, READY, ticked, worldWith } from '../process/process-world';
import { openPanel } from './open-panel';
import { SUBJECT } from './sample-values';
import { settle } from './show';
import { useTexts } from './texts';

beforeEach(() => useTexts());

const WORLD = worldWith(
  [
    dealIn('1', [
      ['Qualification', '2026-05-03'],
      ['Proposal/Price Quote', '2026-06-12'],
    ]),
    dealIn('2', [['Qualification', '2026-05-03']]),
    dealIn('3', [['Zwischenstand', '2026-05-03']]),
  ],
  [ticked('1', 'need', '2026-05-04')],
);
const LIST = bant(ACCEPTED);
const result = (processes = [READY]) => stages(WORLD, processes);

const section = (analyst: Partial<Analyst> = {}) =>
  openPanel('process', {
    stages: async () => result(),
    qualification: async () => ({ checklist: LIST, prediction: predict(LIST, WORLD, dealFacts(WORLD)) }),
    ...analyst,
  });

describe('the section Stages', () => {
  test('offers what was read as a suggestion until the user takes it', async () => {
    const page = await section({
      stages: async () => ({ processes: [], proposals: proposePipelines(WORLD) }),
      qualification: async () => ({ checklist: null, prediction: null }),
    });
    expect(page.text('proposal')).toContain('As read, not in use');
    expect(page.all('process')).toHaveLength(0);
    await page.click('adopt-own');
    expect(page.analyst.adoptProcess).toHaveBeenCalledWith('salesforce/', 'own');
    await page.click('adopt-all');
    expect(page.analyst.adoptProcess).toHaveBeenLastCalledWith(null, 'ready');
    await page.clickText('Undo');
    expect(page.analyst.putProcess).toHaveBeenCalledWith('all', null);
  });

  test('shows deals that wait at a gate and those that moved on without something', async () => {
    const page = await section();
    expect(page.text('stage-held')).toBe('1 waits at the gate');
    expect(page.text('without')).toContain('Moved to Proposal on Jun 12 without: Budget confirmed, Timing agreed');
    await page.clickText('Deal 1');
    expect(page.model.sheet.value).toEqual({ kind: 'record', id: '1' });
  });

  test('asks where a stage of the CRM belongs, and keeps the answer', async () => {
    const page = await section();
    expect(page.text('unassigned')).toContain('Zwischenstand');
    const select = page.one('assign') as HTMLSelectElement;
    select.value = 'closing';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    const [id, saved] = vi.mocked(page.analyst.putProcess).mock.calls[0] ?? [];
    expect(id).toBe('all');
    expect(saved?.stages.find(stage => stage.id === 'closing')?.reads).toContain('Zwischenstand');
  });

  test('says how many answered deals it takes before the checklist can be judged', async () => {
    const page = await section();
    expect(page.text('prediction')).toContain('Too few to tell: 0 won and 0 lost deals');
  });

  test('without any deal says what to do, and still offers the ready stages', async () => {
    const page = await section({ stages: async () => ({ processes: [], proposals: [] }) });
    expect(page.text('empty')).toContain('No stages read yet');
    expect(page.all('ready')).toHaveLength(1);
  });
});

describe('the editor', () => {
  const openEditor = async () => {
    const page = await section();
    await page.click('edit-process');
    return page;
  };

  test('renames, moves and adds stages and criteria, and saves them as one change', async () => {
    const page = await openEditor();
    await page.type('stage-name', 'Erstgespräch');
    await page.click(page.all('stage-down')[0]!);
    const add = page.all('add-exit')[0] as HTMLSelectElement;
    add.value = 'field:nextStep';
    add.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    await page.click('stage-add');
    await page.click('process-save');
    const [, saved] = vi.mocked(page.analyst.putProcess).mock.calls[0] ?? [];
    expect(saved?.stages.map(({ id, name }) => name ?? id)).toEqual([
      ...['proposal', 'Erstgespräch', 'closing', 'New stage', 'won', 'lost'],
    ]);
    expect(saved?.stages[0]?.exit.at(-1)).toEqual({ needs: 'field', field: 'nextStep' });
    expect(page.model.sheet.value).toBeNull();
  });

  test('refuses what is not right, with the reason, and keeps it for when the user comes back', async () => {
    const page = await openEditor();
    await page.type('stage-name', '  ');
    expect(page.text('process-problems')).toContain('has no name');
    expect((page.one('process-save') as HTMLButtonElement).disabled).toBe(true);
    await page.key(document, 'Escape');
    await page.click('edit-process');
    expect((page.one('stage-name') as HTMLInputElement).value).toBe('  ');
  });

  test('gives a process up only after a second click, and takes that back', async () => {
    const page = await openEditor();
    await page.click('process-remove');
    expect(page.analyst.putProcess).not.toHaveBeenCalled();
    await page.click('process-remove');
    expect(page.analyst.putProcess).toHaveBeenLastCalledWith('all', null);
    await page.clickText('Undo');
    expect(page.analyst.putProcess).toHaveBeenLastCalledWith('all', READY);
  });
});

describe('beside a deal', () => {
  const facts = dealFacts(WORLD);
  const own = WORLD.deals[0]!;
  const found = { gate: gateOf(readyToJudge(READY), own, facts), qualification: qualify(LIST, own, facts) };
  const beside = () => {
    const deals = [{ ...SUBJECT.deals[0]!, id: own.id }];
    return openPanel('now', {
      subject: async () => ({ ...SUBJECT, deals }),
      dealProcesses: vi.fn(async () => ({ [own.id]: found })),
    });
  };

  test('the gate says what is missing for the next stage and what the deal came without', async () => {
    const page = await beside();
    expect(page.text('gate')).toContain('Proposal → Closing');
    expect(page.text('gate-state')).toBe('4 of 4 still missing');
    expect(page.text('moved-without')).toContain('without: Budget confirmed, Timing agreed, Decision maker, Amount');
    expect(page.analyst.dealProcesses).toHaveBeenCalledWith(['1']);
  });

  test('a step is ticked at once, durably, and can be taken back', async () => {
    const page = await beside();
    await page.click(page.all('gate-tick').at(-3)!);
    expect(page.analyst.decide).toHaveBeenCalledWith(
      expect.objectContaining({ what: 'checked', subject: '1', choice: 'presented', text: 'yes' }),
    );
    await page.clickText('Undo');
    expect(page.analyst.undoDecision).toHaveBeenCalledWith('decision-1');
  });

  test('the checklist is answered beside the chance to win', async () => {
    const page = await beside();
    expect(page.text('qualification')).toContain('25 of 100');
    await page.click('qualify');
    await page.click(page.all('answer-no')[0]!);
    expect(page.analyst.decide).toHaveBeenCalledWith(
      expect.objectContaining({ what: 'checked', choice: 'budget', text: 'no' }),
    );
  });

  test('hostile names stay text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const process = { ...READY, stages: READY.stages.map(stage => ({ ...stage, name })) };
    const page = await section({ stages: async () => stages(WORLD, [process]) });
    expect(page.host.querySelector('img')).toBeNull();
    expect(page.text('process')).toContain(name);
  });
});
