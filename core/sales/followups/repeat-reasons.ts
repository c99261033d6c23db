import type { Reason } from '../../records/result';
import { dayOf, daysBetween, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { dealPeople } from '../links/deal-people';
import type { RepeatBusiness } from '../repeat-business/result';

/** One purchase expected within the horizon counts about half a strong reason. */
const REPEAT = 0.9;
/** Purchases expected, and days of purchases so far, from which on it is a reason. */
const LEAST_EXPECTED = 0.5;
const LEAST_PURCHASES = 3;
/** Won deals that the reason links to. */
const MOST_DEALS = 3;

/**
 * Customers whose next purchase is due: silent for at least their usual time between purchases, and still expected to buy. Those who already have an open deal say nothing here.
 *
 * @returns the reason for each person to write to, by the person's id
 */
export function repeatReasons(
  world: World,
  { customers, horizonDays }: RepeatBusiness,
  now: Instant,
): Map<string, Reason> {
  const due = customers.filter(({ purchases, usualGapDays, expected, lastPurchase, hasOpenDeal }) => {
    const silent = daysBetween(lastPurchase, dayOf(now));
    return (
      !hasOpenDeal &&
      purchases >= LEAST_PURCHASES &&
      expected >= LEAST_EXPECTED &&
      usualGapDays !== null &&
      silent >= usualGapDays
    );
  });
  const reasons = new Map<string, Reason>();
  if (due.length === 0) return reasons;
  const deals = new Map(world.deals.map(deal => [deal.id, deal]));
  const peopleOf = dealPeople(world);
  for (const { dealIds, purchases, usualGapDays, expected, lastPurchase } of due) {
    const last = deals.get(dealIds[0] as string);
    if (last === undefined) continue;
    const { named, company } = peopleOf(last);
    const person = named[0] ?? (company.length === 1 ? company[0] : undefined);
    if (person === undefined || reasons.has(person.id)) continue;
    reasons.set(person.id, {
      code: 'followup.repeat',
      params: {
        times: purchases,
        gap: Math.round(usualGapDays as number),
        days: daysBetween(lastPurchase, dayOf(now)),
        expected,
        horizon: horizonDays,
      },
      value: REPEAT * Math.min(1, expected),
      recordIds: dealIds.slice(0, MOST_DEALS),
    });
  }
  return reasons;
}
