import { addDays, type Day, dayOf, type Instant } from '../../records/time';
import { sentences } from './sentences';

export interface Commitment {
  quote: string;
  /** Day that the sentence names, or null. */
  due: Day | null;
}

const VERBS =
  'send|share|get back|forward|prepare|call|follow up|provide|draft|update|check|come back|let you know|confirm|put together|mail|email|schedule|set up';
const PROMISE = new RegExp(
  [
    String.raw`\b(i|we)('|’)ll (\w+ )?(${VERBS})\b`,
    String.raw`\b(i|we) (will|shall|am going to|are going to) (\w+ )?(${VERBS})\b`,
    String.raw`\b(ich|wir) (werde|werden|schicke|schicken|sende|senden|melde|melden|liefere|liefern|bereite|rufe)\b`,
    '(我|我们)(会|将)(.{0,8})(发|提供|回复|联系|确认|准备|安排)',
  ].join('|'),
  'i',
);
/** Day of the week (0 = Sunday) by its names. */
const WEEKDAYS: [RegExp, number][] = [
  [/\bsunday\b|\bsonntag\b|(周|星期)[日天]/i, 0],
  [/\bmonday\b|\bmontag\b|(周|星期)一/i, 1],
  [/\btuesday\b|\bdienstag\b|(周|星期)二/i, 2],
  [/\bwednesday\b|\bmittwoch\b|(周|星期)三/i, 3],
  [/\bthursday\b|\bdonnerstag\b|(周|星期)四/i, 4],
  [/\bfriday\b|\bfreitag\b|(周|星期)五/i, 5],
  [/\bsaturday\b|\bsamstag\b|(周|星期)六/i, 6],
];

/**
 * What the user promised in a message of their own. Only plain statements count ("I'll send the contract by Friday"); a question never does.
 *
 * @param sentAt when the message was written; days like "tomorrow" count from there (UTC)
 */
export function promises(text: string, sentAt: Instant): Commitment[] {
  return sentences(text)
    .filter(sentence => PROMISE.test(sentence) && !/[?？]$/.test(sentence))
    .map(quote => ({ quote, due: dueDay(quote, dayOf(sentAt)) }));
}

/** The day that a sentence names, counted from the day on which it was written; null where it names none. */
export function dueDay(sentence: string, sent: Day): Day | null {
  const weekday = new Date(Date.parse(sent)).getUTCDay();
  const until = (target: number) => (target - weekday + 7) % 7 || 7;
  if (/\bday after tomorrow\b|\bübermorgen\b|后天/i.test(sentence)) return addDays(sent, 2);
  if (/\btomorrow\b|\bmorgen\b|明天/i.test(sentence)) return addDays(sent, 1);
  if (/\btoday\b|\btonight\b|\bheute\b|今天/i.test(sentence)) return sent;
  const nextWeek = /\bnext week\b|\bnächste woche\b|下周|下星期/i.test(sentence);
  const named = WEEKDAYS.find(([pattern]) => pattern.test(sentence));
  if (named !== undefined) {
    // "Next week, Tuesday" is the one after the coming Monday.
    return addDays(sent, nextWeek ? until(1) + ((named[1] + 6) % 7) : until(named[1]));
  }
  if (nextWeek) return addDays(sent, until(1) + 4);
  if (/\b(end of (the|this) week|this week)\b|\bdiese woche\b|\bende der woche\b|本周|这周/i.test(sentence)) {
    return addDays(sent, weekday === 5 ? 0 : until(5));
  }
  return null;
}
