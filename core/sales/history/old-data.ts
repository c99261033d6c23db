import type { Words } from '../../records/result';
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../../records/time';
import type { World } from '../../records/world';

/** The newest thing known of the deals may be so many days old without a word. */
const OLD_DAYS = 60;

/**
 * A note when nothing newer than two months is known of the deals: no creation, closing, activity, stage or recorded change. The day on which a file was imported
 * is not news, so first writes don't count.
 *
 * @returns one note, or none
 */
export function oldData(world: World, today: Day): Words[] {
  const newest = newestKnown(world, today);
  if (newest === null || daysBetween(newest, today) <= OLD_DAYS) return [];
  return [{ code: 'note.old-data', params: { date: newest, days: daysBetween(newest, today) } }];
}

/** The day up to which the deals are known: today, or where the data are old (see `oldData`) the day after the newest. What came later is not nothing, but unknown. */
export function knownUntil(world: World, today: Day): Day {
  const newest = newestKnown(world, today);
  return newest === null || daysBetween(newest, today) <= OLD_DAYS ? today : addDays(newest, 1);
}

function newestKnown(world: World, today: Day): Day | null {
  let newest: Day = '';
  const see = (date: Day | Instant | null) => {
    const day = date === null ? '' : dayOf(date);
    if (day <= today && day > newest) newest = day;
  };
  for (const deal of world.deals) {
    see(deal.createdDate);
    see(deal.closedDate);
    see(deal.stageSince);
    see(deal.lastActivityDate);
    if (deal.status !== 'open') see(deal.closeDate);
  }
  for (const change of world.changes) if (change.kind === 'deal' && !change.created) see(change.at);
  return newest === '' ? null : newest;
}
