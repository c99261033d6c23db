import type { Words } from '../../records/result';
import { changePoints } from '../../stats/change-points';
import { leastSquares } from '../../stats/least-squares';
import { mean } from '../../stats/mean';
import { median } from '../../stats/median';
import { modifiedZScores } from '../../stats/modified-z-scores';
import { seededRandom } from '../../stats/seeded-random';
import { studentTQuantile } from '../../stats/student-t-quantile';
import { theilSen } from '../../stats/theil-sen';
import type { Period } from '../forecast/period';
import type { LevelChange, OddPeriod, ReportPeriod, Trend } from './result';

/** Whole periods below which nothing is said. */
const LEAST = 8;
/** Chance of seeing a trend where there is none, on both sides together. */
const ALPHA = 0.05;
/** Robust standard deviations from which a period is called odd; on simulated series without any outlier one in twenty-five shows one (gamma of shape 8, 8 to 24 periods). */
const ODD = 6;
const SEED = 1979;

const CODES = {
  month: {
    up: 'report.trend.up.month',
    down: 'report.trend.down.month',
    none: 'report.trend.none.month',
    few: 'report.trend.few.month',
  },
  quarter: {
    up: 'report.trend.up.quarter',
    down: 'report.trend.down.quarter',
    none: 'report.trend.none.quarter',
    few: 'report.trend.few.quarter',
  },
  year: {
    up: 'report.trend.up.year',
    down: 'report.trend.down.year',
    none: 'report.trend.none.year',
    few: 'report.trend.few.year',
  },
} as const;

/**
 * How the revenue of whole periods went: a line, `revenue = β0 + β1 · period + ε`, or steps from one level to another, whichever of the two tells the series with fewer
 * parameters for what it leaves unexplained (BIC `n ln(RSS / n) + k ln n`), or neither. Periods far off from that (see `modifiedZScores`) are odd.
 *
 * @param all oldest first; those that are not whole are left out
 */
export function trend(all: readonly ReportPeriod[], kind: Period['kind'], currency: string | null): Trend {
  const whole = all.filter(period => period.whole);
  const n = whole.length;
  const codes = CODES[kind];
  if (n < LEAST) return { changes: [], odd: [], notes: [{ code: codes.few, params: { n, least: LEAST } }] };
  const revenue = whole.map(period => period.revenueMinor);
  const line = lineOf(revenue);
  const starts = changePoints(revenue, seededRandom(SEED));
  const isStepped = starts.length > 0 && (line === null || stepsBic(revenue, starts) < line.bic);
  const levels = isStepped ? levelsOf(revenue, starts) : null;
  const notes: Words[] = [];
  const changes: LevelChange[] = [];
  if (levels !== null) {
    for (const { at, pValue } of starts) {
      const change = { from: whole[at]!.from, beforeMinor: levels[at - 1]!, afterMinor: levels[at]!, pValue };
      changes.push(change);
      const { from, beforeMinor, afterMinor } = change;
      const code = afterMinor > beforeMinor ? 'report.change.up' : 'report.change.down';
      notes.push({ code, params: { from, beforeMinor, afterMinor, currency } });
    }
  } else if (line?.isClear) {
    const amountMinor = Math.round(Math.abs(line.slope));
    notes.push({
      code: line.slope > 0 ? codes.up : codes.down,
      params: { amountMinor, currency, n, rSquared: line.rSquared },
    });
  } else notes.push({ code: codes.none, params: { n } });
  const usual = levels ?? (line?.isClear ? theilSen(revenue) : revenue.map(() => median(revenue) as number));
  const scores = modifiedZScores(revenue.map((value, at) => value - usual[at]!)) ?? [];
  const odd: OddPeriod[] = scores.flatMap((score, at) => {
    return Math.abs(score) < ODD ? [] : [{ from: whole[at]!.from, usualMinor: Math.round(usual[at]!), score }];
  });
  for (const { from, usualMinor, score } of odd) {
    const { revenueMinor } = whole.find(period => period.from === from)!;
    const code = score > 0 ? 'report.odd.high' : 'report.odd.low';
    notes.push({ code, params: { from, amountMinor: revenueMinor, usualMinor, currency } });
  }
  return { changes, odd, notes };
}

/** null where the revenue does not vary. */
function lineOf(revenue: readonly number[]): { slope: number; rSquared: number; isClear: boolean; bic: number } | null {
  const n = revenue.length;
  const fit = leastSquares(
    revenue.map((_, at) => [at]),
    revenue,
  );
  if (fit === null || fit.standardErrors === null || fit.rSquared === null) return null;
  const slope = fit.coefficients[1]!;
  const clear = studentTQuantile(1 - ALPHA / 2, fit.degreesOfFreedom) * fit.standardErrors[1]!;
  const squares = fit.degreesOfFreedom * (fit.residualDeviation ?? 0) ** 2;
  return { slope, rSquared: fit.rSquared, isClear: Math.abs(slope) > clear, bic: bicOf(squares, n, 2) };
}

/** Each level and each place of a change is a parameter. */
function stepsBic(revenue: readonly number[], starts: readonly { at: number }[]): number {
  let squares = 0;
  for (const part of partsOf(revenue, starts)) {
    const level = mean(part) as number;
    for (const value of part) squares += (value - level) ** 2;
  }
  return bicOf(squares, revenue.length, 2 * starts.length + 1);
}

function bicOf(squares: number, n: number, parameters: number): number {
  // A series without any rest would be infinitely well explained.
  return n * Math.log(Math.max(squares, Number.MIN_VALUE) / n) + parameters * Math.log(n);
}

/** The median of its part for each period. */
function levelsOf(revenue: readonly number[], starts: readonly { at: number }[]): number[] {
  return partsOf(revenue, starts).flatMap(part => part.map(() => median(part) as number));
}

function partsOf(revenue: readonly number[], starts: readonly { at: number }[]): number[][] {
  const edges = [0, ...starts.map(({ at }) => at), revenue.length];
  return edges.slice(1).map((end, part) => revenue.slice(edges[part], end));
}
