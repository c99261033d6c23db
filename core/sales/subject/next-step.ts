import type { Deal, Person } from '../../records/records';
import { type Day, dayOf, daysBetween, type Instant } from '../../records/time';
import { type Conversation, textOf } from '../conversation/conversation';
import { promises } from '../conversation/promises';
import { requestSentences } from '../conversation/requests';
import type { Subject } from './result';

/** Sentences that are quoted at most. */
const MOST_QUOTES = 3;
/** Multiple of the usual time after which silence calls for another message. */
const SILENT = 1.5;

/** What to do next, the most pressing first: answer, keep a promise, ask again, mend the deal's dates; else what is planned or whose turn it is. */
export function nextStep(
  person: Person | null,
  conversation: Conversation | null,
  deals: readonly Deal[],
  now: Instant,
): Subject['nextStep'] {
  const name = person?.name ?? person?.emails[0] ?? null;
  return (
    (conversation === null ? null : answerOrPromise(conversation, name, now)) ??
    dealStep(
      deals.filter(deal => deal.status === 'open'),
      dayOf(now),
    ) ??
    (conversation?.debt === 'them'
      ? { words: { code: 'subject.next.wait', params: { name } }, quotes: [], messageId: null }
      : null)
  );
}

function answerOrPromise(conversation: Conversation, name: string | null, now: Instant): Subject['nextStep'] {
  const { last, lastOut, debt, theirHours } = conversation;
  if (debt === 'you') {
    const quotes = requestSentences(textOf(last.message) ?? '').slice(0, MOST_QUOTES);
    const code = quotes.length > 0 ? 'subject.next.requests' : 'subject.next.answer';
    return { words: { code, params: { name } }, quotes, messageId: last.message.id };
  }
  if (last.direction !== 'out') return null;
  const made = lastOut === null ? [] : promises(textOf(lastOut.message) ?? '', lastOut.message.at);
  const promise = made.find(each => each.due !== null) ?? made[0];
  if (promise !== undefined) {
    const words =
      promise.due === null
        ? { code: 'subject.next.promise.no-date' }
        : { code: 'subject.next.promise', params: { due: promise.due } };
    return { words, quotes: [promise.quote], messageId: last.message.id };
  }
  const days = daysBetween(last.message.at, now);
  if (debt !== 'them' || theirHours === null || days * 24 <= SILENT * theirHours || days < 1) return null;
  const params = { name, days: Math.floor(days), usual: theirHours / 24 };
  return { words: { code: 'subject.next.nudge', params }, quotes: [], messageId: last.message.id };
}

function dealStep(open: readonly Deal[], today: Day): Subject['nextStep'] {
  const plain = (code: string, params: Record<string, string | number | null>) => ({
    words: { code, params },
    quotes: [],
    messageId: null,
  });
  const overdue = open.find(deal => deal.closeDate !== null && deal.closeDate < today);
  if (overdue !== undefined) {
    const days = daysBetween(overdue.closeDate as Day, today);
    return plain('subject.next.close-date', { deal: overdue.name, days });
  }
  const planned = open.find(deal => deal.nextStep !== null);
  if (planned !== undefined) return plain('subject.next.planned', { step: planned.nextStep });
  const bare = open.find(deal => deal.nextActivityDate === null && 'nextStep' in deal.provenance);
  return bare === undefined ? null : plain('subject.next.agree', { deal: bare.name });
}
