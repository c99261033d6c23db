import type { Deal } from '../../records/records';
import type { Settings } from '../../records/settings';
import { dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { conversations } from '../conversation/conversation';
import { ownAddresses } from '../conversation/direction';
import { changesByDeal } from '../history/changes-by-deal';
import { dealPeople } from '../links/deal-people';
import { visitsOf } from '../win-probability/win-probability';
import { type DealFacts, dealFacts } from './deal-facts';
import { dismissedFlags, isBack } from './dismissed-flags';
import { flagLimits } from './flag-limits';
import { dealFlags } from './flags';
import type { DealFlag } from './result';

/** What is wrong with any deal: the warnings that are shown, and how many the user dismissed. None for a deal that is not open. */
export type DealHealth = (deal: Deal) => { flags: DealFlag[]; dismissed: number };

/** Limits are learned from the won deals once; the result answers for any deal of the same world. */
export function dealHealth(world: World, settings: Settings, now: Instant): DealHealth {
  const today = dayOf(now);
  const changes = changesByDeal(world);
  const visits = visitsOf(changes);
  const people = dealPeople(world);
  const talks = conversations(world.people, world.messages, ownAddresses(settings.ownAddresses));
  const known = new Map<Deal, DealFacts>();
  const factsOf = (deal: Deal): DealFacts => {
    const { named, company } = people(deal);
    const facts = known.get(deal) ?? dealFacts(deal, changes.get(deal.id) ?? [], [...named, ...company], talks, today);
    known.set(deal, facts);
    return facts;
  };
  const limits = flagLimits(world.deals, factsOf, visits);
  const dismissed = dismissedFlags(world.decisions);
  const withTask = new Set(world.tasks.filter(({ doneAt }) => doneAt === null).flatMap(({ aboutKeys }) => aboutKeys));
  return deal => {
    if (deal.status !== 'open') return { flags: [], dismissed: 0 };
    const all = dealFlags(
      deal,
      {
        facts: factsOf(deal),
        stay: visits(deal).at(-1),
        limits,
        hasTask: [deal.id, ...deal.keys].some(key => withTask.has(key)),
      },
      today,
    );
    const away = dismissed.get(deal.id);
    const flags = all.filter(flag => {
      const then = away?.get(flag.words.code);
      return then === undefined || isBack(flag, then);
    });
    return { flags, dismissed: all.length - flags.length };
  };
}
