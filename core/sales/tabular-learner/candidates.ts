import { stagedScores } from '../../stats/boosted-trees';
import { logit } from '../../stats/logit';
import { partOf, step, type Watch } from '../../stats/watch';
import { additiveScores, type Design } from './additive-model';
import { type ClosedRows, taken } from './feature';
import type { Fold } from './folds';
import { type Choice, choose, rowLosses } from './losses';
import { type CandidateName, type FitInput, fitAdditive, fitTrees, type Tuning, WIN_BOOSTING } from './predictor';

/** What learning works with: the rows in their order, and the tests of the past. */
export interface Bench {
  rows: ClosedRows;
  design: Design;
  folds: readonly Fold[];
  /** Place of the stage among the features; −1 for none. */
  stage: number;
  watch?: Watch | undefined;
}

/** A candidate with its setting, and what it said about the rows of each fold before it had seen them. */
export interface Candidate {
  tuning: Tuning;
  /** Log-odds, by fold. */
  scores: Float64Array[];
}

export const MIDDLING_RIDGE = 10;
const MIDDLING: Tuning = { name: 'logistic', value: MIDDLING_RIDGE };
const RIDGES = [1, 3, 10, 30, 100, 300];
const TEMPERATURES = [1, 1.5, 2, 3, 5, 8, 12];
const GRIDS = { logistic: RIDGES, 'naive-bayes': TEMPERATURES, 'stage-rate': [0] };
const ROUNDS = [5, 10, 20, 30, 45, 60, 80, 100, 130, 160, 200, 250];
/** Deals that the prior of even odds is worth in the base rate. */
export const PRIOR_DEALS = 8;

/** Age of rows in rows, as weights: `2^(−age / halfLife)`. `at` ascending; `end` is the place after the last known row. */
export function recencyWeights(at: Int32Array, halfLifeRows: number, end: number): Float64Array {
  return Float64Array.from(at, row => 2 ** ((row - end) / halfLifeRows));
}

/** Rows that still count, and their weights. */
export function recentRows(at: Int32Array, halfLifeRows: number): { at: Int32Array; weights: Float64Array } {
  const end = at.length === 0 ? 0 : at[at.length - 1]! + 1;
  const recent = at.filter(row => (end - row) / halfLifeRows < 7);
  return { at: recent, weights: recencyWeights(recent, halfLifeRows, end) };
}

/** Log-odds of the weighted share of won deals, shrunk to even odds by eight deals. */
export function baseLogOdds(won: Float64Array, at: Int32Array, halfLifeRows: number): number {
  const recent = recentRows(at, halfLifeRows);
  let wins = PRIOR_DEALS / 2;
  let total = PRIOR_DEALS;
  for (let i = 0; i < recent.at.length; i++) {
    total += recent.weights[i]!;
    wins += recent.weights[i]! * won[recent.at[i]!]!;
  }
  return logit(wins / total);
}

/** Half-lives that are worth a try for so many rows; without limit first. */
export function halfLives(n: number): number[] {
  return [Number.POSITIVE_INFINITY, ...[16_000, 4000, 1000, 250].filter(halfLife => halfLife < n)];
}

/** Half-life of the base rate: a shorter memory only where it foretells better, as far ahead as will be asked. */
export function chooseBaseHalfLife({ rows, folds }: Bench, lives: readonly number[]): Choice {
  const scores = lives.map(life =>
    folds.map(({ train, ahead }) => new Float64Array(ahead.length).fill(baseLogOdds(rows.won, train, life))),
  );
  return chooseAhead(rows, folds, scores);
}

/** Half-life of the models, likewise, by a logistic regression of middling penalty. */
export function chooseHalfLife(bench: Bench, lives: readonly number[]): Choice {
  if (lives.length === 1) return { setting: 0, byFold: bench.folds.map(() => 0) };
  const scores = lives.map((life, at) => {
    step(bench.watch, at / lives.length);
    return additiveFolds(bench, life, MIDDLING, 'ahead');
  });
  return chooseAhead(bench.rows, bench.folds, scores);
}

function chooseAhead(rows: ClosedRows, folds: readonly Fold[], scores: readonly Float64Array[][]): Choice {
  const ahead = folds.map(fold => fold.ahead);
  return choose(
    scores.map(byFold => byFold.map((fold, at) => rowLosses(fold, taken(rows.won, ahead[at]!)))),
    0,
    ahead,
  );
}

/** A candidate of one setting or of a grid of settings, each of them tried on every fold. */
export function additiveCandidate(
  bench: Bench,
  name: Exclude<CandidateName, 'boosted-trees'>,
  halfLife: number,
  grid: readonly number[] = GRIDS[name],
): Candidate {
  const scores = grid.map((value, at) => {
    step(bench.watch, at / grid.length);
    return additiveFolds(bench, halfLife, { name, value });
  });
  const { setting, byFold } = choose(lossesOf(bench.rows, bench.folds, scores), null);
  return { tuning: { name, value: grid[setting]! }, scores: byFold.map((chosen, fold) => scores[chosen]![fold]!) };
}

/** Losses by fold of a logistic regression of middling penalty. */
export function additiveCandidateLosses(bench: Bench, halfLife: number): Float64Array[] {
  step(bench.watch, 0);
  return lossesOf(bench.rows, bench.folds, [additiveFolds(bench, halfLife, MIDDLING)])[0]!;
}

/** Boosted trees; the number of rounds is the setting. */
export function treesCandidate(bench: Bench, halfLife: number): Candidate {
  const { rows, folds } = bench;
  const staged = folds.map(({ train, test }, fold) => {
    const watch = partOf(bench.watch, fold / folds.length, (fold + 1) / folds.length);
    const model = fitTrees({ ...input(bench, train, halfLife), watch }, WIN_BOOSTING.rounds, test);
    return stagedScores(
      model,
      rows.features.map(({ values }) => taken(values, test)),
      ROUNDS,
    );
  });
  const scores = ROUNDS.map((_, at) => staged.map(fold => fold[at]!));
  const { setting, byFold } = choose(lossesOf(rows, folds, scores), null);
  return {
    tuning: { name: 'boosted-trees', value: ROUNDS[setting]! },
    scores: byFold.map((chosen, fold) => scores[chosen]![fold]!),
  };
}

function additiveFolds(
  bench: Bench,
  halfLife: number,
  tuning: Tuning,
  part: 'test' | 'ahead' = 'test',
): Float64Array[] {
  return bench.folds.map(fold => {
    return additiveScores(fitAdditive(tuning, input(bench, fold.train, halfLife)), bench.design.codes, fold[part]);
  });
}

function input({ rows, design, stage }: Bench, train: Int32Array, halfLife: number): FitInput {
  return { rows, design, stage, ...recentRows(train, halfLife) };
}

/** Losses of settings by fold. */
export function lossesOf(
  { won }: ClosedRows,
  folds: readonly Fold[],
  scores: readonly (readonly Float64Array[])[],
): Float64Array[][] {
  return scores.map(byFold => byFold.map((fold, at) => rowLosses(fold, taken(won, folds[at]!.test))));
}
