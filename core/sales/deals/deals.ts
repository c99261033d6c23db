import type { Deal } from '../../records/records';
import type { Settings } from '../../records/settings';
import type { Instant } from '../../records/time';
import type { World } from '../../records/world';
import { purse } from '../currency/purse';
import { dealWin, fitWins } from '../win-probability/win-probability';
import { type DealHealth, dealHealth } from './deal-health';
import type { DealList, DealRow } from './result';

const MOST_ROWS = 200;

/** Open deals, the largest expected value first, with what is wrong with them. Deals without an amount follow, those with most flags first. */
export function dealList(
  world: World,
  settings: Settings,
  now: Instant,
  health: DealHealth = dealHealth(world, settings, now),
): DealList {
  const model = fitWins(world, settings, now);
  const { minor } = purse(
    world.deals.map(deal => deal.amount),
    settings,
  );
  const rowOf = (deal: Deal): { row: Omit<DealRow, 'win'>; deal: Deal; stake: number } => {
    const { flags, dismissed } = health(deal);
    const { probability } = model.predict(deal);
    const { id, name, companyName, amount, stage, closeDate } = deal;
    return {
      row: { id, name, companyName, amount, stage, closeDate, probability, flags, dismissedFlags: dismissed },
      deal,
      stake: probability * Math.max(0, minor(amount) ?? 0),
    };
  };
  const open = world.deals.filter(deal => deal.status === 'open').map(rowOf);
  open.sort((a, b) => b.stake - a.stake || b.row.flags.length - a.row.flags.length || (a.row.id < b.row.id ? -1 : 1));
  const shown = open.slice(0, MOST_ROWS);
  return { rows: shown.map(({ row, deal }) => ({ ...row, win: dealWin(model, deal) })), open: open.length };
}
