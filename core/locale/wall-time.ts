/** A time of day and the text without it. `hour` 0…23. */
export interface TimedText {
  hour: number;
  minute: number;
  second: number;
  /** Minutes that the written zone is ahead of UTC; undefined where none is written, NaN where it may be several (CST). */
  offsetMinutes: number | undefined;
  rest: string;
}

const AM = 'a\\.? ?m\\b\\.?|上午|午前|凌晨|清晨|早上|오전|öö';
const PM = 'p\\.? ?m\\b\\.?|下午|午後|오후|ös';
const [MORNING, AFTERNOON] = [AM, PM].map(part => new RegExp(`^(?:${part})$`, 'i')) as [RegExp, RegExp];
const PART = `${AM}|${PM}|中午|晚上`;
/** A clock alone is a time with its minutes; with a word for it ("2 PM", "14 h", "14 Uhr", "下午2点") without them as well. */
const TIME = new RegExp(
  `(?:(${PART}) ?)?(?<![\\d.:])(\\d{1,2})(?:(?:[:.]| ?h ?|[時时点點]|시 ?)(\\d{2})(?::(\\d{2}))?分?(?!\\d|[.:]\\d)|(?= ?(?:${PART}|h|uhr|[時时点點])$))(?: ?(${PART}))?(?: ?(?:uhr|h|[時时点點]))?$`,
  'i',
);

/** Zones by letters that mean one offset all over the world, in hours. */
const ZONES = ' EST-5 EDT-4 PST-8 PDT-7 CET+1 CEST+2 MEZ+1 MESZ+2';
const ZONE = /(?<=\d.*) \(?(?:(?:GMT|UTC)(?:([-+−])(\d{1,2}):?(\d{2})?)?|([A-Z]{3,4}))\)?$/;

/** Minutes ahead of UTC; NaN where the letters may mean several zones (CST). */
function offsetOf([, sign, hours = '0', minutes = '0', letters]: RegExpExecArray): number {
  if (letters !== undefined) return Number(ZONES.split(` ${letters}`)[1]?.slice(0, 2)) * 60;
  return (Number(hours) * 60 + Number(minutes)) * (sign === undefined || sign === '+' ? 1 : -1);
}

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
 * Takes the time from the end of a date with time: `Dec 4, 2014 at 2:02 PM EST`, `20 Aug 2025, 13:19`, `2016年5月4日 上午10:08`, `4 déc. 2014 à 14 h 02`.
 *
 * @returns null when no certain time stands at the end
 */
export function takeTime(text: string): TimedText | null {
  const zone = ZONE.exec(text);
  const zoneless = zone === null ? text : text.slice(0, zone.index);
  const match = TIME.exec(zoneless);
  if (match === null || match.index === 0) return null;
  const [, before, hours, minutes, seconds, after] = match;
  if (before && after) return null;
  const hour = hourOfDay(Number(hours), before ?? after);
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  const rest = zoneless.slice(0, match.index).replace(/[\s,]+$/, '');
  return { hour, minute, second, offsetMinutes: zone === null ? undefined : offsetOf(zone), rest };
}
