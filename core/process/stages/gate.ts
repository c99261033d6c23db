import { type Criterion, criterionKey } from '../../records/criterion';
import type { Deal } from '../../records/records';
import { readKey, type SalesProcess, type Stage } from '../../records/sales-process';
import type { Instant } from '../../records/time';
import { stageVisits } from '../../sales/history/stage-visits';
import type { DealFacts } from './deal-facts';
import type { Gate, GateItem, StageName } from './result';
import { siteOfDeal } from './site-of-deal';

/** The process that a deal follows: the one for its pipeline, else the one for all; null where there is neither. */
export function processOf(processes: readonly SalesProcess[], deal: Deal): SalesProcess | null {
  const site = siteOfDeal(deal);
  const own = processes.find(({ of }) => of !== null && of.site === site && of.pipeline === deal.pipeline);
  return own ?? processes.find(({ of }) => of === null) ?? null;
}

/** A process made ready for any number of deals. */
export interface ReadyToJudge {
  process: SalesProcess;
  /** The stage that counts a CRM's stage. */
  find: (crmStage: string | null) => Stage | null;
  /** Stages that are not an end. */
  open: readonly Stage[];
}

export function readyToJudge(process: SalesProcess): ReadyToJudge {
  const byRead = new Map(process.stages.flatMap(stage => stage.reads.map(read => [readKey(read), stage] as const)));
  return {
    process,
    find: crmStage => (crmStage === null ? null : (byRead.get(readKey(crmStage)) ?? null)),
    open: process.stages.filter(({ outcome }) => outcome === 'open'),
  };
}

/** What an open deal needs for the next stage, and what it came into its own without; null for a decided deal. */
export function gateOf(judge: ReadyToJudge, deal: Deal, facts: DealFacts): Gate | null {
  if (deal.status === 'won' || deal.status === 'lost') return null;
  const { process, find, open } = judge;
  const stage = find(deal.stage);
  const at = stage === null ? -1 : open.indexOf(stage);
  const empty = { processId: process.id, crmStage: deal.stage, openStages: open.length };
  if (stage === null || at < 0) {
    const named = stage === null ? null : nameOf(stage);
    return { ...empty, stage: named, position: null, next: null, items: [], missing: 0, without: null };
  }
  const next = open[at + 1] ?? process.stages.find(({ outcome }) => outcome === 'won') ?? null;
  const items = itemsOf(process, deal, facts, [...stage.exit, ...(next?.entry ?? [])]);
  const behind = open.slice(0, at).flatMap(({ entry, exit }) => [...entry, ...exit]);
  const lacking = itemsOf(process, deal, facts, [...behind, ...stage.entry]).filter(isMissing);
  return {
    ...empty,
    stage: nameOf(stage),
    position: at + 1,
    next: next === null ? null : nameOf(next),
    items,
    missing: items.filter(isMissing).length,
    without: lacking.length === 0 ? null : { ...moveInto(judge, deal, facts, at), items: lacking },
  };
}

export function isMissing({ answer }: GateItem): boolean {
  return answer.met !== true;
}

export function nameOf({ id, name }: Stage): StageName {
  return { id, name };
}

function itemsOf({ steps }: SalesProcess, deal: Deal, facts: DealFacts, criteria: readonly Criterion[]): GateItem[] {
  const byKey = new Map(criteria.map(criterion => [criterionKey(criterion), criterion]));
  return [...byKey].map(([key, criterion]) => ({
    key,
    criterion,
    text: criterion.needs === 'step' ? (steps.find(({ id }) => id === criterion.step)?.text ?? null) : null,
    answer: facts.answer(deal, criterion),
  }));
}

/** The last move that history shows from an earlier stage into the one at `at`, since the process is the user's. */
function moveInto(
  { process, find, open }: ReadyToJudge,
  deal: Deal,
  facts: DealFacts,
  at: number,
): { at: Instant | null; from: StageName | null } {
  let before: Stage | null = null;
  let move: { at: Instant; from: StageName } | null = null;
  for (const { stage: crmStage, start } of stageVisits(deal, facts.changesOf(deal))) {
    const stage = find(crmStage);
    if (stage === null) continue;
    if (stage !== before) {
      const isInto = before !== null && open.indexOf(stage) === at && open.indexOf(before) < at;
      move = isInto && start !== null ? { at: start, from: nameOf(before as Stage) } : null;
    }
    before = stage;
  }
  return move !== null && move.at >= process.acceptedAt.slice(0, 10) ? move : { at: null, from: null };
}
