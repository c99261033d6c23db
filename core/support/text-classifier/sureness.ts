import type { TextModel } from './text-model';

/** The label of the highest score, and how clearly it stands out. */
export interface Top {
  label: number;
  /** Rises with the chance that the label is right. For a support vector machine the signed distance, which also tells texts that fit no label; for naive Bayes the log-odds against all other labels. */
  sureness: number;
}

/** The best label of a text; ties go to the first. */
export function topOf(kind: TextModel['kind'], scores: Float64Array): Top {
  let label = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[label]!) label = at;
  const best = scores[label]!;
  if (kind === 'svm') return { label, sureness: best };
  let others = 0;
  for (let at = 0; at < scores.length; at++) if (at !== label) others += Math.exp(scores[at]! - best);
  return { label, sureness: -Math.log(Math.max(others, Number.MIN_VALUE)) };
}
