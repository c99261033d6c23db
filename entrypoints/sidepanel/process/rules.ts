import type { RulesAnalyst, RulesResult } from '../../../components/process/rules/services';
import { CONDITION_FIELDS, OPERATORS } from '../../../core/process/conditions';
import { factsOf, isJudged } from '../../../core/process/facts/record-facts';
import {
  checkRule,
  cycleProblem,
  type DryRun,
  dryRun,
  fieldsOfRule,
  type KnownNames,
  needsOneRecord,
  type RuleProblem,
  readRuleFile,
  writeRuleFile,
} from '../../../core/process/rules';
import { zonedTime } from '../../../core/process/tasks';
import { type Change, DAY_MS, type Firing, type Rule, recordsOf } from '../../../core/records';
import * as store from '../../../core/store';
import type { SupportEngine } from '../../../core/support';
import { ownClock } from '../../rules/own-clock';
import type { Reading, StoredWorld } from '../stored-world';
import type { RuleKeeper } from './keep-rules';
import { measures } from './measures';
import type { ProcessSources } from './process-analyst';

const MOST_FIRINGS = 200;
const MOST_VALUES = 100;
const COUNTED_DAYS = 30;
/** The dry run lets other questions through between two pieces. */
const breathe = () => new Promise(resolve => setTimeout(resolve));

/** Rules: the list, the form, the dry run and the log. */
export function rulesAnalyst({ stored, engine, change }: ProcessSources, keeper: RuleKeeper): RulesAnalyst {
  let trying: AbortController | null = null;
  const now = () => new Date().toISOString();

  async function problemsOf(rule: Rule): Promise<RuleProblem[]> {
    const reading = await stored.reading();
    const checked = checkRule(rule, null);
    if (!checked.ok) return checked.problems;
    const { rules } = await store.readRules(await stored.database());
    const cycle = cycleProblem(
      checked.rule,
      rules.filter(({ id }) => id !== rule.id),
    );
    const names = checkRule(rule, namesOf(reading));
    return [...(names.ok ? [] : names.problems), ...(cycle === null ? [] : [cycle])];
  }

  return {
    rules: () => stored.result('rules', async reading => rulesResult(await stored.database(), reading)),
    async saveRule(rule) {
      const problems = await problemsOf(rule);
      if (problems.length === 0) await change('tasks', db => store.saveRules(db, [{ ...rule, editedAt: now() }]));
      return problems;
    },
    async tryRule(rule, onProgress) {
      trying?.abort();
      trying = new AbortController();
      const { signal } = trying;
      const problems = await problemsOf(rule);
      return problems.length > 0 ? { problems } : tried(stored, engine, rule, onProgress, signal);
    },
    cancelTry: async () => trying?.abort(),
    async switchRule(id, on) {
      await change('tasks', db => store.switchRule(db, id, on ? now() : null));
      if (on) await keeper.lookAtAll();
    },
    removeRule: id => change('tasks', db => store.removeRule(db, id)),
    putBackRule: removed => change('tasks', db => store.putBackRule(db, removed)),
    undoFiring: id => change('tasks', db => store.undoFiring(db, id, now())),
    seeFirings: () => change('tasks', store.seeFirings),
    async exportRules() {
      const { rules } = await store.readRules(await stored.database());
      return new Blob([writeRuleFile(rules)], { type: 'application/json' });
    },
    async readRules(file) {
      const { rules } = await store.readRules(await stored.database());
      return readRuleFile(await file.text(), rules, namesOf(await stored.reading()));
    },
    takeRules: rules => change('tasks', db => store.saveRules(db, rules)),
  };
}

/** Stages, owners and templates that there are. */
function namesOf({ world }: Reading): KnownNames {
  return {
    values: new Map([['deal.stage', new Set(world.deals.flatMap(({ stage }) => stage ?? []))]]),
    templates: new Set(world.templates.flatMap(({ keys }) => keys)),
  };
}

