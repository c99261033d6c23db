import { type Isotonic, isotonic, isotonicValue } from '../../stats/isotonic';
import { logit } from '../../stats/logit';
import { type Platt, plattScaling } from '../../stats/platt';
import { sampleStandardDeviation } from '../../stats/sample-standard-deviation';
import { type ClosedRows, taken } from './feature';
import type { Fold } from './folds';
import { compare, joined, rowLosses } from './losses';

export type Calibration =
  | { kind: 'none' }
  | { kind: 'slope' | 'platt'; line: Platt }
  | { kind: 'isotonic'; steps: Isotonic };

/** Deals needed on which candidates were tested before a step function is tried. */
const LEAST_FOR_ISOTONIC = 1000;
/** Standard errors by which a correction must do better. */
const LEAST_GAIN = 2;
/** Steps are not believed below and above these. */
const LEAST_PROBABILITY = 0.005;

/** Calibrated log-odds. */
export function calibrated(calibration: Calibration, score: number): number {
  if (calibration.kind === 'none') return score;
  if (calibration.kind === 'isotonic') {
    const share = isotonicValue(calibration.steps, score);
    return logit(Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, share)));
  }
  return calibration.line.slope * score + calibration.line.intercept;
}

/**
 * Chooses how log-odds are corrected: not at all, by a slope, by a line (Platt) or by steps (isotonic). Each is learned on the earlier folds and measured on the next, so that a rate that
 * rose and fell again is not taken for a fault of the model; not at all, unless another does better by two standard errors, by rows and by folds.
 *
 * @param scores log-odds by fold in the order of time, on rows that the model had not seen
 * @returns the calibration learned on all folds, and the log-odds by fold, each calibrated by the folds before it
 */
export function chooseCalibration(
  rows: ClosedRows,
  folds: readonly Fold[],
  scores: readonly Float64Array[],
): { calibration: Calibration; scores: Float64Array[] } {
  const won = folds.map(({ test }) => taken(rows.won, test));
  const correct = (kind: Calibration['kind']) =>
    scores.map((fold, at) => {
      const calibration: Calibration =
        at === 0 ? { kind: 'none' } : learn(kind, joined(scores.slice(0, at)), joined(won.slice(0, at)));
      return fold.map(score => calibrated(calibration, score));
    });
  const losses = (byFold: readonly Float64Array[]) => byFold.map((fold, at) => rowLosses(fold, won[at]!));
  const asTheyAre = losses(scores);
  let best = { kind: 'none' as Calibration['kind'], gain: 0, scores: [...scores] };
  for (const kind of ['slope', 'platt', 'isotonic'] as const) {
    if (kind === 'isotonic' && joined(won).length < LEAST_FOR_ISOTONIC) continue;
    const corrected = correct(kind);
    const after = losses(corrected);
    const { gain, standardError } = compare(joined(after), joined(asTheyAre), null);
    const noise = LEAST_GAIN * Math.max(standardError, foldError(after, asTheyAre));
    if (gain > noise && gain > best.gain) best = { kind, gain, scores: corrected };
  }
  return { calibration: learn(best.kind, joined(scores), joined(won)), scores: best.scores };
}

/** Standard error of the mean gain over folds: what is common to a fold's rows is one observation. */
function foldError(better: readonly Float64Array[], worse: readonly Float64Array[]): number {
  const gains = better.map((fold, at) => mean(worse[at]!) - mean(fold));
  const spread = sampleStandardDeviation(gains);
  return spread === null ? Number.POSITIVE_INFINITY : spread / Math.sqrt(gains.length);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function learn(kind: Calibration['kind'], scores: Float64Array, won: Float64Array): Calibration {
  if (kind === 'none') return { kind };
  if (kind === 'isotonic') return { kind, steps: isotonic(scores, won, null) };
  const intercept = kind === 'slope' ? Number.POSITIVE_INFINITY : 4;
  return { kind, line: plattScaling(scores, won, null, { slope: 4, intercept }) };
}
