import type { Firing } from '../records/firing';
import type { Rule, RuleState } from '../records/rule';
import { startProgress } from './rule-progress';
import type { Database } from './schema';
import { read, write } from './transaction';

/** Everything of rules; as stored, unchecked: an older version may have written them. */
export function readRules(db: Database): Promise<{ rules: Rule[]; states: RuleState[] }> {
  return read(db, ['rules', 'ruleStates'], async tx => {
    const [rules, states] = await Promise.all([
      tx.objectStore('rules').getAll(),
      tx.objectStore('ruleStates').getAll(),
    ]);
    return { rules, states };
  });
}

/** Keeps rules in the place of those with the same ids. One that now looks at something else is switched off: it was tried as it was before. */
export async function saveRules(db: Database, rules: readonly Rule[]): Promise<void> {
  await write(
    db,
    ['rules', 'ruleStates'],
    async tx => {
      for (const rule of rules) {
        const before = await tx.objectStore('rules').get(rule.id);
        await tx.objectStore('rules').put(rule);
        if (before && looksAt(before) !== looksAt(rule)) await tx.objectStore('ruleStates').delete(rule.id);
      }
    },
    'strict',
  );
}

function looksAt({ about, when, if: condition }: Rule): string {
  return JSON.stringify([about, when, condition]);
}

/** @param at null switches it off */
export async function switchRule(db: Database, ruleId: string, at: string | null): Promise<void> {
  await write(
    db,
    ['ruleStates', 'ruleProgress', 'changes'],
    async tx => {
      const states = await tx.objectStore('ruleStates').getAll();
      // While every rule was off nobody looked; what happened meanwhile is not made up for.
      if (at !== null && states.every(({ switchedOnAt }) => switchedOnAt === null)) await startProgress(tx);
      await tx.objectStore('ruleStates').put({ ruleId, switchedOnAt: at, heldBack: null });
    },
    'strict',
  );
}

/** Removes a rule; what it did stays in the log. Gives what `putBackRule` needs. */
export function removeRule(db: Database, id: string): Promise<{ rule: Rule; state: RuleState | null } | null> {
  return write(
    db,
    ['rules', 'ruleStates'],
    async tx => {
      const rule = await tx.objectStore('rules').get(id);
      const state = (await tx.objectStore('ruleStates').get(id)) ?? null;
      await Promise.all([tx.objectStore('rules').delete(id), tx.objectStore('ruleStates').delete(id)]);
      return rule ? { rule, state } : null;
    },
    'strict',
  );
}

export async function putBackRule(db: Database, removed: { rule: Rule; state: RuleState | null }): Promise<void> {
  await write(
    db,
    ['rules', 'ruleStates'],
    async tx => {
      await tx.objectStore('rules').put(removed.rule);
      if (removed.state) await tx.objectStore('ruleStates').put(removed.state);
    },
    'strict',
  );
}

export function readFirings(db: Database): Promise<Firing[]> {
  return read(db, ['firings'], tx => tx.objectStore('firings').getAll());
}

/** Takes back what a firing did: its tags and warnings with it, and its tasks unless they are done. The log keeps it, so that it does not fire again. */
export async function undoFiring(db: Database, id: string, at: string): Promise<void> {
  await write(
    db,
    ['firings', 'todos'],
    async tx => {
      const firing = await tx.objectStore('firings').get(id);
      if (!firing || firing.undoneAt !== null) return;
      await tx.objectStore('firings').put({ ...firing, undoneAt: at });
      for (const effect of firing.effects) {
        const todo = effect.made === 'todo' ? await tx.objectStore('todos').get(effect.todoId) : undefined;
        if (todo && todo.doneAt === null) await tx.objectStore('todos').delete(todo.id);
      }
    },
    'strict',
  );
}

/** What these firings have to tell was shown, or could not be. */
export async function tellFirings(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await write(db, ['firings'], async tx => {
    const store = tx.objectStore('firings');
    for (const id of ids) {
      const firing = await store.get(id);
      if (firing) await store.put({ ...firing, told: true });
    }
  });
}

/** The user has looked at the log. */
export async function seeFirings(db: Database): Promise<void> {
  await write(db, ['firings'], async tx => {
    const store = tx.objectStore('firings');
    const unseen = (await store.getAll()).filter(({ seen }) => !seen);
    await Promise.all(unseen.map(firing => store.put({ ...firing, seen: true })));
  });
}
