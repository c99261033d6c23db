import { expertPanel } from '../../core/sales/forecast/experts/expert-panel';
import { forecastSpan } from '../../core/sales/forecast/experts/forecast-span';
import { tracksOf } from '../../core/sales/forecast/experts/tracks';
import { PIPELINE_KINDS, type PipelineKind, simulatedPipeline } from '../sales/simulated-pipelines';
import type { BenchEntry, BenchRow } from './bench';

/** Of each kind; settings were chosen on seeds from 200,000 on. */
const PIPELINES = 200;
const FIRST_SEED = 500_000;

/** How often the truth fell into the bands of forecasts. */
interface Coverage {
  pipelines: number;
  held80: number;
  held95: number;
}

/** Forecasts simulated pipelines of known future, seeds from `first` on; those that never won anything are left out. */
export function simulatedCoverage(kind: PipelineKind, first: number, pipelines: number): Coverage {
  const held = { pipelines: 0, held80: 0, held95: 0 };
  for (let seed = first; seed < first + pipelines; seed++) {
    const { known, asOf, span, actual, usual } = simulatedPipeline(seed, kind);
    if (!(usual > 0)) continue;
    const tracks = tracksOf(known);
    const { quantiles } = forecastSpan(tracks, expertPanel(tracks), asOf, span);
    const [p2_5, p10, , p90, p97_5] = quantiles as [number, number, number, number, number];
    held.pipelines++;
    if (actual >= p10 && actual <= p90) held.held80++;
    if (actual >= p2_5 && actual <= p97_5) held.held95++;
  }
  return held;
}

/** Bands of a thousand simulated pipelines, by kind and together. */
export const coverageBench: BenchEntry = {
  name: 'bands of simulated pipelines',
  needs: [],
  run: async () => {
    const rows: BenchRow[] = [];
    const all = { pipelines: 0, held80: 0, held95: 0 };
    const add = (set: string, { pipelines, held80, held95 }: Coverage, targets: BenchRow['target'][]) => {
      for (const [at, [measure, held]] of (
        [
          ['80 % band holds', held80],
          ['95 % band holds', held95],
        ] as const
      ).entries()) {
        const row = { set: `${set}, ${pipelines} simulated`, method: 'experts', measure, ours: held / pipelines };
        rows.push({ ...row, reference: {}, target: targets[at] ?? null });
      }
    };
    for (const kind of PIPELINE_KINDS) {
      const held = simulatedCoverage(kind, FIRST_SEED, PIPELINES);
      for (const name of ['pipelines', 'held80', 'held95'] as const) all[name] += held[name];
      add(kind, held, []);
    }
    add('all kinds', all, [{ least: 0.77, most: 0.83 }, { least: 0.92 }]);
    return rows;
  },
};
