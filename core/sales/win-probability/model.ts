import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import { type Day, daysBetween } from '../../records/time';
import { logistic } from '../../stats/logistic';
import { logit } from '../../stats/logit';
import { closedOn } from '../history/closed-on';
import { cycleDays } from '../history/cycle-days';
import type { StageVisit } from '../history/stage-visits';
import { ageField } from './age-field';
import { amountField } from './amount-field';
import { baseRate, evidence, PRIOR_WEIGHT, type Rate } from './evidence';
import { experience } from './experience';
import type { ClosedDeal, Field } from './field';
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
}

/**
 * Naive additive model of the log-odds of winning: `logit p = logit p0 + Σ_k s_k / √K`. p0 is the shrunk base rate, s_k the shift of the deal's category in
 * field k (see `evidence`), K the number of fields that say something. Fields overlap (a late stage is an old deal), so K of them count as √K; one that refines another adds
 * to it without overlap and is not among the K. A deal that has been
 * open for longer than any won deal took is set back on top of that (see `experience`).
 */
export function winModel({ closed, open, visits, minor, today }: WinInput): WinModel {
  const decided = closed
    .map((deal): ClosedDeal & { end: string } => {
      return { deal, won: deal.status === 'won', cycleDays: cycleDays(deal), end: closedOn(deal) ?? '' };
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.deal.id < b.deal.id ? -1 : 1));
  const won = decided.filter(deal => deal.won).length;
  const base = baseRate(won, decided.length);
  const stages = stageFields(decided, open, visits, today);
  const fields = [...stages.fields, ageField(decided, today), amountField(decided, minor), ...plainFields()];
  const used = fields.flatMap((field): { field: Field; rates: Map<string, Rate> }[] => {
    const rates = field === null ? null : evidence(field, decided);
    return field === null || rates === null || rates.size === 0 ? [] : [{ field, rates }];
  });
  const known = experience(decided, open, today);
  return {
    won,
    closed: decided.length,
    baseRate: base,
    usualStageDays: stages.usualDays,
    predict: deal => {
      const said = used.flatMap(({ field, rates }) => {
        const standing = field.open(deal);
        const rate = standing === null ? undefined : rates.get(standing.category);
        return standing === null || rate === undefined
          ? []
          : [{ code: field.code, standing, rate, refines: field.whole !== undefined }];
      });
      const findings: Finding[] = [
        decided.length === 0
          ? { code: 'win.base.prior', params: {}, value: logit(base) }
          : { code: 'win.base', params: { won, closed: decided.length }, value: logit(base) },
      ];
      let weight = decided.length + PRIOR_WEIGHT;
      const overlap = Math.sqrt(Math.max(1, said.filter(({ refines }) => !refines).length));
      for (const { code, standing, rate } of said) {
        const params = { ...standing.params, won: rate.won, closed: rate.closed };
        findings.push({ code, params, value: rate.shift / overlap });
        weight = Math.min(weight, rate.closed + PRIOR_WEIGHT);
      }
      const probability = logistic(findings.reduce((sum, finding) => sum + finding.value, 0));
      const days = deal.createdDate === null ? 0 : daysBetween(deal.createdDate, today);
      const value = known?.shift(probability, days) ?? null;
      if (known === null || value === null) return { probability, findings, weight };
      findings.push({ code: 'win.beyond-experience', params: { days, longest: known.longest }, value });
      return {
        probability: logistic(findings.reduce((sum, finding) => sum + finding.value, 0)),
        findings,
        weight: Math.min(weight, known.outlasted + PRIOR_WEIGHT),
      };
    },
  };
}
