import type { Candidate } from './candidates';
import { lossesOf } from './candidates';
import type { ClosedRows } from './feature';
import type { Fold } from './folds';
import { choose } from './losses';
import type { CandidateName } from './predictor';

export type BlendWeights = Partial<Record<CandidateName, number>>;

/** Shares that are tried, where the candidates are there. The first one is kept unless another does clearly better. */
const BLENDS: readonly BlendWeights[] = [
  { logistic: 0.5, 'boosted-trees': 0.5 },
  { logistic: 0.75, 'boosted-trees': 0.25 },
  { logistic: 0.25, 'boosted-trees': 0.75 },
  { logistic: 0.4, 'boosted-trees': 0.4, 'naive-bayes': 0.2 },
  { logistic: 1 },
  { 'boosted-trees': 1 },
  { 'naive-bayes': 1 },
  { 'stage-rate': 1 },
];

export interface Blend {
  weights: BlendWeights;
  /** Log-odds by fold, each with the shares that the other folds chose. */
  scores: Float64Array[];
}

/** Weighted mean of the candidates' log-odds; the shares are chosen by the loss on rows that the candidates had not seen. */
export function blendOf(rows: ClosedRows, folds: readonly Fold[], candidates: readonly Candidate[]): Blend {
  const byName = new Map(candidates.map(({ tuning, scores }) => [tuning.name, scores]));
  const blends = BLENDS.filter(blend => Object.keys(blend).every(name => byName.has(name as CandidateName)));
  const scores = blends.map(blend =>
    folds.map((_, fold) => {
      const parts = Object.entries(blend).map(([name, share]) => ({
        share,
        scores: byName.get(name as CandidateName)![fold]!,
      }));
      return parts[0]!.scores.map((_, row) => parts.reduce((sum, part) => sum + part.share * part.scores[row]!, 0));
    }),
  );
  const { setting, byFold } = choose(lossesOf(rows, folds, scores), 0);
  return { weights: blends[setting]!, scores: byFold.map((chosen, fold) => scores[chosen]![fold]!) };
}
