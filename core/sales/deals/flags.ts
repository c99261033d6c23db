import type { Change } from '../../records/change';
import type { Deal } from '../../records/records';
import { type Day, dayOf, daysBetween, type Instant } from '../../records/time';
import type { StageVisit } from '../history/stage-visits';
import type { DealRow } from './result';

const OVERDUE_BAD_DAYS = 14;
/** Multiples of the usual time. */
const STALLED_WARN = 2;
const STALLED_BAD = 3;
const PUSHED_WARN = 2;
const PUSHED_BAD = 3;
const QUIET_WARN_DAYS = 14;
const QUIET_BAD_DAYS = 30;

/** What a deal is held against. */
export interface DealContext {
  changes: readonly Change[];
  stay: StageVisit | undefined;
  /** Median days of won deals in a stage, and from creation to closing (null under ten won deals). */
  usualStageDays: ReadonlyMap<string, number>;
  usualCycleDays: number | null;
  /** Last message with anybody of the deal. */
  lastMessageAt: Instant | null;
  contacts: number;
}

/** What is wrong with an open deal; bad before warn. */
export function dealFlags(deal: Deal, context: DealContext, today: Day): DealRow['flags'] {
  const flags: DealRow['flags'] = [];
  const add = (bad: boolean, code: string, params?: Record<string, string | number | null>) =>
    flags.push({ level: bad ? 'bad' : 'warn', words: params === undefined ? { code } : { code, params } });

  const overdue = deal.closeDate === null ? 0 : daysBetween(deal.closeDate, today);
  if (overdue > 0) add(overdue > OVERDUE_BAD_DAYS, 'deal.overdue', { days: overdue });
  stalled(deal, context, today, add);
  const pushed = timesPushed(context.changes);
  if (pushed >= PUSHED_WARN) add(pushed >= PUSHED_BAD, 'deal.pushed', { n: pushed });
  const last = lastActivity(deal, context.lastMessageAt, today);
  const quiet = last === null ? 0 : daysBetween(last, today);
  if (quiet >= QUIET_WARN_DAYS) add(quiet >= QUIET_BAD_DAYS, 'deal.quiet', { days: quiet });
  if (context.contacts === 1) add(false, 'deal.single-contact');
  // Missing only where a source has the field and shows it empty.
  if (deal.closeDate === null && 'closeDate' in deal.provenance) add(false, 'deal.no-close-date');
  return flags.sort((a, b) => Number(b.level === 'bad') - Number(a.level === 'bad'));
}

function stalled(
  { createdDate, stage }: Deal,
  { stay, usualStageDays, usualCycleDays }: DealContext,
  today: Day,
  add: (bad: boolean, code: string, params: Record<string, string | number | null>) => void,
): void {
  const usual = stage === null ? undefined : usualStageDays.get(stage);
  if (usual !== undefined && stay?.start) {
    const days = daysBetween(dayOf(stay.start), today);
    if (days > STALLED_WARN * usual) add(days > STALLED_BAD * usual, 'deal.stalled', { days, usual, stage });
  } else if (createdDate !== null && usualCycleDays !== null) {
    const days = daysBetween(createdDate, today);
    const usual = Math.max(1, usualCycleDays);
    if (days > STALLED_WARN * usual) add(days > STALLED_BAD * usual, 'deal.old', { days, usual });
  }
}

/** How often the close date was moved to a later day. */
function timesPushed(changes: readonly Change[]): number {
  let pushed = 0;
  for (const { fields } of changes) {
    for (const { field, from, to } of fields) {
      if (field === 'closeDate' && typeof from === 'string' && typeof to === 'string' && to > from) pushed++;
    }
  }
  return pushed;
}

function lastActivity({ lastActivityDate }: Deal, lastMessageAt: Instant | null, today: Day): Day | null {
  const days = [lastActivityDate, lastMessageAt === null ? null : dayOf(lastMessageAt)];
  const past = days.filter(day => day !== null && day <= today) as Day[];
  return past.sort().at(-1) ?? null;
}
