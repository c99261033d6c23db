import { binOf, type ColumnBins } from '../../stats/column-bins';
import { ridgeLogistic } from '../../stats/ridge-logistic';
import type { SparseRows } from '../../stats/sparse-rows';

/** Log-odds as `base` + one number for the bin of each feature. */
export interface AdditiveModel {
  /** Log-odds of a deal that is average in every feature. */
  base: number;
  /** For each feature, what each bin adds; averages 0 over the training rows. */
  tables: Float64Array[];
}

/** Features of many deals as bins. */
export interface Design {
  bins: readonly ColumnBins[];
  codes: readonly Uint8Array[];
}

/** Log-odds of each row of the design at these places. */
export function additiveScores(
  { base, tables }: AdditiveModel,
  codes: readonly Uint8Array[],
  at: Int32Array,
): Float64Array {
  const scores = new Float64Array(at.length).fill(base);
  for (const [feature, table] of tables.entries()) {
    const code = codes[feature]!;
    for (let i = 0; i < at.length; i++) scores[i]! += table[code[at[i]!]!]!;
  }
  return scores;
}

/** What each feature adds to the log-odds of one deal. */
export function additiveParts(
  { tables }: AdditiveModel,
  bins: readonly ColumnBins[],
  values: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(tables, (table, feature) => table[binOf(bins[feature]!, values[feature]!)]!);
}

export interface Training {
  design: Design;
  /** Places of the training rows. */
  at: Int32Array;
  /** Of all rows of the design. */
  won: Float64Array;
  /** Parallel to `at`. */
  weights: Float64Array;
}

/**
 * Ridge logistic regression on bins: one coefficient for each bin, and for a number one more along the ranks of its bins, so that a trend needs no evidence in each bin.
 *
 * @param ridge penalty on each squared coefficient, > 0
 */
export function logisticModel({ design: { bins, codes }, at, won, weights }: Training, ridge: number): AdditiveModel {
  const shares = codes.map((code, feature) => binShares(code, at, weights, bins[feature]!.count));
  const ranks = bins.map((bin, feature) => (bin.categorical || bin.count <= 3 ? null : midRanks(shares[feature]!)));
  const offsets: number[] = [];
  let columns = 0;
  for (const { count } of bins) {
    offsets.push(columns);
    columns += count;
  }
  const slopes = ranks.map(rank => (rank === null ? -1 : columns++));
  const perRow = bins.length + slopes.filter(slope => slope >= 0).length;
  const rows: SparseRows = {
    starts: Int32Array.from({ length: at.length + 1 }, (_, i) => i * perRow),
    indices: new Int32Array(at.length * perRow),
    values: new Float64Array(at.length * perRow).fill(1),
    columns,
  };
  let end = 0;
  for (const row of at) {
    for (const [feature, code] of codes.entries()) {
      const bin = code[row]!;
      rows.indices[end++] = offsets[feature]! + bin;
      if (slopes[feature] === -1) continue;
      rows.indices[end] = slopes[feature]!;
      rows.values[end++] = ranks[feature]![bin]!;
    }
  }
  const target = Float64Array.from(at, row => won[row]!);
  const fit = ridgeLogistic({ rows, target, weights, ridge });
  const tables = bins.map((bin, feature) =>
    Float64Array.from({ length: bin.count }, (_, b) => {
      const trend = ranks[feature] === null ? 0 : fit.coefficients[slopes[feature]!]! * ranks[feature]![b]!;
      return fit.coefficients[offsets[feature]! + b]! + trend;
    }),
  );
  return centred(fit.intercept, tables, shares);
}

/**
 * Categorical naive Bayes on bins, tempered: `logit p = logit p0 + Σ_k ln(P(x_k | won) / P(x_k | lost)) / T`, each probability smoothed by rows that look like all deals.
 *
 * @param temperature T ≥ 1: features that say the same thing are counted again and again at 1
 */
export function naiveBayesModel(
  { design: { bins, codes }, at, won, weights }: Training,
  temperature: number,
  smoothing = 4,
): AdditiveModel {
  const totals = outcomeTotals(at, won, weights);
  const shares: Float64Array[] = [];
  const tables = codes.map((code, feature) => {
    const count = bins[feature]!.count;
    const wonIn = new Float64Array(count);
    const lostIn = new Float64Array(count);
    for (let i = 0; i < at.length; i++) {
      const row = at[i]!;
      (won[row] === 1 ? wonIn : lostIn)[code[row]!]! += weights[i]!;
    }
    const all = totals.won + totals.lost;
    shares.push(wonIn.map((n, bin) => (n + lostIn[bin]!) / all));
    return wonIn.map((n, bin) => {
      const share = (n + lostIn[bin]!) / all;
      if (share === 0) return 0;
      const givenWon = (n + smoothing * share) / (totals.won + smoothing);
      const givenLost = (lostIn[bin]! + smoothing * share) / (totals.lost + smoothing);
      return Math.log(givenWon / givenLost) / temperature;
    });
  });
  return centred(Math.log((totals.won + 1) / (totals.lost + 1)), tables, shares);
}

/** Rate of each bin of one feature, shrunk to that of all by so many rows. */
export function rateModel({ design, at, won, weights }: Training, feature: number, shrinkage: number): AdditiveModel {
  const { won: wonAll, lost: lostAll } = outcomeTotals(at, won, weights);
  const rate = (wonAll + 1) / (wonAll + lostAll + 2);
  const base = Math.log(rate / (1 - rate));
  const wonIn = new Float64Array(design.bins[feature]!.count);
  const all = new Float64Array(wonIn.length);
  for (let i = 0; i < at.length; i++) {
    const bin = design.codes[feature]![at[i]!]!;
    all[bin]! += weights[i]!;
    wonIn[bin]! += weights[i]! * won[at[i]!]!;
  }
  const table = wonIn.map((n, bin) => {
    const shrunk = (n + shrinkage * rate) / (all[bin]! + shrinkage);
    return Math.log(shrunk / (1 - shrunk)) - base;
  });
  return { base, tables: design.bins.map(({ count }, at) => (at === feature ? table : new Float64Array(count))) };
}

function outcomeTotals(at: Int32Array, won: Float64Array, weights: Float64Array): { won: number; lost: number } {
  const totals = { won: 0, lost: 0 };
  for (let i = 0; i < at.length; i++) totals[won[at[i]!] === 1 ? 'won' : 'lost'] += weights[i]!;
  return totals;
}

function centred(intercept: number, tables: readonly Float64Array[], shares: readonly Float64Array[]): AdditiveModel {
  let base = intercept;
  const around = tables.map((table, feature) => {
    const mean = table.reduce((sum, value, bin) => sum + value * shares[feature]![bin]!, 0);
    base += mean;
    // A bin that no training row was in says nothing.
    return table.map((value, bin) => (shares[feature]![bin] === 0 ? 0 : value - mean));
  });
  return { base, tables: around };
}

/** Share of the weight that each bin holds. */
function binShares(code: Uint8Array, at: Int32Array, weights: Float64Array, count: number): Float64Array {
  const shares = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < at.length; i++) {
    shares[code[at[i]!]!]! += weights[i]!;
    total += weights[i]!;
  }
  return shares.map(weight => weight / total);
}

/** −1…1 for the bins of a number by the middle of their ranks; 0 for missing. */
function midRanks(shares: Float64Array): Float64Array {
  const present = 1 - shares[0]!;
  let passed = 0;
  return shares.map((share, bin) => {
    if (bin === 0 || present === 0) return 0;
    const rank = (passed + share / 2) / present;
    passed += share;
    return 2 * rank - 1;
  });
}
