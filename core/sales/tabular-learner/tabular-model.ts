import { logistic } from '../../stats/logistic';
import type { Watch } from '../../stats/watch';
import { calibrated } from './calibration';
import { baseLogOdds, recentRows } from './candidates';
import type { ClosedRows, Feature } from './feature';
import type { Settings } from './learn';
import { designOf, fitCandidate, type Predictor } from './predictor';
import { withoutFeatures } from './prune';

/** Log-odds of one deal as a sum: `base` + `calibration` + Σ `byFeature`. */
export interface Explanation {
  /** Log-odds of winning, of which everything else is a part. */
  score: number;
  /** Log-odds of the base rate. */
  base: number;
  /** What the average of the model and its calibration add for every deal alike. */
  calibration: number;
  /** Parallel to the features. */
  byFeature: Float64Array;
}

export interface TabularModel {
  settings: Settings;
  /** Log-odds of the base rate. */
  base: number;
  /** The base rate, 0 < p < 1. */
  probability: number;
  /** Chances of winning, 0 < p < 1. */
  probabilities(features: readonly Feature[]): Float64Array;
  /** @param values of one deal in the order of the features */
  explain(values: ArrayLike<number>): Explanation;
}

/**
 * Fits what `learn` has chosen: `s = b0 + t (calibrated(Σ_k w_k s_k) − b0)`, b0 the log-odds of the base rate, t the trust, w the shares of the candidates' log-odds s.
 *
 * @param given in the order of time
 * @throws Cancelled
 */
export function fitTabular(given: ClosedRows, settings: Settings, watch?: Watch): TabularModel {
  const rows = withoutFeatures(given, settings.dropped);
  const all = Int32Array.from(rows.won.keys());
  const base = baseLogOdds(rows.won, all, settings.baseHalfLifeRows);
  const parts: { share: number; predictor: Predictor }[] = [];
  if (settings.trust > 0 && all.length > 0) {
    const input = {
      rows,
      design: designOf(rows.features),
      stage: settings.stage,
      ...recentRows(all, settings.halfLifeRows),
      watch,
    };
    for (const tuning of settings.tunings) {
      parts.push({ share: settings.blend[tuning.name] ?? 0, predictor: fitCandidate(tuning, input) });
    }
  }
  const { calibration, trust } = settings;
  const final = (raw: number) => (parts.length === 0 ? base : base + trust * (calibrated(calibration, raw) - base));
  return {
    settings,
    base,
    probability: logistic(base),
    probabilities: features => {
      const raw = new Float64Array(features[0]?.values.length ?? 0);
      for (const { share, predictor } of parts) {
        for (const [row, score] of predictor.scores(features).entries()) raw[row]! += share * score;
      }
      return raw.map(score => logistic(final(score)));
    },
    explain: values => {
      const byFeature = new Float64Array(rows.features.length);
      const slope = trust * ('line' in calibration ? calibration.line.slope : 1);
      let raw = 0;
      let explained = 0;
      for (const { share, predictor } of parts) {
        const own = predictor.parts(values);
        raw += share * own.base;
        for (const [feature, part] of own.byFeature.entries()) {
          raw += share * part;
          byFeature[feature]! += slope * share * part;
        }
      }
      for (const part of byFeature) explained += part;
      const score = final(raw);
      return { score, base, calibration: score - base - explained, byFeature };
    },
  };
}
