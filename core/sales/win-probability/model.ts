import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { logistic } from '../../stats/logistic';
import { logit } from '../../stats/logit';
import { closedOn } from '../history/closed-on';
import { cycleDays } from '../history/cycle-days';
import type { StageVisit } from '../history/stage-visits';
import { fitTabular, inOrder, type Learned, learn } from '../tabular-learner';
import { ageField } from './age-field';
import { amountField } from './amount-field';
import { baseRate, PRIOR_WEIGHT } from './base-rate';
import { experience } from './experience';
import { factsOf } from './facts';
import type { ClosedDeal } from './field';
import { landmarks, WIN_FEATURES } from './landmarks';
import { plainFields } from './plain-fields';
import { stageFields } from './stage-fields';

export interface Finding {
  code: string;
  params: Record<string, string | number | null>;
  /** Log-odds. */
  value: number;
}
export interface Prediction {
  probability: number;
  /** Log-odds: the base rate first; they add up to logit(probability). */
  findings: Finding[];
  /** Closed deals that the thinnest part of the figure rests on, the prior included. */
  weight: number;
}
export interface WinModel {
  won: number;
  closed: number;
  baseRate: number;
  /** Median days of won deals per stage. */
  usualStageDays: Map<string, number>;
  /** What the learner chose, and how its candidates did on deals that they had not seen. */
  learned: Learned;
  predict(deal: Deal): Prediction;
}

export interface WinInput {
  /** Decided by `today`. */
  closed: readonly Deal[];
  /** Open on `today`. */
  open: readonly Deal[];
  visits(deal: Deal): readonly StageVisit[];
  /** Amount in one currency, or null. */
  minor(money: Money | null): number | null;
  today: Day;
  /** false: without a choice among candidates, where the model is learned for many days of the past. */
  thorough: boolean;
}

/** Rows that the learner sees at most, in both cases, of the deals closed last; more add time, not knowledge. */
const MOST_ROWS = 5000;
const MOST_ROWS_QUICK = 400;
/** Parts of the log-odds smaller than this are not named one by one. */
const LEAST_PART = 0.01;

/**
 * Log-odds of winning as a sum: those of the base rate, shrunk to even odds by eight deals, and what the learner of `tabular-learner` adds for stage, time in it, age,
 * amount, owner, source and product, where it foretold the user's own closed deals better than the base rate did. It learns from what was known of these deals while they were open
 * (see `landmarks`). What is unknown or small, and calibration, make one part of their own. A deal that has been open for longer than any won deal took is set back on top of
 * that (see `experience`).
 */
export function winModel({ closed, open, visits, minor, today, thorough }: WinInput): WinModel {
  const decided = closed
    .map((deal): ClosedDeal & { end: string } => {
      return { deal, won: deal.status === 'won', cycleDays: cycleDays(deal), end: closedOn(deal) ?? '' };
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.deal.id < b.deal.id ? -1 : 1));
  const won = decided.filter(deal => deal.won).length;
  const base = baseRate(won, decided.length);
  const stages = stageFields(decided, open, visits, today);
  const fields = [...stages.fields, ageField(decided, today), amountField(decided, minor), ...plainFields()];
  const mostRows = thorough ? MOST_ROWS : MOST_ROWS_QUICK;
  const looks = landmarks(
    decided.slice(-mostRows),
    { stays: stages.stays, minor: deal => minor(deal.amount) },
    mostRows,
  );
  const rows = inOrder(looks.rows);
  const learned = learn(rows, { horizonRows: Math.max(50, open.length), stage: 0, quick: !thorough, prune: thorough });
  const model = fitTabular(rows, learned.settings);
  const facts = new Map(
    learned.settings.trust === 0
      ? []
      : fields.flatMap(field => (field === null ? [] : [[field.code, factsOf(field, decided)] as const])),
  );
  const known = experience(decided, open, today);
  /** What the learner says of a deal, beyond the base rate. */
  const said = (deal: Deal): { findings: Finding[]; weight: number } => {
    if (learned.settings.trust === 0) return { findings: [], weight: decided.length + PRIOR_WEIGHT };
    const values = looks.valuesOf(deal, today);
    const standings = fields.flatMap(field => {
      const standing = field?.open(deal) ?? null;
      const fact = standing === null ? undefined : facts.get((field as { code: string }).code)?.get(standing.category);
      return standing === null || fact === undefined
        ? []
        : [{ code: field?.code, params: { ...standing.params, ...fact } }];
    });
    // What can't be told in words is not used: a stay or an age that no closed deal has seen, a name that few have.
    for (const [at, { code }] of WIN_FEATURES.entries()) {
      if (code !== 'win.stage' && !standings.some(standing => standing.code === code)) values[at] = Number.NaN;
    }
    const { score, byFeature } = model.explain(values);
    const findings = WIN_FEATURES.flatMap(({ code }, at): Finding[] => {
      const standing = standings.find(each => each.code === code);
      const value = byFeature[at]!;
      return standing === undefined || Math.abs(value) < LEAST_PART ? [] : [{ code, params: standing.params, value }];
    });
    const rest = score - logit(base) - findings.reduce((sum, { value }) => sum + value, 0);
    const weight = findings.reduce((least, { params }) => Math.min(least, params.closed as number), decided.length);
    return { findings: [...findings, { code: 'win.rest', params: {}, value: rest }], weight: weight + PRIOR_WEIGHT };
  };
  return {
    won,
    closed: decided.length,
    baseRate: base,
    usualStageDays: stages.usualDays,
    learned,
    predict: deal => {
      const first: Finding =
        decided.length === 0
          ? { code: 'win.base.prior', params: {}, value: logit(base) }
          : { code: 'win.base', params: { won, closed: decided.length }, value: logit(base) };
      const more = said(deal);
      const findings = [first, ...more.findings];
      const probability = logistic(findings.reduce((sum, finding) => sum + finding.value, 0));
      const days = deal.createdDate === null ? 0 : daysBetween(deal.createdDate, today);
      const value = known?.shift(probability, days) ?? null;
      if (known === null || value === null) return { probability, findings, weight: more.weight };
      findings.push({ code: 'win.beyond-experience', params: { days, longest: known.longest }, value });
      return {
        probability: logistic(findings.reduce((sum, finding) => sum + finding.value, 0)),
        findings,
        weight: Math.min(more.weight, known.outlasted + PRIOR_WEIGHT),
      };
    },
  };
}
