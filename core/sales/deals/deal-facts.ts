import type { Change } from '../../records/change';
import type { Deal, Person } from '../../records/records';
import { type Day, dayOf, daysBetween } from '../../records/time';
import type { Conversation } from '../conversation/conversation';
import { closedOn } from '../history/closed-on';

/** What is measured in a deal, open or won. */
export interface DealFacts {
  /** Times that the close date was moved later; null where no change of the deal was ever seen. */
  pushes: number | null;
  /** Share of the highest amount seen that is gone, 0…1, and that amount in minor units; null as above, or without amounts to compare. */
  shrunkShare: number | null;
  highestMinor: number | null;
  /** Close date that stood until the deal was decided; null where that was not seen. */
  plannedClose: Day | null;
  /** People known of the deal. */
  contacts: number;
  /** Newest mail or activity up to `today`. */
  lastActivity: Day | null;
  /** Longest time without mail while the deal was open; null under two mails. */
  longestSilenceDays: number | null;
}

export function dealFacts(
  deal: Deal,
  changes: readonly Change[],
  contacts: readonly Person[],
  talks: ReadonlyMap<string, Conversation>,
  today: Day,
): DealFacts {
  const watched = deal.status === 'open' || changes.some(({ created }) => !created);
  const mailDays = [
    ...new Set(contacts.flatMap(({ id }) => (talks.get(id)?.turns ?? []).map(({ message }) => dayOf(message.at)))),
  ].sort();
  const amount = watched ? shrinking(deal, changes) : null;
  return {
    pushes: watched ? timesPushed(changes) : null,
    shrunkShare: amount?.share ?? null,
    highestMinor: amount?.highestMinor ?? null,
    plannedClose: plannedClose(changes),
    contacts: contacts.length,
    lastActivity: latest(deal, mailDays, today),
    longestSilenceDays: longestSilence(deal, mailDays),
  };
}

function latest({ lastActivityDate }: Deal, mailDays: readonly Day[], today: Day): Day | null {
  const known = lastActivityDate === null ? mailDays : [...mailDays, lastActivityDate];
  return known.reduce<Day | null>((best, day) => (day <= today && (best === null || day > best) ? day : best), null);
}

function timesPushed(changes: readonly Change[]): number {
  let pushed = 0;
  for (const { fields } of changes) {
    for (const { field, from, to } of fields) {
      if (field === 'closeDate' && typeof from === 'string' && typeof to === 'string' && to > from) pushed++;
    }
  }
  return pushed;
}

/** Amounts in another currency than today's are no comparison. */
function shrinking(deal: Deal, changes: readonly Change[]): { share: number; highestMinor: number } | null {
  const now = deal.amount;
  if (now === null) return null;
  let highestMinor = now.minor;
  for (const { fields } of changes) {
    for (const { field, from, to } of fields) {
      if (field !== 'amount') continue;
      for (const value of [from, to]) {
        const money = value as Deal['amount'] | undefined;
        if (money?.currency === now.currency && typeof money.minor === 'number') {
          highestMinor = Math.max(highestMinor, money.minor);
        }
      }
    }
  }
  return highestMinor <= 0 ? null : { share: Math.min(1, (highestMinor - now.minor) / highestMinor), highestMinor };
}

function plannedClose(changes: readonly Change[]): Day | null {
  let planned: Day | null = null;
  for (const { fields, created } of changes) {
    const decided = fields.some(({ field, to }) => field === 'status' && (to === 'won' || to === 'lost'));
    if (decided) return created ? null : planned;
    for (const { field, to } of fields) if (field === 'closeDate') planned = typeof to === 'string' ? to : null;
  }
  return null;
}

function longestSilence(deal: Deal, mailDays: readonly Day[]): number | null {
  const end = closedOn(deal);
  const within = mailDays.filter(day => (deal.createdDate ?? '') <= day && (end === null || day <= end));
  if (within.length < 2) return null;
  let longest = 0;
  for (let at = 1; at < within.length; at++) {
    longest = Math.max(longest, daysBetween(within[at - 1] as Day, within[at] as Day));
  }
  return longest;
}
