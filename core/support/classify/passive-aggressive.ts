import type { TextVector } from '../../text/text-vectors';

/** What single examples changed about a linear model since it was trained. */
export interface Corrections {
  /** Adds them to the scores of a text, one score per label. */
  apply(text: TextVector, scores: Float64Array): void;
}

/**
 * One passive-aggressive step for each example, in their order: where its own label does not lead the best other one by 1, both move by the least that makes it so,
 * τ = (1 − lead) / (2 (|x|² + 1)), along the text (and the bias). An example that leads by 1 changes nothing.
 *
 * @param scores of the model alone
 * Source: Crammer, Dekel, Keshet, Shalev-Shwartz, Singer, Online Passive-Aggressive Algorithms, JMLR 7 (2006), PA for multiclass.
 */
export function passiveAggressive(
  examples: readonly { text: TextVector; label: number }[],
  labels: number,
  scores: (text: TextVector) => Float64Array,
): Corrections {
  const weights = new Map<number, Float64Array>();
  const bias = new Float64Array(labels);
  const apply = ({ columns, values }: TextVector, sums: Float64Array) => {
    for (let label = 0; label < labels; label++) sums[label]! += bias[label]!;
    for (let i = 0; i < columns.length; i++) {
      const own = weights.get(columns[i]!);
      if (own === undefined) continue;
      for (let label = 0; label < labels; label++) sums[label]! += values[i]! * own[label]!;
    }
  };
  for (const { text, label } of examples) {
    const sums = scores(text);
    apply(text, sums);
    let rival = -1;
    for (let other = 0; other < labels; other++)
      if (other !== label && (rival < 0 || sums[other]! > sums[rival]!)) rival = other;
    if (rival < 0) continue;
    const lead = sums[label]! - sums[rival]!;
    if (lead >= 1) continue;
    const squares = text.values.reduce((sum, value) => sum + value * value, 0);
    const step = (1 - lead) / (2 * (squares + 1));
    bias[label]! += step;
    bias[rival]! -= step;
    for (let i = 0; i < text.columns.length; i++) {
      const own = weights.get(text.columns[i]!) ?? new Float64Array(labels);
      own[label]! += step * text.values[i]!;
      own[rival]! -= step * text.values[i]!;
      weights.set(text.columns[i]!, own);
    }
  }
  return { apply };
}
