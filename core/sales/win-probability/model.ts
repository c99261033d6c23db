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
import { type Course, UNKNOWN_COURSE } from './course';
import { courseFields } from './course-fields';
import { experience } from './experience';
import { factsOf } from './facts';
import type { ClosedDeal, Look, Standing } from './field';
import { landmarks } from './landmarks';
import { plainFields } from './plain-fields';
import { stageFields } from './stage-fields';

export interface Finding {
  code: string;
  params: Record<string, string | number | null>;
  /** Log-odds. */
  value: number;
  /** Records that tell of it; none are named where it is the deal itself. */
  recordIds?: string[];
}
export interface Prediction {
  probability: number;
  /** Log-odds: the base rate first; they add up to logit(probability). */
  findings: Finding[];
  /** Closed deals that the thinnest part of the figure rests on, the prior included. */
  weight: number;
  /** Codes of what is known of the deal in a way that closed deals can speak of. */
  told: readonly string[];
}
export interface WinModel {
  won: number;
  closed: number;
  baseRate: number;
  /** Median days of won deals per stage. */
  usualStageDays: Map<string, number>;
  /** What the learner chose, and how its candidates did on deals that they had not seen. */
  learned: Learned;
  /** Codes of what the model uses; none without a signal. */
  used: readonly string[];
  /** Stages in the order of the process. */
  stages: readonly string[];
  /** The deal as it is today. */
  lookAt(deal: Deal): Look;
  /** @param look the deal as it is today where none is given */
  predict(deal: Deal, look?: Look): Prediction;
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
  /** Mail and changes around a deal; nothing of these is used where it is not given. */
  course?: (deal: Deal) => Course;
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
 * amount, owner, source, product and the course of its mail and close date, where it foretold the user's own closed deals better than the base rate did. It learns from what was known of these deals while they were open
 * (see `landmarks`). What is unknown or small, and calibration, make one part of their own. A deal that has been open for longer than any won deal took is set back on top of
 * that (see `experience`).
 */
export function winModel(input: WinInput): WinModel {
  const { closed, open, visits, minor, today, thorough } = input;
  const course = input.course ?? (() => UNKNOWN_COURSE);
  const decided = closed
    .map((deal): ClosedDeal & { end: string } => {
      const end = closedOn(deal) ?? '';
      return { deal, won: deal.status === 'won', cycleDays: cycleDays(deal), course: course(deal), end };
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.deal.id < b.deal.id ? -1 : 1));
  const won = decided.filter(deal => deal.won).length;
  const base = baseRate(won, decided.length);
  const stages = stageFields(decided, open, visits);
  const fields = [
    ...stages.fields,
    ageField(decided),
    amountField(decided, minor),
    ...plainFields(),
    ...courseFields(decided),
  ];
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
  const lookAt = (deal: Deal): Look => ({ deal, day: today, course: course(deal) });
  /** What the learner says of a deal, beyond the base rate. */
  const said = (look: Look): Omit<Prediction, 'probability'> => {
    if (learned.settings.trust === 0) return { findings: [], weight: decided.length + PRIOR_WEIGHT, told: [] };
    const values = looks.valuesOf(look);
    const standings = fields.flatMap((field): (Standing & { code: string })[] => {
      const standing = field?.open(look) ?? null;
      const fact = standing === null ? undefined : facts.get((field as { code: string }).code)?.get(standing.category);
      return standing === null || fact === undefined
        ? []
        : [{ ...standing, code: (field as { code: string }).code, params: { ...standing.params, ...fact } }];
    });
    // What can't be told in words is not used: a stay or an age that no closed deal has seen, a name that few have.
    for (const [at, code] of looks.codes.entries()) {
      if (code !== 'win.stage' && !standings.some(standing => standing.code === code)) values[at] = Number.NaN;
    }
    const { score, byFeature } = model.explain(values);
    const findings = looks.codes.flatMap((code, at): Finding[] => {
      const standing = standings.find(each => each.code === code);
      const value = byFeature[at]!;
      if (standing === undefined || Math.abs(value) < LEAST_PART) return [];
      return [{ code, params: standing.params, value, recordIds: standing.recordIds ?? [] }];
    });
    const rest = score - logit(base) - findings.reduce((sum, { value }) => sum + value, 0);
    const weight = findings.reduce((least, { params }) => Math.min(least, params.closed as number), decided.length);
    return {
      findings: [...findings, { code: 'win.rest', params: {}, value: rest }],
      weight: weight + PRIOR_WEIGHT,
      told: standings.map(({ code }) => code),
    };
  };
  return {
    won,
    closed: decided.length,
    baseRate: base,
    usualStageDays: stages.usualDays,
    learned,
    used: learned.settings.trust === 0 ? [] : looks.codes.filter((_, at) => !learned.settings.dropped.includes(at)),
    stages: stages.order,
    lookAt,
    predict: (deal, look = lookAt(deal)) => {
      const first: Finding =
        decided.length === 0
          ? { code: 'win.base.prior', params: {}, value: logit(base) }
          : { code: 'win.base', params: { won, closed: decided.length }, value: logit(base) };
      const more = said(look);
      const findings = [first, ...more.findings];
      const probability = logistic(findings.reduce((sum, finding) => sum + finding.value, 0));
      const days = deal.createdDate === null ? 0 : daysBetween(deal.createdDate, look.day);
      const value = known?.shift(probability, days) ?? null;
      if (known === null || value === null) return { ...more, probability, findings };
      findings.push({ code: 'win.beyond-experience', params: { days, longest: known.longest }, value });
      return {
        probability: logistic(findings.reduce((sum, finding) => sum + finding.value, 0)),
        findings,
        told: more.told,
        weight: Math.min(more.weight, known.outlasted + PRIOR_WEIGHT),
      };
    },
  };
}
