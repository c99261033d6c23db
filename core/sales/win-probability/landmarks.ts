import type { Deal } from '../../records/records';
import { addDays, type Day, dayOf, daysBetween } from '../../records/time';
import { closedOn } from '../history/closed-on';
import type { StageVisit } from '../history/stage-visits';
import type { ClosedRows, Feature } from '../tabular-learner';
import { marksUntil, silentDays, UNKNOWN_COURSE } from './course';
import type { ClosedDeal, Look } from './field';

/** What deals are known by, each with the code of its reason. */
const FIELDS = [
  { code: 'win.stage', kind: 'category' },
  { code: 'win.stage-time', kind: 'number' },
  { code: 'win.age', kind: 'number' },
  { code: 'win.amount', kind: 'number' },
  { code: 'win.owner', kind: 'category' },
  { code: 'win.source', kind: 'category' },
  { code: 'win.product', kind: 'category' },
] as const;
/** Likewise, for worlds in which mail or changes of closed deals are known. */
const COURSE_FIELDS = [
  { code: 'win.silence', kind: 'number' },
  { code: 'win.people', kind: 'number' },
  { code: 'win.pushes', kind: 'number' },
] as const;

export interface LandmarkInput {
  /** Stays in stages that an open deal can be in. */
  stays(deal: Deal): readonly StageVisit[];
  /** Minor units of one currency, or null. */
  minor(deal: Deal): number | null;
}

/** Looks at closed and open deals as the learner sees them. */
export interface Landmarks {
  /** Closed deals as they were on evenly spaced days of their life. */
  rows: ClosedRows;
  /** Codes of the reasons, in the order of the rows' features. */
  codes: readonly string[];
  /** A deal on a day: a value for each feature, NaN where it is unknown. */
  valuesOf(look: Look): Float64Array;
}

/** Looks at a deal of median length. */
const LOOKS = 4;
/** Largest difference between the shares of won and of lost deals that show a feature, 0…1. */
const MISSING_TOLERANCE = 0.1;
const GOLDEN = 0.618033988749895;

/**
 * What was known of closed deals while they were open: each is looked at every so many days of its life, beginning at its own point of the first interval, so that the looks are
 * a fair sample of the open deals of any day. The chance of winning at a certain age or stage is then "of those that were there, how many were won", and nothing of how it ended
 * leaks in. A feature that won and lost deals show unequally often stays unknown: many sites clear the amount of a lost deal or rename the stage of a won one.
 *
 * @param mostRows about as many rows at most
 */
export function landmarks(closed: readonly ClosedDeal[], input: LandmarkInput, mostRows: number): Landmarks {
  const courseIsKnown = closed.some(({ course }) => course.heard !== null || course.pushed !== null);
  const known = courseIsKnown ? [...FIELDS, ...COURSE_FIELDS] : FIELDS;
  const numbers = known.map(() => new Map<string, number>());
  const levelOf = (feature: number, name: string | null): number => {
    if (name === null) return Number.NaN;
    const level = numbers[feature]!.get(name) ?? numbers[feature]!.size;
    numbers[feature]!.set(name, level);
    return level;
  };
  const valuesOf = ({ deal, day, course }: Look): Float64Array => {
    const stay = stayOn(input.stays(deal), day);
    const age = deal.createdDate === null || deal.createdDate > day ? Number.NaN : daysBetween(deal.createdDate, day);
    const amount = input.minor(deal);
    const values = [
      levelOf(0, stay?.stage ?? null),
      stay === null || stay.start === null ? Number.NaN : Math.max(0, daysBetween(dayOf(stay.start), day)),
      age,
      amount === null || amount <= 0 ? Number.NaN : amount,
      levelOf(4, deal.owner),
      levelOf(5, deal.source),
      levelOf(6, deal.product),
      silentDays(course, day) ?? Number.NaN,
      marksUntil(course.joined, day)?.length ?? Number.NaN,
      marksUntil(course.pushed, day)?.length ?? Number.NaN,
    ];
    return Float64Array.from(values.slice(0, known.length));
  };
  const looks: { values: Float64Array; won: boolean; day: number; deal: number }[] = [];
  const interval = intervalOf(closed, mostRows);
  for (const [at, each] of closed.entries()) {
    const end = closedOn(each.deal) ?? each.deal.createdDate ?? '1970-01-01';
    const begin = each.cycleDays === null ? end : (each.deal.createdDate as Day);
    const length = each.cycleDays ?? 0;
    const first = Math.floor(((at * GOLDEN) % 1) * interval);
    const ages = Array.from(
      { length: Math.max(0, Math.ceil((length - first) / interval)) },
      (_, i) => first + i * interval,
    );
    for (const age of ages.length === 0 ? [0] : ages) {
      const day = addDays(begin, age);
      // Mail of the day of closing may be the closing itself.
      const course = length === 0 ? UNKNOWN_COURSE : each.course;
      const values = valuesOf({ deal: each.deal, day, course });
      looks.push({ values, won: each.won, day: daysBetween('1970-01-01', day), deal: at });
    }
  }
  const features = known.map(({ code, kind }, at): Feature => {
    const values = Float64Array.from(looks, look => look.values[at]!);
    return {
      name: code,
      kind,
      values: isFair(looks, at) ? values : values.fill(Number.NaN),
      levels: [...numbers[at]!.keys()],
    };
  });
  const rows: ClosedRows = {
    features,
    won: Float64Array.from(looks, ({ won }) => Number(won)),
    order: Float64Array.from(looks, ({ day }) => day),
    decided: null,
    group: Int32Array.from(looks, ({ deal }) => deal),
  };
  return { rows, codes: known.map(({ code }) => code), valuesOf };
}

/** Days between two looks: a quarter of the usual life, more where that would be too many rows. */
function intervalOf(closed: readonly ClosedDeal[], mostRows: number): number {
  const lengths = closed.flatMap(({ cycleDays }) => cycleDays ?? []).sort((a, b) => a - b);
  const total = lengths.reduce((sum, days) => sum + days, 0);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return Math.max(1, Math.ceil(usual / LOOKS), Math.ceil(total / Math.max(1, mostRows - closed.length)));
}

/** The stay that a day falls into; the last one where it goes on or its end is not known. */
function stayOn(stays: readonly StageVisit[], day: Day): StageVisit | null {
  let found: StageVisit | null = null;
  for (const stay of stays) {
    if (stay.start !== null && dayOf(stay.start) <= day && (stay.end === null || dayOf(stay.end) >= day)) found = stay;
  }
  return found;
}

function isFair(looks: readonly { values: Float64Array; won: boolean; deal: number }[], feature: number): boolean {
  const shown = { won: new Set<number>(), lost: new Set<number>() };
  const all = { won: new Set<number>(), lost: new Set<number>() };
  for (const { values, won, deal } of looks) {
    const outcome = won ? 'won' : 'lost';
    all[outcome].add(deal);
    if (!Number.isNaN(values[feature]!)) shown[outcome].add(deal);
  }
  const difference = Math.abs(shown.won.size / all.won.size - shown.lost.size / all.lost.size);
  return difference <= MISSING_TOLERANCE;
}
