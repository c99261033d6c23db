import { type BoostingLoss, derivatives, meanLoss, startScore, weightedQuantile } from './boosting-loss';
import { binnedValues, type Column, type ColumnBins, columnBins } from './column-bins';
import {
  fillInnerNodes,
  type GrownTree,
  growTree,
  leafOfRow,
  type RegressionTree,
  type TreeLimits,
} from './regression-tree';
import { seededRandom } from './seeded-random';
import { step, type Watch } from './watch';

export interface BoostedTrees {
  bins: ColumnBins[];
  /** Score before the first tree: log-odds, or the unit of the target. */
  start: number;
  trees: RegressionTree[];
  /** Trees of the rounds after the best one on the held-out rows; they are no part of the model. */
  dropped: RegressionTree[];
  /** Mean loss on the held-out rows after 0, 1, 2… rounds; empty without such rows. Goes on past the rounds that were kept. */
  heldOutLoss: number[];
}

export interface TrainingRows {
  columns: readonly Column[];
  /** 0…1 for the logistic loss, else any unit. No NaN. */
  target: Float64Array;
  /** ≥ 0, not all 0; 1 each when left out. */
  weights?: Float64Array;
}

export interface BoostingOptions extends TreeLimits {
  loss: BoostingLoss;
  /** Most trees. */
  rounds: number;
  /** Share of each tree's answer that is added, 0…1. */
  learningRate: number;
  /** Share of the rows that each tree sees, 0…1. */
  rowShare: number;
  /** Share of the columns that each tree sees, 0…1. */
  columnShare: number;
  /** Bins of a numeric column, and most categories with a bin of their own; 2…254. */
  bins: number;
  /** Rows that a category needs for a bin of its own. */
  leastInLevel: number;
  /** Rounds without a smaller loss on the held-out rows after which boosting ends. */
  patience: number;
  seed: number;
}

/** Settings that do well on a few hundred to many thousand rows without tuning. */
export const DEFAULT_BOOSTING: BoostingOptions = {
  loss: { kind: 'logistic' },
  rounds: 200,
  learningRate: 0.05,
  leaves: 15,
  leastRows: 20,
  leastHessian: 1e-3,
  ridge: 1,
  leastGain: 0,
  rowShare: 0.8,
  columnShare: 0.7,
  bins: 64,
  leastInLevel: 10,
  patience: 30,
  seed: 1,
};

/**
 * Gradient-boosted regression trees on histograms: score(x) = start + η Σ_m tree_m(x). Each tree is grown on the first and second derivatives of the loss at the
 * scores so far; for a quantile its leaves then get the quantile of what is left. Missing values go the way that saves more; categories are parted into two groups.
 * Same input, same trees.
 *
 * @param heldOut rows for early stopping: the rounds with the least loss on them are kept. They must be a part of what is known when the model is trained,
 *   never the rows that measure it; later in time than the others, if time matters.
 * @throws RangeError for no rows, columns of unequal length, a target or weight that is not finite; Cancelled
 * Source: Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29 (2001); Ke et al., LightGBM, NIPS (2017).
 * @example
 * const model = trainBoostedTrees({ columns: [{ values, categorical: false }], target }, { ...DEFAULT_BOOSTING, rounds: 100 });
 * boostedScores(model, [values]) // log-odds of each row
 */
export function trainBoostedTrees(
  { columns, target, weights = new Float64Array(target.length).fill(1) }: TrainingRows,
  options: BoostingOptions,
  heldOut: TrainingRows | null = null,
  watch?: Watch,
): BoostedTrees {
  check(columns, target, weights);
  const { loss } = options;
  const bins = columns.map(column => columnBins(column, options.bins, options.leastInLevel));
  const codes = columns.map((column, at) => binnedValues(bins[at]!, column.values));
  const asked = bins.flatMap((bin, column) => (bin.count > 2 ? [column] : []));
  const random = seededRandom(options.seed);
  const start = startScore(loss, target, weights);
  const scores = new Float64Array(target.length).fill(start);
  const gradients = new Float64Array(target.length);
  const hessians = new Float64Array(target.length);
  const known = Int32Array.from(target.keys()).filter(row => weights[row]! > 0);
  const trees: RegressionTree[] = [];
  const held = heldOut === null ? null : new HeldOut(heldOut, loss, bins, start);
  for (let round = 0; round < options.rounds; round++) {
    step(watch, round / options.rounds);
    derivatives(loss, target, weights, scores, gradients, hessians);
    const rows = options.rowShare < 1 ? known.filter(() => random() < options.rowShare) : known.slice();
    const grown = growTree(
      { bins, codes },
      rows,
      sample(asked, options.columnShare, random),
      gradients,
      hessians,
      options,
    );
    if (loss.kind === 'quantile') setQuantiles(grown, rows, target, weights, scores, loss.level);
    const { tree } = grown;
    for (let node = 0; node < tree.value.length; node++) tree.value[node]! *= options.learningRate;
    fillInnerNodes(tree);
    addTree(tree, codes, scores);
    trees.push(tree);
    if (held !== null && held.add(tree) > options.patience) break;
  }
  step(watch, 1);
  const kept = held?.bestRound ?? trees.length;
  return { bins, start, trees: trees.slice(0, kept), dropped: trees.slice(kept), heldOutLoss: held?.losses ?? [] };
}

