import type { Change } from '../records/change';
import type { Firing } from '../records/firing';
import type { AnyRecord } from '../records/records';
import type { Rule, RuleState } from '../records/rule';
import type { Day } from '../records/time';
import type { Todo } from '../records/todo';
import type { Database, WriteTransaction } from './schema';
import { read, write } from './transaction';

/** Who looks: at single records only, as the background script does, or with every analysis. */
export type Lookout = 'one' | 'all';

/** How far each of the two has looked, and the scores as `all` saw them last. */
export interface RuleProgress {
  one: { seq: number; day: Day | null };
  all: { seq: number; day: Day | null };
  /** Record → field → number. */
  scores: Record<string, Record<string, number>>;
}

const PROGRESS_KEY = 'progress';

/** What a lookout needs to know; one moment of the store. */
export interface RuleWork {
  /** Those that are switched on, with since when. */
  rules: { rule: Rule; state: RuleState }[];
  progress: RuleProgress;
  /** Last change of the store. */
  lastSeq: number;
  /** Written since this lookout looked last, oldest first. */
  changes: Change[];
  firings: Firing[];
}

/** Rules that are switched on, and what has happened since they were last applied by this lookout. Without such a rule nothing else is read. */
export function readRuleWork(db: Database, by: Lookout): Promise<RuleWork> {
  return read(db, ['rules', 'ruleStates', 'ruleProgress', 'firings', 'changes'], async tx => {
    const [rules, states, stored] = await Promise.all([
      tx.objectStore('rules').getAll(),
      tx.objectStore('ruleStates').getAll(),
      tx.objectStore('ruleProgress').get(PROGRESS_KEY),
    ]);
    const on = new Map(states.filter(({ switchedOnAt }) => switchedOnAt !== null).map(each => [each.ruleId, each]));
    const active = rules.flatMap(rule => {
      const state = on.get(rule.id);
      return state ? [{ rule, state }] : [];
    });
    const changes = tx.objectStore('changes');
    const lastSeq = (await changes.openKeyCursor(null, 'prev'))?.key ?? 0;
    const progress = stored ?? startAt(lastSeq);
    // After a restore the numbers may start anew.
    const from = Math.min(progress[by].seq, lastSeq);
    const work: RuleWork = { rules: active, progress, lastSeq, changes: [], firings: [] };
    if (active.length === 0) return work;
    work.changes = from < lastSeq ? await changes.getAll(IDBKeyRange.lowerBound(from, true)) : [];
    work.firings = await tx.objectStore('firings').getAll();
    return work;
  });
}

/** From here on, inside a transaction over `ruleProgress` and `changes`. */
export async function startProgress(tx: WriteTransaction): Promise<void> {
  const lastSeq = (await tx.objectStore('changes').openKeyCursor(null, 'prev'))?.key ?? 0;
  await tx.objectStore('ruleProgress').put(startAt(lastSeq), PROGRESS_KEY);
}

function startAt(seq: number): RuleProgress {
  return { one: { seq, day: null }, all: { seq, day: null }, scores: {} };
}

/** Records by their ids or by ids that they took in; what is gone is left out. */
export function readRecords(db: Database, ids: readonly string[]): Promise<AnyRecord[]> {
  return read(db, ['records'], async tx => {
    const store = tx.objectStore('records');
    const found = await Promise.all(ids.map(async id => (await store.get(id)) ?? (await store.index('keys').get(id))));
    return [...new Map(found.filter(record => record !== undefined).map(record => [record.id, record])).values()];
  });
}

/** Every record of these kinds. */
export function readKinds(db: Database, kinds: readonly string[]): Promise<AnyRecord[]> {
  return read(db, ['records'], async tx => {
    const index = tx.objectStore('records').index('kind');
    return (await Promise.all(kinds.map(kind => index.getAll(kind)))).flat();
  });
}

export interface RuleResult {
  by: Lookout;
  /** Changes up to here are done with. */
  seq: number;
  /** null: time was not looked at. */
  day: Day | null;
  /** null: as they were. */
  scores: RuleProgress['scores'] | null;
  firings: readonly Firing[];
  todos: readonly Todo[];
  heldBack: ReadonlyMap<string, number>;
  today: Day;
}

/**
 * Keeps what rules did, with how far they have looked, in one transaction. A firing that is there already, taken back or not, stays as it is and makes no
 * task again. Gives the firings that are new.
 */
export function keepRuleResult(db: Database, result: RuleResult): Promise<Firing[]> {
  return write(
    db,
    ['ruleStates', 'ruleProgress', 'firings', 'todos', 'changes'],
    async tx => {
      const fresh: Firing[] = [];
      for (const firing of result.firings) {
        if ((await tx.objectStore('firings').getKey(firing.id)) !== undefined) continue;
        fresh.push(firing);
        await tx.objectStore('firings').put(firing);
        const made = firing.effects.flatMap(effect => (effect.made === 'todo' ? [effect.todoId] : []));
        for (const todo of result.todos) if (made.includes(todo.id)) await tx.objectStore('todos').put(todo);
      }
      await Promise.all([keepProgress(tx, result), ...holdBack(tx, result)]);
      return fresh;
    },
    'strict',
  );
}

async function keepProgress(tx: WriteTransaction, { by, seq, day, scores }: RuleResult): Promise<void> {
  const store = tx.objectStore('ruleProgress');
  const known = (await store.get(PROGRESS_KEY)) ?? startAt(seq);
  const mine = { seq: Math.max(seq, known[by].seq), day: day ?? known[by].day };
  await store.put({ ...known, [by]: mine, scores: scores ?? known.scores }, PROGRESS_KEY);
}

function holdBack(tx: WriteTransaction, { heldBack, today }: RuleResult): Promise<unknown>[] {
  const states = tx.objectStore('ruleStates');
  return [...heldBack].map(async ([ruleId, count]) => {
    const state = await states.get(ruleId);
    if (!state) return;
    await states.put({ ...state, heldBack: { day: today, count } });
  });
}
