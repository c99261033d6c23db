import { conditionField, rowOf } from '../../core/process/conditions';
import { factsOf, isJudged, type Judged, type Measured } from '../../core/process/facts/record-facts';
import {
  compileRule,
  evaluate,
  eventsOf,
  needsOneRecord,
  type RuleEvent,
  type RuleSubject,
  type Scores,
  scoreEvents,
} from '../../core/process/rules';
import { nameOf } from '../../core/process/rules/dry-run';
import { type Clock, zonedTime } from '../../core/process/tasks';
import { DAY_MS, emailKey, type Firing, type Rule } from '../../core/records';
import { assumeOpen } from '../../core/sales/assume-open';
import {
  type Database,
  keepRuleResult,
  type Lookout,
  type RuleWork,
  readRecords,
  readRuleWork,
} from '../../core/store';

export interface Look {
  by: Lookout;
  clock: Clock;
  /** Analyses of a record; without them it is judged by itself. */
  measure: (record: Judged) => Measured;
  /** Every record that rules may be about, where time is looked at too; null: only what changed. */
  everything: (() => Promise<readonly Judged[]>) | null;
}

/**
 * Applies the rules to what has changed since this lookout looked last and, where everything is given, to what time brings. May be cut off anywhere and called
 * again, by the panel and the background at the same time: the same happening has the same id. Gives the firings that are new.
 */
export async function lookOut(db: Database, { by, clock, measure, everything }: Look): Promise<Firing[]> {
  const work = await readRuleWork(db, by);
  const active = work.rules.filter(({ rule }) => by === 'all' || needsOneRecord(rule));
  if (active.length === 0) return [];
  const changed = [...new Set(work.changes.map(({ recordId }) => recordId))];
  if (changed.length === 0 && everything === null) return [];
  const { now, zone, hours } = clock;
  const { day: today } = zonedTime(now, zone);
  const records = new Map<string, Judged>();
  for (const record of everything ? await everything() : []) records.set(record.id, record);
  for (const record of await readRecords(db, changed))
    if (isJudged(record)) records.set(record.id, seenOpen(record, today));
  const subjects = [...records.values()].map(record => subjectOf(record, measure(record), today, now));
  const scores = everything && by === 'all' ? scoresOf(subjects, active) : null;
  const { firings, todos, heldBack } = evaluate({
    rules: active.map(({ rule, state }) => compileRule(rule, state.switchedOnAt!)),
    subjects,
    events: [...eventsOfWork(work, records), ...(scores === null ? [] : moves(work, scores, now))],
    fired: new Set(work.firings.map(({ id }) => id)),
    firedToday: firedOn(work.firings, today, clock),
    now,
    today,
    hours,
  });
  const day = everything === null ? null : today;
  const keptScores = scores === null ? null : Object.fromEntries(scores);
  return keepRuleResult(db, { by, seq: work.lastSeq, day, scores: keptScores, firings, todos, heldBack, today });
}

/** As the analyses take it: a deal that a page shows without a status, and that is not closed, is open. */
function seenOpen(record: Judged, today: string): Judged {
  return record.kind === 'deal' ? (assumeOpen([record], today)[0] ?? record) : record;
}

function subjectOf(record: Judged, measured: Measured, today: string, now: string): RuleSubject {
  const facts = factsOf(record, measured, today, now);
  const sender =
    record.kind === 'message' ? record.from?.email : record.kind === 'ticket' ? record.requester?.email : null;
  return {
    id: record.id,
    kind: record.kind,
    name: nameOf(record),
    about: sender ? [emailKey(sender)] : [],
    row: rowOf(record.kind, facts),
    facts,
  };
}

/** A change of a record that was joined into another one happened to that one. */
function eventsOfWork({ changes }: RuleWork, records: ReadonlyMap<string, Judged>): RuleEvent[] {
  const owners = new Map([...records.values()].flatMap(({ id, keys }) => keys.map(key => [key, id] as const)));
  return changes.flatMap(eventsOf).map(event => ({
    ...event,
    recordId: records.has(event.recordId) ? event.recordId : (owners.get(event.recordId) ?? event.recordId),
  }));
}

/** The numbers of each record that some rule waits for. */
function scoresOf(subjects: readonly RuleSubject[], active: readonly { rule: Rule }[]): Map<string, Scores> {
  const fields = new Set(active.flatMap(({ rule: { when } }) => (when.on === 'crossed' ? [when.field] : [])));
  const scores = new Map<string, Scores>();
  if (fields.size === 0) return scores;
  for (const { id, kind, facts } of subjects) {
    const known: Record<string, number> = {};
    for (const field of fields) {
      const value = conditionField(field)?.kind === kind ? facts[field] : null;
      if (typeof value === 'number') known[field] = value;
    }
    if (Object.keys(known).length > 0) scores.set(id, known);
  }
  return scores;
}

function moves({ progress }: RuleWork, scores: ReadonlyMap<string, Scores>, now: string): RuleEvent[] {
  return [...scores].flatMap(([id, after]) =>
    scoreEvents(id, Object.hasOwn(progress.scores, id) ? progress.scores[id] : undefined, after, now),
  );
}

function firedOn(firings: readonly Firing[], today: string, { now, zone }: Clock): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId, at } of firings) {
    // No day is longer; asking the zone for every firing there ever was would take long.
    if (Date.parse(now) - Date.parse(at) > 2 * DAY_MS) continue;
    if (zonedTime(at, zone).day === today) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}
