import type { Reason } from '../../records/result';
import { type Day, dayOf, daysBetween, type Instant } from '../../records/time';
import { decay } from '../../stats/decay';
import type { Conversation } from '../conversation/conversation';
import { textOf } from '../conversation/conversation';
import { type Commitment, promises } from '../conversation/promises';
import { asksQuestion } from '../conversation/requests';

// Values are priorities without unit, set by judgement so that one strong reason is about 2; the user's "focus" scales them all.
const QUESTION = 1.9;
const WAITING = 1.2;
/** An unanswered message matters half as much after this many days. */
const DEBT_HALF_LIFE_DAYS = 30;
const SLOWER_LIMIT = 1.2;
const SILENCE_LIMIT = 1.8;
/** Silence is noticed from this multiple of the usual time on; without a known rhythm from so many days on. */
const SILENCE_FROM = 1.5;
const SILENCE_FROM_DAYS = 5;
const SILENCE_HALF_LIFE_DAYS = 60;
const WROTE_TODAY = -1.5;
const WROTE_LATELY = -1;
/** A message of one's own holds the next one back for so many days. */
const WROTE_DAYS = 3;
const PROMISE = 1.5;
const PROMISE_HALF_LIFE_DAYS = 14;
const THEIR_PROMISE = 1.1;
/** What they promised for a day ahead is waited for. */
const THEIR_PROMISE_AHEAD = -0.7;
const OUT_OF_TOUCH_LIMIT = 1;
/** Counted from this multiple of the usual time between two contacts on, and never within a week. */
const OUT_OF_TOUCH_FROM = 1.5;
const OUT_OF_TOUCH_DAYS = 7;
const OUT_OF_TOUCH_HALF_LIFE_DAYS = 90;

/** What the mail with one person says about writing to them now. */
export function conversationReasons(conversation: Conversation, now: Instant): Reason[] {
  const { last, debt } = conversation;
  const days = daysBetween(last.message.at, now);
  if (days < 0) return [];
  const reasons =
    debt === 'you' ? debtReasons(conversation, days) : last.direction === 'out' ? waitReasons(conversation, days) : [];
  const today = dayOf(now);
  const more = [
    conversation.lastOut === null ? null : promiseReason(conversation.lastOut.message, today),
    conversation.lastIn === null ? null : theirPromiseReason(conversation.lastIn.message, today),
    // Silence after a message says the same with more right.
    debt === null || reasons.length === 0 ? outOfTouch(conversation, days) : null,
  ];
  return [...reasons, ...more.filter(reason => reason !== null)];
}

/** The last contact is far longer ago than is usual between the two, though nobody owes an answer. */
function outOfTouch({ last: { message }, rhythmDays, debt }: Conversation, days: number): Reason | null {
  if (rhythmDays === null || debt === 'you' || days < OUT_OF_TOUCH_DAYS) return null;
  const usual = Math.max(1, rhythmDays);
  const ratio = days / usual;
  if (ratio <= OUT_OF_TOUCH_FROM) return null;
  const value =
    Math.min(OUT_OF_TOUCH_LIMIT, 0.5 * Math.log2(ratio)) *
    decay(days - OUT_OF_TOUCH_HALF_LIFE_DAYS, OUT_OF_TOUCH_HALF_LIFE_DAYS);
  return { code: 'followup.out-of-touch', params: { days: Math.floor(days), usual }, value, recordIds: [message.id] };
}

/** What the other side promised in its newest message, with a day: waited for until then, asked for afterwards. */
function theirPromiseReason(message: Conversation['last']['message'], today: Day): Reason | null {
  const promise = promises(textOf(message) ?? '', message.at).find(each => each.due !== null);
  if (promise === undefined || promise.due === null) return null;
  const params = { quote: promise.quote, due: promise.due };
  const recordIds = [message.id];
  return promise.due >= today
    ? { code: 'followup.their-promise.ahead', params, value: THEIR_PROMISE_AHEAD, recordIds }
    : {
        code: 'followup.their-promise.overdue',
        params,
        value: THEIR_PROMISE * decay(daysBetween(promise.due, today), PROMISE_HALF_LIFE_DAYS),
        recordIds,
      };
}

