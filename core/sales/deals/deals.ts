import type { Deal } from '../../records/records';
import type { Settings } from '../../records/settings';
import { dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { median } from '../../stats/median';
import { conversations } from '../conversation/conversation';
import { ownAddresses } from '../conversation/direction';
import { purse } from '../currency/purse';
import { changesByDeal } from '../history/changes-by-deal';
import { cycleDays } from '../history/cycle-days';
import { dealPeople } from '../links/deal-people';
import { fitWins, visitsOf } from '../win-probability/win-probability';
import { dealFlags } from './flags';
import type { DealList, DealRow } from './result';

const MOST_ROWS = 200;
/** Won deals needed before their duration is called usual. */
const LEAST_WON = 10;

/** Open deals, the largest expected value first, with what is wrong with them. Deals without an amount follow, those with most flags first. */
export function dealList(world: World, settings: Settings, now: Instant): DealList {
  const today = dayOf(now);
  const model = fitWins(world, settings, now);
  const changes = changesByDeal(world);
  const visits = visitsOf(changes);
  const { minor } = purse(
    world.deals.map(deal => deal.amount),
    settings,
  );
  const talks = conversations(world.people, world.messages, ownAddresses(settings.ownAddresses));
  const people = dealPeople(world);
  const won = world.deals.filter(deal => deal.status === 'won').map(cycleDays);
  const cycles = won.filter(days => days !== null);
  const usualCycleDays = cycles.length < LEAST_WON ? null : median(cycles);
  const rowOf = (deal: Deal): { row: DealRow; stake: number } => {
    const { named, company } = people(deal);
    const contacts = [...named, ...company];
    const lastMessages = contacts.flatMap(person => talks.get(person.id)?.last.message.at ?? []);
    const flags = dealFlags(
      deal,
      {
        changes: changes.get(deal.id) ?? [],
        stay: visits(deal).at(-1),
        usualStageDays: model.usualStageDays,
        usualCycleDays,
        lastMessageAt: lastMessages.sort().at(-1) ?? null,
        contacts: contacts.length,
      },
      today,
    );
    const { probability } = model.predict(deal);
    const { id, name, companyName, amount, stage, closeDate } = deal;
    return {
      row: { id, name, companyName, amount, stage, closeDate, probability, flags },
      stake: probability * Math.max(0, minor(amount) ?? 0),
    };
  };
  const open = world.deals.filter(deal => deal.status === 'open').map(rowOf);
  open.sort((a, b) => b.stake - a.stake || b.row.flags.length - a.row.flags.length || (a.row.id < b.row.id ? -1 : 1));
  return { rows: open.slice(0, MOST_ROWS).map(({ row }) => row), open: open.length };
}
