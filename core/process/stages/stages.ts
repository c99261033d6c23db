import type { Deal } from '../../records/records';
import type { SalesProcess, Stage } from '../../records/sales-process';
import { dayOf, daysBetween } from '../../records/time';
import type { World } from '../../records/world';
import { stageVisits } from '../../sales/history/stage-visits';
import { median } from '../../stats/median';
import { type DealFacts, dealFacts } from './deal-facts';
import { gateOf, nameOf, processOf, type ReadyToJudge, readyToJudge } from './gate';
import { proposePipelines } from './propose-pipelines';
import { readyStageOf } from './ready-process';
import type { Gate, ProcessState, StageState, StagesResult } from './result';

const MOST_WITHOUT = 50;

/** How the user's processes stand, and the pipelines that were read. */
export function stages(world: World, processes: readonly SalesProcess[], facts = dealFacts(world)): StagesResult {
  const deals = new Map<SalesProcess, Deal[]>(processes.map(process => [process, []]));
  for (const deal of world.deals) {
    const process = processOf(processes, deal);
    if (process !== null) deals.get(process)?.push(deal);
  }
  return {
    processes: processes.map(process => stateOf(process, deals.get(process) ?? [], facts)),
    proposals: proposePipelines(world),
  };
}

function stateOf(process: SalesProcess, deals: readonly Deal[], facts: DealFacts): ProcessState {
  const judge = readyToJudge(process);
  const { find } = judge;
  const states = new Map(process.stages.map(stage => [stage, emptyState(stage)]));
  const unassigned = new Map<string, number>();
  const without: ProcessState['without'] = [];
  let open = 0;
  for (const deal of deals) {
    for (const { stage, days } of staysOf(judge, deal, facts)) states.get(stage)?.days.push(days);
    const gate = gateOf(judge, deal, facts);
    if (gate === null) continue;
    open += 1;
    const stage = find(deal.stage);
    const state = stage === null ? undefined : states.get(stage);
    if (state === undefined) {
      if (deal.stage !== null) unassigned.set(deal.stage, (unassigned.get(deal.stage) ?? 0) + 1);
      continue;
    }
    state.open += 1;
    if (gate.missing > 0) state.held += 1;
    if (gate.without !== null && gate.stage !== null) {
      without.push({ dealId: deal.id, name: deal.name, stage: gate.stage, gate: gate.without });
    }
  }
  const movedAt = ({ gate }: { gate: NonNullable<Gate['without']> }) => gate.at ?? '';
  without.sort((a, b) => (movedAt(a) > movedAt(b) ? -1 : movedAt(a) < movedAt(b) ? 1 : a.dealId < b.dealId ? -1 : 1));
  return {
    process,
    open,
    stages: process.stages.map(stage => {
      const { days, ...state } = states.get(stage) as ReturnType<typeof emptyState>;
      return { ...state, medianDays: median(days), stays: days.length };
    }),
    unassigned: [...unassigned]
      .map(([name, count]) => ({ name, open: count, suggested: suggestedStage(process, name) }))
      .sort((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1)),
    without: without.slice(0, MOST_WITHOUT),
    withoutInAll: without.length,
  };
}

function emptyState(stage: Stage): Omit<StageState, 'medianDays' | 'stays'> & { days: number[] } {
  return { ...nameOf(stage), outcome: stage.outcome, open: 0, held: 0, days: [] };
}

/** The stays that are over, in stages of the process: two stages of the CRM that count as one are one stay. */
function staysOf({ find }: ReadyToJudge, deal: Deal, facts: DealFacts): { stage: Stage; days: number }[] {
  const stays: { stage: Stage; start: string | null; end: string | null }[] = [];
  for (const { stage: crmStage, start, end } of stageVisits(deal, facts.changesOf(deal))) {
    const stage = find(crmStage);
    const last = stays.at(-1);
    if (stage === null) continue;
    if (last?.stage === stage) last.end = end;
    else stays.push({ stage, start, end });
  }
  return stays.flatMap(({ stage, start, end }) => {
    const days = start === null || end === null ? -1 : daysBetween(dayOf(start), dayOf(end));
    return days >= 0 && stage.outcome === 'open' ? [{ stage, days }] : [];
  });
}

/** The stage of a ready process that the name of a CRM's stage suggests. */
export function suggestedStage(process: SalesProcess, crmStage: string): ReturnType<typeof nameOf> | null {
  const id = readyStageOf(crmStage);
  const stage = process.stages.find(each => each.id === id);
  return stage === undefined ? null : nameOf(stage);
}
