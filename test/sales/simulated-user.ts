import type { Decision } from '../../core/records/decision';
import { learnedWeights } from '../../core/sales/followups/learned-weights';
import { logistic } from '../../core/stats/logistic';
import { chance } from './simulated-world';

/** Families of reasons: how often each is there, and the span of its values. */
const FAMILIES = [
  { name: 'question', often: 0.25, least: 0.5, most: 1.9 },
  { name: 'waiting', often: 0.25, least: 0.3, most: 1.2 },
  { name: 'silence', often: 0.4, least: 0.3, most: 1.8 },
  { name: 'promise', often: 0.1, least: 0.5, most: 1.5 },
  { name: 'worth', often: 0.8, least: -1.2, most: 1.8 },
  { name: 'close-near', often: 0.3, least: 0.1, most: 1.9 },
  { name: 'close-overdue', often: 0.3, least: 0.2, most: 1.5 },
  { name: 'idle', often: 0.5, least: 0.4, most: 1.2 },
  { name: 'no-next-step', often: 0.3, least: 0.5, most: 0.5 },
  { name: 'wrote', often: 0.2, least: -1, most: -0.3 },
];
type Reasons = NonNullable<Decision['reasons']>;

/** How the user answers: by the true worth of a suggestion, or by tossing a coin. */
export type Answering = 'by-worth' | 'at-random';

export interface Outcome {
  /** Share of pairs of new suggestions that stand in the order of their true worth, before and after learning. */
  before: number;
  after: number;
}

/**
 * A user who is shown the best of ten suggestions so many times and takes it up or dismisses it. `truth` multiplies the values of a family to give the true worth of a suggestion;
 * families without an entry are worth what they say.
 */
export function simulateUser(
  seed: number,
  rounds: number,
  answering: Answering,
  truth: Record<string, number>,
): Outcome {
  const random = chance(seed);
  const draw = (): Reasons =>
    FAMILIES.filter(({ often }) => random() < often).map(({ name, least, most }) => ({
      family: name,
      value: least + (most - least) * random(),
    }));
  const worth = (reasons: Reasons, factors: Record<string, number>) =>
    reasons.reduce((sum, { family, value }) => sum + value * (factors[family] ?? 1), 0);
  const typical = [...Array(200)].map(() => worth(draw(), truth)).sort((a, b) => a - b);
  const threshold = typical[150] as number;
  const decisions: Decision[] = [];
  let learned: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const shown = [...Array(10)].map(draw).filter(({ length }) => length > 0);
    const best = shown.reduce((top, each) => (worth(each, learned) > worth(top, learned) ? each : top));
    const taken =
      answering === 'at-random' ? random() < 0.5 : random() < logistic(3 * (worth(best, truth) - threshold));
    decisions.push({
      id: `${round}`,
      at: new Date(Date.UTC(2026, 0, 1) + round * 3_600_000).toISOString(),
      what: taken ? 'done' : 'dismissed',
      subject: `${round}`,
      until: null,
      choice: null,
      text: null,
      reasons: best,
    });
    if (round % 5 === 4) {
      learned = Object.fromEntries(learnedWeights(decisions).families.map(({ family, factor }) => [family, factor]));
    }
  }
  const fresh = [...Array(150)].map(draw);
  return { before: concordance(fresh, {}), after: concordance(fresh, learned) };

  function concordance(list: Reasons[], factors: Record<string, number>): number {
    let right = 0;
    let pairs = 0;
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        const true_ = worth(a, truth) - worth(b, truth);
        if (true_ === 0) continue;
        pairs++;
        if (true_ * (worth(a, factors) - worth(b, factors)) > 0) right++;
      }
    }
    return right / pairs;
  }
}