/** Scores of rows: log-odds for the logistic loss, else in the unit of the target. `columns` in the order of the training. */
export function boostedScores(model: BoostedTrees, columns: readonly Float64Array[]): Float64Array {
  const codes = columns.map((values, at) => binnedValues(model.bins[at]!, values));
  const scores = new Float64Array(columns[0]?.length ?? 0).fill(model.start);
  for (const tree of model.trees) addTree(tree, codes, scores);
  return scores;
}

/**
 * Scores after each of several numbers of rounds, the dropped ones included, so that the number can be chosen afterwards. A number that was not reached gives the
 * scores after the last round.
 *
 * @param rounds ascending
 */
export function stagedScores(
  model: BoostedTrees,
  columns: readonly Float64Array[],
  rounds: readonly number[],
): Float64Array[] {
  const codes = columns.map((values, at) => binnedValues(model.bins[at]!, values));
  const scores = new Float64Array(columns[0]?.length ?? 0).fill(model.start);
  const trees = [...model.trees, ...model.dropped];
  let done = 0;
  return rounds.map(wanted => {
    for (; done < Math.min(wanted, trees.length); done++) addTree(trees[done]!, codes, scores);
    return scores.slice();
  });
}

function check(columns: readonly Column[], target: Float64Array, weights: Float64Array): void {
  if (target.length === 0 || columns.length === 0) throw new RangeError('boosted trees: no rows or no columns');
  for (const { values } of [...columns, { values: weights }]) {
    if (values.length !== target.length)
      throw new RangeError(`boosted trees: ${values.length} values for ${target.length} rows`);
  }
  if (!target.every(Number.isFinite)) throw new RangeError('boosted trees: a target is not finite');
  if (!weights.every(weight => weight >= 0 && Number.isFinite(weight)) || !weights.some(weight => weight > 0)) {
    throw new RangeError('boosted trees: weights must be finite, not negative, and not all 0');
  }
}

function sample(columns: readonly number[], share: number, random: () => number): number[] {
  const wanted = Math.ceil(share * columns.length);
  const chosen = new Set<number>();
  // Floyd's sampling: each set of that size is equally likely.
  for (let at = columns.length - wanted; at < columns.length; at++) {
    const pick = Math.floor(random() * (at + 1));
    chosen.add(chosen.has(pick) ? at : pick);
  }
  return columns.filter((_, at) => chosen.has(at));
}

/** The gradients of a quantile only say above or below; the step that fits is the quantile of what is left in the leaf. */
function setQuantiles(
  { tree, leaves }: GrownTree,
  rows: Int32Array,
  target: Float64Array,
  weights: Float64Array,
  scores: Float64Array,
  level: number,
): void {
  for (const { node, from, to } of leaves) {
    const own = rows.subarray(from, to);
    if (own.length === 0) continue;
    const left = Float64Array.from(own, row => target[row]! - scores[row]!);
    tree.value[node] = weightedQuantile(
      left,
      Float64Array.from(own, row => weights[row]!),
      level,
    );
  }
}

function addTree(tree: RegressionTree, codes: readonly Uint8Array[], scores: Float64Array): void {
  for (let row = 0; row < scores.length; row++) scores[row]! += tree.value[leafOfRow(tree, codes, row)]!;
}

/** Rows that decide how many rounds are kept. */
class HeldOut {
  readonly losses: number[];
  bestRound = 0;
  private readonly codes: Uint8Array[];
  private readonly scores: Float64Array;

  constructor(
    private readonly rows: TrainingRows,
    private readonly loss: BoostingLoss,
    bins: readonly ColumnBins[],
    start: number,
  ) {
    this.codes = rows.columns.map((column, at) => binnedValues(bins[at]!, column.values));
    this.scores = new Float64Array(rows.target.length).fill(start);
    this.losses = [this.now()];
  }

  /** @returns rounds since the least loss */
  add(tree: RegressionTree): number {
    addTree(tree, this.codes, this.scores);
    const loss = this.now();
    this.losses.push(loss);
    if (loss < this.losses[this.bestRound]!) this.bestRound = this.losses.length - 1;
    return this.losses.length - 1 - this.bestRound;
  }

  private now(): number {
    return meanLoss(this.loss, this.rows.target, this.rows.weights ?? null, this.scores);
  }
}
