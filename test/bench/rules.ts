import { rowOf } from '../../core/process/conditions';
import { factsOf } from '../../core/process/facts/record-facts';
import { compileRule, type DryRun, dryRun, evaluate, eventsOf, type RuleSubject } from '../../core/process/rules';
import type { Change, Condition, Deal, Rule } from '../../core/records';
import type { BenchEntry } from './bench';

const NOW = '2026-11-29T10:00:00.000Z';
const TODAY = '2026-11-29';
const HOURS = { start: 540, end: 1_020, weekdays: [1, 2, 3, 4, 5], holidays: new Set<string>() };
const STAGES = ['New', 'Qualified', 'Proposal', 'Negotiation'];
const dayBefore = (days: number) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);

export function deals(count: number): Deal[] {
  return Array.from({ length: count }, (_, n): Deal => {
    const id = `salesforce:${n}`;
    const status = n % 5 === 0 ? 'won' : n % 7 === 0 ? 'lost' : 'open';
    return {
      kind: 'deal',
      id,
      keys: [id],
      firstSeenAt: NOW,
      lastSeenAt: NOW,
      changedAt: NOW,
      version: 1,
      provenance: { name: { from: 'page', site: 'salesforce', url: 'https://x.lightning.force.com/', at: NOW } },
      name: `Renewal of Company ${n % 997}`,
      amount: { minor: (n % 400) * 10_000, currency: 'EUR' },
      stage: STAGES[n % 4]!,
      status,
      pipeline: null,
      closeDate: dayBefore((n % 120) - 60),
      createdDate: dayBefore(n % 300),
      closedDate: status === 'open' ? null : dayBefore(n % 90),
      stageSince: dayBefore(n % 80),
      owner: `Owner ${n % 20}`,
      siteProbabilityPercent: n % 100,
      companyKey: null,
      companyName: `Company ${n % 997}`,
      personKeys: [],
      nextStep: n % 3 === 0 ? 'Call' : null,
      nextActivityDate: null,
      lastActivityDate: dayBefore(n % 60),
      source: 'Web',
      product: null,
    };
  });
}

/** Rules that differ from each other, each with three comparisons; half of them look at every deal for time that passed. */
export function rules(count: number): Rule[] {
  return Array.from({ length: count }, (_, n): Rule => {
    const condition: Condition = {
      op: 'all',
      of: [
        { op: 'is', field: 'deal.status', value: 'open' },
        {
          op: 'any',
          of: [
            { op: 'above', field: 'deal.idleDays', value: 50 + (n % 10) },
            { op: 'is', field: 'deal.owner', value: `Owner ${n}` },
          ],
        },
        { op: 'not', of: { op: 'below', field: 'deal.amount', value: { minor: (n % 300) * 10_000, currency: 'EUR' } } },
      ],
    };
    const timed: Rule['when'] =
      n % 4 === 0
        ? { on: 'crossed', field: 'deal.daysInStage', way: 'up', at: 10 + (n % 60) }
        : { on: 'passed', field: 'deal.closeDate', days: (n % 20) - 10 };
    return {
      id: `rule-${n}`,
      name: `Rule ${n}`,
      about: 'deal',
      when: n % 5 !== 1 ? timed : { on: 'changed', field: 'deal.stage', to: STAGES[n % 4]! },
      if: condition,
      actions: [{ do: 'task', title: 'Call {{deal.companyName}}', inDays: 1 }],
      atMostPerDay: 20,
      editedAt: NOW,
    };
  });
}

export function subjectOf(record: Deal): RuleSubject {
  const facts = factsOf(record, {}, TODAY, NOW);
  return { id: record.id, kind: 'deal', name: record.name, about: [], row: rowOf('deal', facts), facts };
}

/** Two changes of a deal in the last 90 days, and its making. */
export function changesOf(record: Deal, n: number): Change[] {
  const cause = record.provenance.name!;
  const made = (seq: number, days: number, field: string | null, from: unknown, to: unknown): Change => ({
    seq,
    recordId: record.id,
    kind: 'deal',
    at: `${dayBefore(days)}T09:00:00.000Z`,
    cause,
    created: field === null,
    fields: field === null ? [] : [{ field, from, to, fromProvenance: null }],
    addedKeys: [],
  });
  return [
    made(n * 3, 200, null, null, null),
    made(n * 3 + 1, 40 + (n % 40), 'stage', 'New', 'Qualified'),
    made(n * 3 + 2, n % 40, 'stage', 'Qualified', record.stage),
  ];
}

export interface RuleTimes {
  rowsMs: number;
  allMs: number;
  firings: number;
  oneMs: number;
  dryRuns: { what: string; ms: number; fired: number; steps: number }[];
}

export function measureRules(ruleCount = 1_000, dealCount = 10_000): RuleTimes {
  const records = deals(dealCount);
  const compiled = rules(ruleCount).map(rule => compileRule(rule, '2026-01-01T00:00:00.000Z'));
  let from = performance.now();
  const subjects = records.map(subjectOf);
  const rowsMs = performance.now() - from;
  const evaluation = {
    rules: compiled,
    events: [],
    fired: new Set<string>(),
    firedToday: new Map(),
    now: NOW,
    today: TODAY,
    hours: HOURS,
  };
  from = performance.now();
  const { firings } = evaluate({ ...evaluation, subjects });
  const allMs = performance.now() - from;
  const one = records[17]!;
  const events = eventsOf({ ...changesOf(one, 17)[2]!, at: NOW });
  from = performance.now();
  evaluate({ ...evaluation, subjects: [subjectOf(one)], events });
  const oneMs = performance.now() - from;
  const history = new Map(records.map((record, n) => [record.id, changesOf(record, n)]));
  const dryRuns = (
    [
      ['a change', 1],
      ['a date', 2],
      ['days in a stage', 4],
    ] as const
  ).map(([what, at]) => {
    const start = performance.now();
    const run = dryRun(compiled[at]!.rule, {
      records,
      changesOf: id => history.get(id)!,
      contactsOf: () => [],
      now: NOW,
      today: TODAY,
    });
    let steps = 0;
    let step: IteratorResult<number, DryRun> = run.next();
    for (; !step.done; step = run.next()) steps++;
    return { what, ms: performance.now() - start, fired: step.value.fired, steps };
  });
  return { rowsMs, allMs, firings: firings.length, oneMs, dryRuns };
}

/** What the worker may take for rules; wall time, so that a busy machine counts. */
export const rulesBench: BenchEntry = {
  name: 'rules',
  needs: [],
  run: async () => {
    const { rowsMs, allMs, oneMs, dryRuns } = measureRules();
    const row = (method: string, ours: number, most: number) => ({
      set: 'made, 10,000 deals',
      method,
      measure: 'ms',
      ours,
      reference: {},
      target: { most },
    });
    return [
      row('1,000 rules on every deal', rowsMs + allMs, 1_000),
      row('1,000 rules on one changed deal', oneMs, 20),
      ...dryRuns.map(({ what, ms }) => row(`dry run over 90 days: ${what}`, ms, 2_000)),
    ];
  },
};
