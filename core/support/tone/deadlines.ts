import { dayOf, type Instant } from '../../records/time';
import { type Commitment, dueDay } from '../../sales/conversation/promises';
import { sentences } from '../../sales/conversation/sentences';

const DAYS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|tomorrow|noon|end of (?:the )?(?:day|week|month)|next week|this week|eod|cob';
const DAYS_DE =
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen|übermorgen|ende der woche|nächste woche|monatsende';
const DEADLINE = new RegExp(
  [
    String.raw`\b(?:by|before|until|no later than|at the latest by)\s+(?:(?:the|next|this)\s+)?(?:${DAYS}|\d{1,2}(?:st|nd|rd|th)?\b)`,
    String.raw`\b(?:deadline|due date|time limit)\b`,
    String.raw`\bwithin (?:the next )?(?:\d+|one|two|three|a few) (?:hours?|days?|business days?|weeks?)\b`,
    String.raw`\bbis (?:spätestens )?(?:(?:zum|nächsten?|diesen?|kommenden?) )?(?:${DAYS_DE}|\d{1,2}\.)`,
    String.raw`\b(?:spätestens|frist)\b`,
    String.raw`(?:今天|明天|后天|本周|这周|下周|周[一二三四五六日天]|星期[一二三四五六日天]|月底|\d{1,2}[日号]).{0,6}(?:之前|以前|前|内)`,
    '截止|最晚|最迟|期限',
  ].join('|'),
  'i',
);
const MOST = 3;

/**
 * Times by which the writer wants something, at most three: the sentence, and the day where it names one.
 *
 * @param sentAt when it was written: "tomorrow" counts from there (UTC); null leaves the days open
 */
export function deadlines(text: string, sentAt: Instant | null): Commitment[] {
  return sentences(text)
    .filter(sentence => DEADLINE.test(sentence))
    .slice(0, MOST)
    .map(quote => ({ quote, due: sentAt === null ? null : dueDay(quote, dayOf(sentAt)) }));
}