async function rulesResult(db: store.Database, reading: Reading): Promise<RulesResult> {
  const { world, settings, firings } = reading;
  const { rules, states } = await store.readRules(db);
  const stateOf = new Map(states.map(state => [state.ruleId, state]));
  const since = new Date(Date.parse(reading.now) - COUNTED_DAYS * DAY_MS).toISOString();
  const recent = firings.filter(({ at, undoneAt }) => at >= since && undoneAt === null);
  const names = namesOf(reading);
  return {
    rules: rules
      .map(rule => {
        const state = stateOf.get(rule.id);
        const checked = checkRule(rule, names);
        return {
          rule,
          switchedOnAt: state?.switchedOnAt ?? null,
          heldBack: state?.heldBack ?? null,
          problems: checked.ok ? [] : checked.problems,
          fired: recent.filter(({ ruleId }) => ruleId === rule.id).length,
          needsPanel: !needsOneRecord(rule),
        };
      })
      .sort((a, b) => (a.rule.name < b.rule.name ? -1 : 1)),
    firings: latestFirst(firings).slice(0, MOST_FIRINGS),
    fired: recent.length,
    fields: CONDITION_FIELDS,
    operators: OPERATORS,
    values: valuesOf(reading),
    templates: world.templates.flatMap(({ keys, title }) => (keys[0] ? [{ value: keys[0], name: title }] : [])),
    currency: settings.currency ?? commonest(world.deals.flatMap(({ amount }) => amount?.currency ?? []))[0] ?? null,
  };
}

function latestFirst(firings: readonly Firing[]): Firing[] {
  return firings.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.id < b.id ? -1 : 1));
}

function commonest(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** What a choice that the user's sites extend can be. */
function valuesOf({ world, now }: Reading): Record<string, string[]> {
  const found = new Map<string, string[]>();
  for (const record of recordsOf(world).filter(isJudged)) {
    const facts = factsOf(record, {}, now.slice(0, 10), now);
    for (const { id, kind, type, choices } of CONDITION_FIELDS) {
      const fact = facts[id];
      if (kind !== record.kind || type !== 'choice' || choices !== null || typeof fact !== 'string') continue;
      const known = found.get(id);
      if (known === undefined) found.set(id, [fact]);
      else known.push(fact);
    }
  }
  return Object.fromEntries([...found].map(([id, words]) => [id, commonest(words).slice(0, MOST_VALUES)]));
}

async function tried(
  stored: StoredWorld,
  engine: () => Promise<SupportEngine>,
  rule: Rule,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<DryRun | null> {
  const { reading, measures: measured } = await measures(
    stored,
    engine,
    fieldsOfRule(rule).filter(id => id.endsWith('Days')),
  );
  const { world, settings, now } = reading;
  const records = recordsOf(world)
    .filter(isJudged)
    .filter(({ kind }) => kind === rule.about);
  const byId = new Map(records.map(record => [record.id, record]));
  const changes = changesByRecord(await store.readChanges(await stored.database(), rule.about), records);
  const steps = dryRun(rule, {
    records,
    changesOf: id => changes.get(id) ?? [],
    contactsOf: id => measured.contactDays(byId.get(id)!),
    now,
    today: zonedTime(now, ownClock(settings).zone).day,
  });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    onProgress(step.value);
    await breathe();
    if (signal.aborted) return null;
  }
}

/** By the ids that records have today. */
function changesByRecord(
  changes: readonly Change[],
  records: readonly { id: string; keys: string[] }[],
): Map<string, Change[]> {
  const owners = new Map(records.flatMap(({ id, keys }) => keys.map(key => [key, id] as const)));
  for (const { id } of records) owners.set(id, id);
  const byRecord = new Map<string, Change[]>();
  for (const change of changes) {
    const id = owners.get(change.recordId);
    if (id === undefined) continue;
    const known = byRecord.get(id);
    if (known === undefined) byRecord.set(id, [change]);
    else known.push(change);
  }
  for (const list of byRecord.values()) list.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
  return byRecord;
}
