import { expertPanel } from '../../core/sales/forecast/experts/expert-panel';
import { forecastSpan } from '../../core/sales/forecast/experts/forecast-span';
import { tracksOf } from '../../core/sales/forecast/experts/tracks';
import { simulatedPipeline } from '../sales/simulated-pipelines';

/** How often the truth fell into the bands of forecasts. */
export interface Coverage {
  pipelines: number;
  /** 0…1 */
  held80: number;
  held95: number;
  /** Σ (forecast − actual) / Σ actual, each pipeline in units of its usual revenue. */
  bias: number;
}

/** Forecasts simulated pipelines of known future, seeds from `first` on; those that never won anything are left out. */
export function simulatedCoverage(first: number, pipelines: number): Coverage {
  let n = 0;
  let held80 = 0;
  let held95 = 0;
  let error = 0;
  let actualSum = 0;
  for (let seed = first; seed < first + pipelines; seed++) {
    const { known, asOf, span, actual, usual } = simulatedPipeline(seed);
    if (!(usual > 0)) continue;
    const tracks = tracksOf(known);
    const { mean, quantiles } = forecastSpan(tracks, expertPanel(tracks), asOf, span);
    const [p2_5, p10, , p90, p97_5] = quantiles as [number, number, number, number, number];
    n++;
    if (actual >= p10 && actual <= p90) held80++;
    if (actual >= p2_5 && actual <= p97_5) held95++;
    error += (mean - actual) / usual;
    actualSum += actual / usual;
  }
  return { pipelines: n, held80: held80 / n, held95: held95 / n, bias: error / actualSum };
}
