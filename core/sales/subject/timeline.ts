import type { Change } from '../../records/change';
import { Money } from '../../records/money';
import type { Deal, Ticket } from '../../records/records';
import type { Words } from '../../records/result';
import type { Day, Instant } from '../../records/time';
import { type Turn, textOf } from '../conversation/conversation';
import { closedOn } from '../history/closed-on';
import type { Subject } from './result';

type Entry = Subject['timeline'][number];

const MOST_ENTRIES = 50;
/** Length of an excerpt in UTF-16 units. */
const EXCERPT_LIMIT = 140;

/** Messages, changes of the deals and tickets, the newest first, at most 50. What lies after `now` is left out: planned dates are no history. */
export function timeline(
  turns: readonly Turn[],
  deals: readonly Deal[],
  changes: ReadonlyMap<string, readonly Change[]>,
  tickets: readonly Ticket[],
  now: Instant,
): Entry[] {
  return [
    ...turns.map(messageEntry),
    ...deals.flatMap(deal => dealEntries(deal, changes.get(deal.id) ?? [])),
    ...tickets.flatMap(ticketEntry),
  ]
    .filter(entry => entry.at <= now)
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.words.code < b.words.code ? -1 : 1))
    .slice(0, MOST_ENTRIES);
}

function messageEntry({ message, direction }: Turn): Entry {
  const code =
    direction === 'in' ? 'timeline.they-wrote' : direction === 'out' ? 'timeline.you-wrote' : 'timeline.message';
  const name = message.from?.name ?? message.from?.email ?? null;
  const text = textOf(message)?.replace(/\s+/g, ' ').trim() ?? null;
  const excerpt = text !== null && text.length > EXCERPT_LIMIT ? `${text.slice(0, EXCERPT_LIMIT - 1)}…` : text;
  return {
    at: message.at,
    words: { code, params: { name, subject: message.subject } },
    excerpt: excerpt === '' ? null : excerpt,
    recordId: message.id,
  };
}

function ticketEntry({ id, openedAt, subject }: Ticket): Entry[] {
  if (openedAt === null) return [];
  return [{ at: openedAt, words: { code: 'timeline.ticket', params: { subject } }, excerpt: null, recordId: id }];
}

function dealEntries(deal: Deal, changes: readonly Change[]): Entry[] {
  const entries: Entry[] = [];
  const add = (at: Instant, words: Words | null) => {
    if (words !== null) entries.push({ at, words, excerpt: null, recordId: deal.id });
  };
  for (const change of changes) {
    // The first reading of a deal tells its state, not a change.
    if (change.created) continue;
    for (const { field, from, to } of change.fields) add(change.at, changeWords(deal.name, field, from, to));
  }
  if (deal.createdDate !== null) {
    add(midnight(deal.createdDate), { code: 'timeline.deal-created', params: { deal: deal.name } });
  }
  const closed = closedOn(deal);
  if (closed !== null) {
    const code = deal.status === 'won' ? 'timeline.won' : 'timeline.lost';
    add(midnight(closed), { code, params: { deal: deal.name } });
  }
  return entries;
}

function changeWords(deal: string | null, field: string, from: unknown, to: unknown): Words | null {
  const before = typeof from === 'string' ? from : null;
  const after = typeof to === 'string' ? to : null;
  if (field === 'stage' && after !== null) {
    return before === null
      ? { code: 'timeline.stage.set', params: { deal, to: after } }
      : { code: 'timeline.stage', params: { deal, from: before, to: after } };
  }
  if (field === 'closeDate' && after !== null) {
    return { code: 'timeline.close-date', params: { deal, from: before, to: after } };
  }
  if (field === 'owner' && after !== null) return { code: 'timeline.owner', params: { deal, to: after } };
  if (field !== 'amount') return null;
  const amount = Money.safeParse(to);
  if (!amount.success) return null;
  return { code: 'timeline.amount', params: { deal, amountMinor: amount.data.minor, currency: amount.data.currency } };
}

function midnight(day: Day): Instant {
  return `${day}T00:00:00.000Z`;
}
