import type { Change } from '../../records/change';
import { type Day, dayOf, type Instant } from '../../records/time';
import { columnOf } from '../conditions/fields';
import { type Cell, dayNumber, type Row, rowOf } from '../conditions/row';
import { factsOf, type Judged } from '../facts/record-facts';
import { eventsOf, type RuleEvent } from './rule-event';

/** A record as it was from one day on. */
export interface Version {
  /** Day since 1970 on which it began; −∞ for the first one known. */
  from: number;
  /** As on the last day of history; `rowOn` moves its counts of days. */
  row: Row;
  /** What began it; empty for the first one. */
  events: RuleEvent[];
  /** Its counts of days still go up. */
  moves: boolean;
}

const COUNTS = ['deal.idleDays', 'deal.openDays', 'deal.daysInStage'];

/** Analyses of which the state of an earlier day can be worked out. */
export const REPLAYED: ReadonlySet<string> = new Set(COUNTS);

/**
 * The states that a record went through, oldest first, worked back from today's by the values that each change replaced. A state before the first
 * change that was seen is taken to have been so all along; before the record was made there is none.
 *
 * @param changes of this record, oldest first
 */
export function versionsOf(record: Judged, changes: readonly Change[], today: Day, now: Instant): Version[] {
  const versions: Version[] = [];
  let state = record;
  for (let at = changes.length - 1; at >= 0; at--) {
    const change = changes[at]!;
    versions.push(version(state, change, stageBegin(changes, at), today, now));
    if (change.created) return versions.reverse();
    state = before(state, change);
  }
  versions.push(version(state, null, null, today, now));
  return versions.reverse();
}

function version(state: Judged, change: Change | null, stageSince: Instant | null, today: Day, now: Instant): Version {
  return {
    from: change === null ? -Infinity : dayNumber(change.at)!,
    row: rowOf(state.kind, factsOf(state, { stageSince }, today, now)),
    events: change === null ? [] : eventsOf(change),
    moves: state.kind === 'deal' && state.status !== 'won' && state.status !== 'lost',
  };
}

/** When the stage that holds after `changes[at]` was seen to begin. */
function stageBegin(changes: readonly Change[], at: number): Instant | null {
  for (let each = at; each >= 0; each--) {
    if (changes[each]!.fields.some(({ field, from, to }) => field === 'stage' && from !== to)) return changes[each]!.at;
  }
  return null;
}

function before(state: Judged, { fields }: Change): Judged {
  const earlier: Record<string, unknown> = { ...state };
  for (const { field, from } of fields) earlier[field] = from;
  return earlier as unknown as Judged;
}

const IDLE = columnOf('deal.idleDays');
const COUNT_COLUMNS = COUNTS.map(columnOf);

/**
 * The row of a version as it was on one day of it.
 * @param contacts days since 1970 on which there was a message with somebody of the record, ascending
 */
export function rowOn({ row, moves }: Version, day: number, lastDay: number, contacts: readonly number[]): Row {
  if (!moves) return row;
  const then: Cell[] = [...row];
  for (const column of COUNT_COLUMNS) {
    const count = row[column];
    if (typeof count === 'number') then[column] = Math.max(0, day - (lastDay - count));
  }
  const contact = contacts.findLast(each => each <= day);
  if (contact !== undefined) {
    const idle = then[IDLE];
    then[IDLE] = typeof idle === 'number' ? Math.min(idle, day - contact) : day - contact;
  }
  return then;
}

/** The calendar day of a day since 1970. */
export function dayText(day: number): Day {
  return dayOf(new Date(day * 86_400_000).toISOString());
}
