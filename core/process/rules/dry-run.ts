import type { Change } from '../../records/change';
import { type Comparison, type Condition, isComparison } from '../../records/condition';
import type { Rule } from '../../records/rule';
import type { Day, Instant } from '../../records/time';
import { conditionField } from '../conditions/fields';
import { dayNumber } from '../conditions/row';
import type { Judged } from '../facts/record-facts';
import { type CompiledRule, compileRule, isCountOfDays } from './compiled-rule';
import { dayText, REPLAYED, rowOn, type Version, versionsOf } from './history';
import { fieldsOfRule } from './needs';

export const DRY_RUN_DAYS = 90;
/** Records between two reports of progress. */
const PIECE = 250;
const MOST_ITEMS = 200;

export interface DryRunInput {
  records: readonly Judged[];
  /** Oldest first. */
  changesOf: (recordId: string) => readonly Change[];
  /** Days since 1970 with a message with somebody of the record, ascending. */
  contactsOf: (recordId: string) => readonly number[];
  now: Instant;
  today: Day;
}

export interface DryRun {
  from: Day;
  to: Day;
  /** Firings that the rule would have had, those held back not among them. */
  fired: number;
  heldBack: number;
  /** Records that it would have fired on, and of these deals what became of them. */
  on: { records: number; won: number; lost: number; open: number };
  /** The latest first; at most 200. */
  items: { recordId: string; name: string | null; day: Day; status: 'open' | 'won' | 'lost' | null }[];
  busiest: { day: Day; fired: number } | null;
  /** Records looked at. */
  records: number;
  /** The first change that is known of any of them; a history that begins later than `from` shows less than was. */
  historyFrom: Day | null;
  /** Fields whose earlier values nobody kept; what the rule asks about them was taken as met, so that `fired` is the most there could have been. */
  leftOut: string[];
  /** False where the very thing that the rule waits for was not kept. */
  replayable: boolean;
}

/**
 * What a rule would have done over the last 90 days, by the history of each record and the same judgement as when it is switched on. Yields the share
 * that is done, 0…1.
 */
export function* dryRun(rule: Rule, input: DryRunInput): Generator<number, DryRun> {
  const { today } = input;
  const to = dayNumber(today)!;
  const from = to - DRY_RUN_DAYS;
  const leftOut = fieldsOfRule({ when: { on: 'created' }, if: rule.if }).filter(id => !isReplayed(id));
  const known = { ...rule, if: without(rule.if, leftOut, true) };
  const compiled = compileRule(known, new Date(from * 86_400_000).toISOString());
  const hits: Hit[] = [];
  let historyFrom: number | null = null;
  for (const [at, record] of input.records.entries()) {
    if (at % PIECE === 0) yield at / input.records.length;
    const versions = versionsOf(record, input.changesOf(record.id), today, input.now);
    const first = versions[0]!.from === -Infinity ? versions[1]?.from : versions[0]!.from;
    if (first !== undefined) historyFrom = Math.min(historyFrom ?? first, first);
    for (const day of daysOf(versions, compiled, { from, to, contacts: input.contactsOf(record.id) })) {
      hits.push({ record, day });
    }
  }
  const result = summed(hits, rule.atMostPerDay);
  return {
    ...result,
    from: dayText(from),
    to: today,
    records: input.records.length,
    historyFrom: historyFrom === null ? null : dayText(historyFrom),
    leftOut,
    replayable: isTriggerReplayed(rule),
  };
}

interface Hit {
  record: Judged;
  day: number;
}

function isReplayed(id: string): boolean {
  const field = conditionField(id);
  return REPLAYED.has(id) || (field?.from === 'record' && field.type !== 'texts');
}

function isTriggerReplayed({ when }: Rule): boolean {
  return when.on !== 'crossed' || (when.way === 'up' && isCountOfDays(when.field) && REPLAYED.has(when.field));
}

/** The condition with the comparisons of these fields taken as met. */
function without(condition: Condition, fields: readonly string[], holds: boolean): Condition {
  if (isComparison(condition)) {
    const left = (condition as Comparison).field;
    return fields.includes(left) ? { op: holds ? 'all' : 'any', of: [] } : condition;
  }
  if (condition.op === 'not') return { op: 'not', of: without(condition.of, fields, !holds) };
  return { op: condition.op, of: condition.of.map(branch => without(branch, fields, holds)) };
}

/** Days since 1970 on which the rule would have fired on one record. */
function daysOf(
  versions: readonly Version[],
  { hears, meets, time }: CompiledRule,
  { from, to, contacts }: { from: number; to: number; contacts: readonly number[] },
): number[] {
  const days: number[] = [];
  const came = new Set<number>();
  for (const [at, version] of versions.entries()) {
    const next = versions[at + 1]?.from ?? to + 1;
    if (version.from >= from && version.from <= to && version.events.length > 0) {
      const row = rowOn(version, version.from, to, contacts);
      if (version.events.some(event => hears(event, row, version.from)) && meets(row, version.from)) {
        days.push(version.from);
      }
    }
    if (time === null) continue;
    for (let day = Math.max(from, version.from); day < next; day++) {
      const row = rowOn(version, day, to, contacts);
      const start = time.cameOn(row, day);
      if (start === null || came.has(start) || !meets(row, day)) continue;
      came.add(start);
      days.push(day);
    }
  }
  return days;
}

type Summed = Pick<DryRun, 'fired' | 'heldBack' | 'on' | 'items' | 'busiest'>;

function summed(hits: Hit[], atMostPerDay: number): Summed {
  hits.sort((a, b) => a.day - b.day || (a.record.id < b.record.id ? -1 : 1));
  const perDay = new Map<number, number>();
  const kept = hits.filter(({ day }) => {
    const count = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, count);
    return count <= atMostPerDay;
  });
  let busiest: Summed['busiest'] = null;
  for (const [day, fired] of perDay) if (fired > (busiest?.fired ?? 0)) busiest = { day: dayText(day), fired };
  const records = [...new Set(kept.map(({ record }) => record))];
  const ended = (status: string) => records.filter(record => statusOf(record) === status).length;
  return {
    fired: kept.length,
    heldBack: hits.length - kept.length,
    on: { records: records.length, won: ended('won'), lost: ended('lost'), open: ended('open') },
    items: kept
      .slice(-MOST_ITEMS)
      .reverse()
      .map(({ record, day }) => ({
        recordId: record.id,
        name: nameOf(record),
        day: dayText(day),
        status: statusOf(record),
      })),
    busiest,
  };
}

function statusOf(record: Judged): 'open' | 'won' | 'lost' | null {
  return record.kind === 'deal' ? record.status : null;
}

/** What a record is called, or null. */
export function nameOf(record: Judged): string | null {
  switch (record.kind) {
    case 'deal':
    case 'person':
      return record.name ?? (record.kind === 'person' ? (record.emails[0] ?? null) : null);
    case 'ticket':
    case 'message':
      return record.subject;
    case 'task':
      return record.title;
  }
}
