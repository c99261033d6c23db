import { type Day, daysBetween } from '../../records/time';
import { quantileSorted } from '../../stats/quantile';
import { closedOn } from '../history/closed-on';
import { type Mark, marksUntil, silentDays } from './course';
import type { ClosedDeal, Field } from './field';

/** Counts above this are told as this many. */
const MOST_COUNTED = 4;

/** How long the customer's side has been silent, how many of its people write, and how often the close date was moved. */
export function courseFields(closed: readonly ClosedDeal[]): (Field | null)[] {
  return [silenceField(closed), countField('win.people', 'joined'), countField('win.pushes', 'pushed')];
}

/** Days since they last wrote, in bands of the longest silences of closed deals; null when none of these shows its mail. */
function silenceField(closed: readonly ClosedDeal[]): Field | null {
  const longest = Float64Array.from(closed.map(longestSilence).filter(days => days !== null)).sort();
  if (longest.length === 0) return null;
  const edges = [...new Set([0.25, 0.5, 0.75, 0.9].map(p => quantileSorted(longest, p) as number))];
  return {
    code: 'win.silence',
    closed: deal => {
      const days = longestSilence(deal);
      return days === null ? [] : ['0', ...edges.flatMap((edge, at) => (days > edge ? [String(at + 1)] : []))];
    },
    open: ({ course, day }) => {
      const days = silentDays(course, day);
      // A silence longer than any has nothing to be compared with.
      if (days === null || days > (longest.at(-1) as number)) return null;
      const passed = edges.filter(edge => days > edge);
      const last = marksUntil(course.heard, day)?.at(-1) as Mark;
      return {
        category: String(passed.length),
        params: { days, least: passed.at(-1) ?? 0 },
        recordIds: [last.recordId],
      };
    },
  };
}

/** A count that only grows: a closed deal was in every category up to its last one. */
function countField(code: string, list: 'joined' | 'pushed'): Field {
  return {
    code,
    closed: ({ deal, course }) => {
      const end = closedOn(deal);
      // What is written on the day of closing may be the closing itself.
      const marks = end === null ? null : (course[list]?.filter(({ day }) => day < end) ?? null);
      if (marks === null) return [];
      return Array.from({ length: Math.min(MOST_COUNTED, marks.length) + 1 }, (_, n) => String(n));
    },
    open: ({ course, day }) => {
      const marks = marksUntil(course[list], day);
      if (marks === null) return null;
      const category = String(Math.min(MOST_COUNTED, marks.length));
      return { category, params: { n: marks.length }, recordIds: [...new Set(marks.map(({ recordId }) => recordId))] };
    },
  };
}

/** The longest time that a deal saw pass since they had last written. */
function longestSilence({ deal, course: { heard } }: ClosedDeal): number | null {
  const end = closedOn(deal);
  if (heard === null || end === null) return null;
  let longest: number | null = null;
  for (const [at, { day }] of heard.entries()) {
    const next = heard[at + 1]?.day ?? end;
    const until: Day = next < end ? next : end;
    if (day >= end || (deal.createdDate !== null && until < deal.createdDate)) continue;
    longest = Math.max(longest ?? 0, daysBetween(day, until));
  }
  return longest;
}
