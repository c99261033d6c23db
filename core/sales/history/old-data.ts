import type { Words } from '../../records/result';
import { type Day, dayOf, daysBetween, type Instant } from '../../records/time';
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
  if (newest === '') return [];
  const days = daysBetween(newest, today);
  return days > OLD_DAYS ? [{ code: 'note.old-data', params: { date: newest, days } }] : [];
}