function debtReasons({ last: { message }, yourHours }: Conversation, days: number): Reason[] {
  const hours = days * 24;
  const kind = asksQuestion(textOf(message) ?? '') ? 'followup.question' : 'followup.waiting';
  const fresh = decay(days, DEBT_HALF_LIFE_DAYS);
  const recordIds = [message.id];
  const reasons: Reason[] = [
    {
      ...(days < 1
        ? { code: `${kind}.today`, params: { hours: Math.floor(hours) } }
        : { code: kind, params: { days: Math.floor(days) } }),
      value: (kind === 'followup.question' ? QUESTION : WAITING) * fresh,
      recordIds,
    },
  ];
  if (yourHours !== null && yourHours > 0 && hours > yourHours) {
    reasons.push({
      code: 'followup.slower-than-usual',
      params: { hours: Math.floor(hours), usualHours: yourHours },
      value: Math.min(SLOWER_LIMIT, 0.4 * Math.log2(hours / yourHours)) * fresh,
      recordIds,
    });
  }
  return reasons;
}

function waitReasons({ last: { message }, theirHours, debt }: Conversation, days: number): Reason[] {
  const recordIds = [message.id];
  const reasons: Reason[] = [];
  if (days < 1) reasons.push({ code: 'followup.wrote-today', value: WROTE_TODAY, recordIds });
  else if (days < WROTE_DAYS) {
    const value = WROTE_LATELY * (1 - (days - 1) / WROTE_DAYS);
    reasons.push({ code: 'followup.wrote', params: { days: Math.floor(days) }, value, recordIds });
  }
  if (debt !== 'them') return reasons;
  const usual = theirHours === null ? null : Math.max(theirHours / 24, 0.25);
  const ratio = days / (usual === null ? SILENCE_FROM_DAYS / SILENCE_FROM : usual);
  if (ratio <= SILENCE_FROM || days < 1) return reasons;
  const value =
    Math.min(SILENCE_LIMIT, 0.6 * Math.log2(ratio)) * decay(days - SILENCE_HALF_LIFE_DAYS / 2, SILENCE_HALF_LIFE_DAYS);
  reasons.push(
    usual === null
      ? { code: 'followup.silence.no-rhythm', params: { days: Math.floor(days) }, value, recordIds }
      : { code: 'followup.silence', params: { days: Math.floor(days), usual }, value, recordIds },
  );
  return reasons;
}

/** A promise in the user's newest message is still open: nothing was sent after it. */
function promiseReason(message: Conversation['last']['message'], today: Day): Reason | null {
  const made = promises(textOf(message) ?? '', message.at);
  const promise = made.find(each => each.due !== null) ?? made[0];
  if (promise === undefined) return null;
  const days = Math.floor(daysBetween(dayOf(message.at), today));
  const value = promiseValue(promise, days, today);
  const recordIds = [message.id];
  return promise.due === null
    ? { code: 'followup.promise', params: { quote: promise.quote, days }, value, recordIds }
    : { code: 'followup.promise.due', params: { quote: promise.quote, due: promise.due }, value, recordIds };
}

/** Full on the day before it is due and after; a promise without a day ripens within three days. */
function promiseValue({ due }: Commitment, days: number, today: Day): number {
  if (due === null) return 0.6 * PROMISE * Math.min(1, days / 3) * decay(days - 3, PROMISE_HALF_LIFE_DAYS);
  const ahead = daysBetween(today, due);
  return ahead > 1 ? PROMISE / ahead : PROMISE * decay(-ahead, PROMISE_HALF_LIFE_DAYS);
}
