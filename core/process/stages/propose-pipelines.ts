import type { Deal } from '../../records/records';
import { dayOf, daysBetween } from '../../records/time';
import type { World } from '../../records/world';
import { changesByDeal } from '../../sales/history/changes-by-deal';
import { type StageVisit, stageVisits } from '../../sales/history/stage-visits';
import { stageOrder } from '../../sales/stages/stage-order';
import { isClosedStage } from '../../sales/stages/stage-words';
import { median } from '../../stats/median';
import type { PipelineProposal, ProposedStage } from './result';
import { pipelineIdOf, siteOfDeal } from './site-of-deal';

/** Decided deals that must have ended in a stage, and none moved on, before it counts as a closing stage whatever its name. */
const ENOUGH_ENDS = 3;

interface Group {
  site: string | null;
  pipeline: string | null;
  deals: Deal[];
}

/**
 * The pipelines that the deals show, one for each site and pipeline: stages in the order in which deals pass them, with the days that they usually
 * stay there. Deals without a stage say nothing.
 *
 * @returns those with most deals first
 */
export function proposePipelines(world: World): PipelineProposal[] {
  const changes = changesByDeal(world);
  const groups = new Map<string, Group>();
  for (const deal of world.deals) {
    if (deal.stage === null) continue;
    const site = siteOfDeal(deal);
    const id = pipelineIdOf(site, deal.pipeline);
    const group = groups.get(id) ?? { site, pipeline: deal.pipeline, deals: [] };
    group.deals.push(deal);
    groups.set(id, group);
  }
  return [...groups]
    .map(([id, group]) => propose(id, group, deal => stageVisits(deal, changes.get(deal.id) ?? [])))
    .sort((a, b) => b.deals - a.deals || (a.id < b.id ? -1 : 1));
}

function propose(id: string, group: Group, visitsOf: (deal: Deal) => StageVisit[]): PipelineProposal {
  const { site, pipeline, deals } = group;
  const histories = deals.map(visitsOf);
  const seen = new Map<string, Seen>();
  const at = (stage: string) => {
    const known = seen.get(stage) ?? { open: 0, won: 0, lost: 0, passed: 0, days: [] };
    seen.set(stage, known);
    return known;
  };
  deals.forEach((deal, index) => {
    const visits = histories[index] as StageVisit[];
    for (const { stage, start, end } of visits) {
      const days = start === null || end === null ? -1 : daysBetween(dayOf(start), dayOf(end));
      if (days >= 0) at(stage).days.push(days);
    }
    for (const { stage } of visits.slice(0, -1)) at(stage).passed += 1;
    at(deal.stage as string)[deal.status ?? 'open'] += 1;
  });
  const stages = [...seen].map(([name, known]): ProposedStage => {
    const outcome = outcomeOf(name, known);
    const days = outcome === 'open' ? known.days : [];
    return { name, outcome, open: known.open, medianDays: median(days), stays: days.length };
  });
  const rank = new Map(stageOrder(seen.keys(), histories).map((name, position) => [name, position]));
  const ends = { open: 0, won: 1, lost: 2 };
  stages.sort(
    (a, b) => ends[a.outcome] - ends[b.outcome] || (rank.get(a.name) as number) - (rank.get(b.name) as number),
  );
  const decided = (status: 'won' | 'lost') => deals.filter(deal => deal.status === status).length;
  return { id, site, pipeline, deals: deals.length, won: decided('won'), lost: decided('lost'), stages };
}

interface Seen {
  open: number;
  won: number;
  lost: number;
  /** Times that a deal went on from here to another stage. */
  passed: number;
  days: number[];
}

/** Many sites leave a lost deal in the stage where it was lost, so a stage that deals also pass, or are open in, is not where they end. */
function outcomeOf(name: string, { open, won, lost, passed }: Seen): ProposedStage['outcome'] {
  if (open > 0 || won + lost === 0) return 'open';
  const ends = isClosedStage(name) || (passed === 0 && won + lost >= ENOUGH_ENDS && (won === 0 || lost === 0));
  if (!ends) return 'open';
  return won >= lost ? 'won' : 'lost';
}
