import type { Deal } from '../../records/records';
import type { Reason } from '../../records/result';
import { type Day, daysBetween } from '../../records/time';
import { decay } from '../../stats/decay';

const CLOSE_NEAR = 1.9;
/** Days ahead at which a close date begins to matter. */
const CLOSE_HORIZON_DAYS = 35;
const CLOSE_OVERDUE = 1.5;
/** A date so long past is no plan any more. */
const OVERDUE_GRACE_DAYS = 30;
const OVERDUE_HALF_LIFE_DAYS = 60;
const WORTH_HIGHEST = 1.8;
const WORTH_LOWEST = -1.2;
const NO_NEXT_STEP = 0.5;
const PLANNED = -0.8;
/** A planned activity holds a follow-up back when it is at most so many days away. */
const PLANNED_DAYS = 14;
const MISSED = 0.8;
const IDLE_LIMIT = 1.2;
const IDLE_FROM_DAYS = 14;
const IDLE_HALF_LIFE_DAYS = 90;
const RIPE = 0.5;
const STALE_LIMIT = -1.5;
const ASLEEP = -2;
/** A deal sleeps when it has been open for so many times the longest won deal, and nothing was done or planned lately. */
const ASLEEP_TIMES = 3;
const AWAKE_DAYS = 60;

/** What the deals of the user are measured against. */
export interface Yardstick {
  /** Amount in one currency, or null. */
  minor(money: Deal['amount']): number | null;
  currency: string | null;
  /** Median expected value of open deals in minor units; null when none has one. */
  medianExpectedMinor: number | null;
  /** Days that won deals took: lower quartile, median, 90 % quantile and the longest; null under ten of them. */
  wonDays: { low: number; usual: number; high: number; longest: number } | null;
}

/** What one open deal says about following up now. `probability` of winning is 0…1. */
export function dealReasons(
  deal: Deal,
  probability: number,
  yardstick: Yardstick,
  today: Day,
  hasTask: boolean,
): Reason[] {
  const sleeps = hasTask ? null : asleep(deal, yardstick, today);
  if (sleeps !== null) return [{ ...sleeps, recordIds: [deal.id] }];
  const found = [
    worth(deal, probability, yardstick),
    closeDate(deal, today),
    nextStep(deal, today, hasTask),
    idle(deal, today),
    age(deal, yardstick, today),
  ];
  return found.flatMap(reason => (reason === null || reason.value === 0 ? [] : [{ ...reason, recordIds: [deal.id] }]));
}

type Found = Omit<Reason, 'recordIds'> | null;

/** Whatever else such a deal would say (its size, a date long past) is no reason to write now. */
function asleep(deal: Deal, { wonDays }: Yardstick, today: Day): Found {
  if (deal.createdDate === null || wonDays === null) return null;
  const days = daysBetween(deal.createdDate, today);
  if (days <= ASLEEP_TIMES * Math.max(1, wonDays.longest)) return null;
  const signs = [deal.closeDate, deal.nextActivityDate, deal.lastActivityDate, deal.stageSince];
  if (signs.some(sign => sign !== null && daysBetween(sign, today) <= AWAKE_DAYS)) return null;
  return { code: 'followup.asleep', params: { days, longest: wonDays.longest }, value: ASLEEP };
}

/** Log scale against the median: twice the median is +0.6. */
function worth(deal: Deal, probability: number, { minor, currency, medianExpectedMinor }: Yardstick): Found {
  const amount = minor(deal.amount);
  if (amount === null || amount <= 0 || medianExpectedMinor === null) return null;
  const expected = amount * probability;
  return {
    code: 'followup.worth',
    params: { amountMinor: Math.round(expected), currency },
    value: Math.min(WORTH_HIGHEST, Math.max(WORTH_LOWEST, 0.6 * Math.log2(expected / medianExpectedMinor))),
  };
}

function closeDate({ closeDate: date }: Deal, today: Day): Found {
  if (date === null) return null;
  const days = daysBetween(today, date);
  if (days === 0) return { code: 'followup.close-today', value: CLOSE_NEAR };
  if (days > 0) {
    const value = CLOSE_NEAR * Math.max(0, 1 - days / CLOSE_HORIZON_DAYS);
    return { code: 'followup.close-near', params: { days }, value };
  }
  const value = CLOSE_OVERDUE * decay(-days - OVERDUE_GRACE_DAYS, OVERDUE_HALF_LIFE_DAYS);
  return { code: 'followup.close-overdue', params: { days: -days }, value };
}

function nextStep(deal: Deal, today: Day, hasTask: boolean): Found {
  if (deal.nextActivityDate !== null) {
    const days = daysBetween(today, deal.nextActivityDate);
    if (days < 0) {
      return { code: 'followup.next-activity-missed', params: { days: -days }, value: MISSED * decay(-days, 30) };
    }
    return days > PLANNED_DAYS ? null : { code: 'followup.next-activity', params: { days }, value: PLANNED };
  }
  // Missing only where a source has the field and shows it empty.
  const looked = 'nextStep' in deal.provenance || 'nextActivityDate' in deal.provenance;
  return deal.nextStep !== null || hasTask || !looked ? null : { code: 'followup.no-next-step', value: NO_NEXT_STEP };
}

function idle({ lastActivityDate }: Deal, today: Day): Found {
  if (lastActivityDate === null) return null;
  const days = daysBetween(lastActivityDate, today);
  if (days < IDLE_FROM_DAYS) return null;
  const value =
    Math.min(IDLE_LIMIT, 0.4 * Math.log2(days / (IDLE_FROM_DAYS / 2))) *
    decay(days - IDLE_HALF_LIFE_DAYS, IDLE_HALF_LIFE_DAYS);
  return { code: 'followup.idle', params: { days }, value };
}

function age({ createdDate }: Deal, { wonDays }: Yardstick, today: Day): Found {
  if (createdDate === null || wonDays === null) return null;
  const days = daysBetween(createdDate, today);
  const params = { days, usual: wonDays.usual };
  if (days >= wonDays.low && days <= wonDays.high) {
    // Full at the usual time, half at the edges, so that deals of which nothing else is known still have an order.
    const reach = days < wonDays.usual ? wonDays.usual - wonDays.low : wonDays.high - wonDays.usual;
    const distance = reach === 0 ? 0 : Math.abs(days - wonDays.usual) / reach;
    return { code: 'followup.ripe', params, value: RIPE * (1 - distance / 2) };
  }
  const limit = 2 * Math.max(1, wonDays.high);
  if (days <= limit) return null;
  return { code: 'followup.stale', params, value: Math.max(STALE_LIMIT, -0.5 * Math.log2((2 * days) / limit)) };
}
