/** A time of day and the text without it. `hour` 0…23. */
export interface TimedText {
  hour: number;
  minute: number;
  second: number;
  rest: string;
}

const MORNING = /^(?:am|a\.? ?m\.?|上午|午前|凌晨|清晨|早上|오전)$/i;
const AFTERNOON = /^(?:pm|p\.? ?m\.?|下午|午後|오후)$/i;
const PART = '上午|下午|午前|午後|凌晨|清晨|早上|中午|晚上|오전|오후|[ap]\\.? ?m\\b\\.?';
const TIME = new RegExp(
  `(?:(${PART}) ?)?\\b(\\d{1,2})(?:[:.]| ?h ?|時|时|点|點|시 ?)(\\d{2})(?::(\\d{2}))?分?(?!\\d|[.:]\\d)(?: ?(${PART}))?(?: (?:uhr|h)\\b)?$`,
  'i',
);

/** Hour 0…23 from a clock hour and the written part of the day, or null when the two don't fit. */
function hourOfDay(hour: number, part: string | undefined): number | null {
  if (hour > 23) return null;
  if (part === undefined) return hour;
  // "下午15:00" is written too: the part then only repeats what the hour says.
  if (hour > 12) return MORNING.test(part) ? null : hour;
  if (MORNING.test(part)) return hour % 12;
  if (AFTERNOON.test(part)) return (hour % 12) + 12;
  if (part === '中午') return hour >= 11 ? hour : hour <= 2 ? hour + 12 : null;
  // 晚上: from six; twelve at night may be the day's start or its end.
  return hour >= 6 && hour < 12 ? hour + 12 : null;
}

/**
 * Takes the time from the end of a date with time: `Dec 4, 2014 at 2:02 PM`, `20 Aug 2025, 13:19`, `2016年5月4日 上午10:08`, `4 déc. 2014 à 14 h 02`.
 *
 * @returns null when no certain time stands at the end
 */
export function takeTime(text: string): TimedText | null {
  const match = TIME.exec(text);
  if (match === null || match.index === 0) return null;
  const [, before, hours, minutes, seconds, after] = match;
  if (before && after) return null;
  const hour = hourOfDay(Number(hours), before ?? after);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  const rest = text.slice(0, match.index).replace(/[\s,]+$/, '');
  return { hour, minute, second, rest };
}
