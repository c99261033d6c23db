import type { Settings } from '../../records/settings';
import type { Instant } from '../../records/time';
import type { World } from '../../records/world';
import { median } from '../../stats/median';
import { wilsonInterval } from '../../stats/wilson-interval';
import { coverageOf } from '../coverage';
import { purse } from '../currency/purse';
import { changesByDeal } from '../history/changes-by-deal';
import { stageOrder } from '../stages/stage-order';
import { isClosedStage } from '../stages/stage-words';
import { visitsOf } from '../win-probability/win-probability';
import type { Funnel, FunnelStage } from './result';
import { stageFlow } from './stage-flow';

/** Stages of the process with the open deals in them and how deals move on. */
export function funnel(world: World, settings: Settings, now: Instant): Funnel {
  const visits = visitsOf(changesByDeal(world));
  const money = purse(
    world.deals.map(deal => deal.amount),
    settings,
  );
  const open = world.deals.filter(deal => deal.status === 'open');
  const staged = open.filter(deal => deal.stage !== null);
  const stages = new Set(staged.map(deal => deal.stage as string));
  for (const deal of world.deals) {
    for (const { stage } of visits(deal).slice(0, -1)) if (!isClosedStage(stage)) stages.add(stage);
  }
  const order = stageOrder(stages, world.deals.map(visits));
  const flows = stageFlow(world.deals, visits, order);
  const present = new Map<string, { open: number; openMinor: number }>();
  for (const deal of staged) {
    const cell = present.get(deal.stage as string) ?? { open: 0, openMinor: 0 };
    present.set(deal.stage as string, {
      open: cell.open + 1,
      openMinor: cell.openMinor + (money.minor(deal.amount) ?? 0),
    });
  }
  return {
    stages: order.map((stage): FunnelStage => {
      const flow = flows.get(stage);
      const now = present.get(stage) ?? { open: 0, openMinor: 0 };
      const days = median(flow?.days ?? []);
      if (flow === undefined || flow.left === 0) {
        return { stage, ...now, entered: null, movedOn: null, rate: null, low: null, high: null, medianDays: days };
      }
      const { low, high } = wilsonInterval(flow.movedOn, flow.left);
      const rate = (low + high) / 2;
      return { stage, ...now, entered: flow.left, movedOn: flow.movedOn, rate, low, high, medianDays: days };
    }),
    currency: money.currency,
    coverage: coverageOf(world, now, 'deal', staged, open.length, [
      { code: 'left.no-stage', params: { n: open.length - staged.length } },
      ...money.left(staged.map(deal => deal.amount)),
    ]),
  };
}
