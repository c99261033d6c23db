import { partOf, type Watch } from '../../stats/watch';
import { type BlendWeights, blendOf } from './blend';
import { type Calibration, chooseCalibration } from './calibration';
import {
  additiveCandidate,
  type Bench,
  baseLogOdds,
  type Candidate,
  chooseBaseHalfLife,
  chooseHalfLife,
  halfLives,
  lossesOf,
  MIDDLING_RIDGE,
  treesCandidate,
} from './candidates';
import { type ClosedRows, rowsAt, taken } from './feature';
import { type Fold, rollingOrigins } from './folds';
import { type Comparison, compare, joined } from './losses';
import { type CandidateName, designOf, type Tuning } from './predictor';
import { uselessFeatures, withoutFeatures } from './prune';

/** Everything that learning chose; with new rows the model is fitted again without choosing again. */
export interface Settings {
  /** Rows after which a deal counts half; Infinity: all count alike. */
  baseHalfLifeRows: number;
  halfLifeRows: number;
  tunings: Tuning[];
  /** Shares of the log-odds of each candidate; empty: no signal, the base rate alone. */
  blend: BlendWeights;
  calibration: Calibration;
  /** How far the model is followed away from the base rate, 0…1: 0 up to two standard errors of its gain, 1 from four on. */
  trust: number;
  /** Place of the stage among the features; −1 for none. */
  stage: number;
  /** Places of features that are not used. */
  dropped: readonly number[];
}

/** How one candidate did on deals that it had not seen, in comparison to the base rate. */
export interface Trial extends Comparison {
  name: CandidateName | 'blend';
}

export interface Learned {
  settings: Settings;
  /** Empty when there were too few deals for a test. */
  trials: Trial[];
  /** Rows on which the candidates were tested. */
  tested: number;
  /** How many more closed deals it would take to tell; 0 with a signal; null when nothing points to one. */
  moreDeals: number | null;
}

export interface LearnOptions {
  /** How many rows will be predicted before the model learns again. */
  horizonRows: number;
  /** Place of the stage among the features; −1 for none. */
  stage: number;
  /** true: a logistic regression of middling penalty alone, gated like all others; for learning anew on many days of the past. */
  quick?: boolean;
  /** true: without features that add nothing, so that each reason is one. */
  prune?: boolean;
  /** true: all rows count alike, however old; for predictions far ahead whose level is corrected as outcomes come in. */
  steady?: boolean;
  watch?: Watch | undefined;
}

/** Standard errors of its gain that a model must beat the base rate by; above it is trusted more and more. */
const LEAST_GAIN = 2;
const FULL_TRUST = 4;
/** Deals with both outcomes below which nothing is tried. */
const LEAST_DEALS = 40;
const LEAST_OF_EACH = 8;
/** Deals below which no trees are tried: on fewer they find a rule for every accident, and now and then it holds for a while. */
const LEAST_FOR_TREES = 200;
/** Nats per deal: a gain that would be worth knowing of. */
const WORTHWHILE_GAIN = 0.02;

/**
 * Rows in the order of time, equal times as they came. Deals of one row each whose closing is known are put in the order of closing: of the lately created ones only
 * those that were decided quickly are known, and these are no fair sample, while all that closed at a time are.
 */
export function inOrder(rows: ClosedRows): ClosedRows {
  const { decided, order } = rows;
  const times =
    rows.group !== null || decided === null
      ? order
      : decided.map((time, row) => (Number.isNaN(time) ? order[row]! : time));
  const at = Int32Array.from(rows.won.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
  return { ...rowsAt(rows, at), order: taken(times, at), decided: null };
}

/**
 * Chooses, by predicting the past from what was known before it, how the chance of winning is best foretold from the features: memory, candidates with their settings, their
 * shares in a blend, calibration; and whether any of it is better than the base rate beyond its own noise. Each choice is measured on folds that had no part in it.
 *
 * @param given in the order of time (see `inOrder`)
 * @throws Cancelled
 */
export function learn(
  given: ClosedRows,
  { horizonRows, stage, quick = false, prune = false, steady = false, watch }: LearnOptions,
): Learned {
  let rows = given;
  const n = rows.won.length;
  const deals = dealsIn(rows);
  const nothing = (base: number): Settings => ({
    baseHalfLifeRows: base,
    halfLifeRows: Number.POSITIVE_INFINITY,
    tunings: [],
    blend: {},
    calibration: { kind: 'none' },
    trust: 0,
    stage,
    dropped: [],
  });
  const few = { settings: nothing(Number.POSITIVE_INFINITY), trials: [], tested: 0 };
  const { won, lost } = deals;
  if (won + lost < LEAST_DEALS || rows.features.length === 0 || Math.min(won, lost) < LEAST_OF_EACH) {
    return { ...few, moreDeals: Math.max(1, LEAST_DEALS - won - lost, LEAST_OF_EACH - won, LEAST_OF_EACH - lost) };
  }
  const folds = rollingOrigins(rows, horizonRows).filter(fold => hasBoth(rows, fold));
  if (folds.length === 0) return { ...few, moreDeals: LEAST_DEALS };
  let bench: Bench = { rows, design: designOf(rows.features), folds, stage };
  const isTimed = rows.order[0] !== rows.order[n - 1];
  const lives = isTimed && !quick && !steady ? halfLives(n) : [Number.POSITIVE_INFINITY];
  const base = chooseBaseHalfLife(bench, lives);
  const baseScores = folds.map(({ train, test }, fold) => {
    return new Float64Array(test.length).fill(baseLogOdds(rows.won, train, lives[base.byFold[fold]!]!));
  });
  const baseLosses = lossesOf(rows, folds, [baseScores])[0]!;
  const life = chooseHalfLife({ ...bench, watch: partOf(watch, 0, 0.2) }, lives);
  const halfLifeRows = lives[life.setting]!;
  const dropped = prune ? uselessFeatures(bench, halfLifeRows, partOf(watch, 0.2, 0.2)) : [];
  if (dropped.length > 0) {
    rows = withoutFeatures(rows, dropped);
    bench = { ...bench, rows, design: designOf(rows.features) };
  }
  const candidates = quick
    ? [additiveCandidate(bench, 'logistic', halfLifeRows, [MIDDLING_RIDGE])]
    : allCandidates(bench, halfLifeRows, won + lost >= LEAST_FOR_TREES, watch);
  const tested = joinedGroups(rows, folds);
  const against = (scores: readonly Float64Array[]) =>
    compare(joined(lossesOf(rows, folds, [scores])[0]!), joined(baseLosses), tested);
  const blend = blendOf(rows, folds, candidates);
  const { calibration, scores } = quick
    ? { calibration: { kind: 'none' as const }, scores: blend.scores }
    : chooseCalibration(rows, folds, blend.scores);
  const gain = against(scores);
  const trials: Trial[] = [
    ...candidates.map(({ tuning, scores }) => ({ name: tuning.name, ...against(scores) })),
    { name: 'blend', ...gain },
  ];
  const sure = gain.gain / gain.standardError;
  const trust = Math.min(1, Math.max(0, (sure - LEAST_GAIN) / (FULL_TRUST - LEAST_GAIN)));
  const baseHalfLifeRows = lives[base.setting]!;
  if (!(trust > 0)) {
    return {
      settings: nothing(baseHalfLifeRows),
      trials,
      tested: tested.length,
      moreDeals: dealsToTell(won + lost, gain),
    };
  }
  const used = candidates.filter(({ tuning }) => (blend.weights[tuning.name] ?? 0) > 0);
  return {
    settings: {
      baseHalfLifeRows,
      halfLifeRows,
      tunings: used.map(({ tuning }) => tuning),
      blend: blend.weights,
      calibration,
      trust,
      stage,
      dropped,
    },
    trials,
    tested: tested.length,
    moreDeals: 0,
  };
}

function allCandidates(bench: Bench, halfLifeRows: number, trees: boolean, watch: Watch | undefined): Candidate[] {
  return [
    ...(bench.stage === -1 ? [] : [additiveCandidate(bench, 'stage-rate', halfLifeRows)]),
    additiveCandidate({ ...bench, watch: partOf(watch, 0.2, 0.25) }, 'naive-bayes', halfLifeRows),
    additiveCandidate({ ...bench, watch: partOf(watch, 0.25, 0.4) }, 'logistic', halfLifeRows),
    ...(trees ? [treesCandidate({ ...bench, watch: partOf(watch, 0.4, 1) }, halfLifeRows)] : []),
  ];
}

function dealsIn({ won, group }: ClosedRows): { won: number; lost: number } {
  const deals = new Map<number, number>();
  for (let row = 0; row < won.length; row++) deals.set(group === null ? row : group[row]!, won[row]!);
  let wins = 0;
  for (const each of deals.values()) wins += each;
  return { won: wins, lost: deals.size - wins };
}

function hasBoth({ won }: ClosedRows, { train }: Fold): boolean {
  let wins = 0;
  for (const row of train) wins += won[row]!;
  return wins > 0 && wins < train.length;
}

/** Deal of each tested row; rows of their own count as deals. */
function joinedGroups({ group }: ClosedRows, folds: readonly Fold[]): Int32Array {
  return Int32Array.from(
    folds.flatMap(({ test }) => [...test]),
    row => (group === null ? row : group[row]!),
  );
}

/** Closed deals until the gain that was seen, or else one worth knowing, would stand out of the noise: its standard error falls with √n. */
function dealsToTell(n: number, { gain, standardError }: Comparison): number | null {
  if (!Number.isFinite(standardError) || standardError === 0) return null;
  const wanted = gain > standardError ? gain : WORTHWHILE_GAIN;
  const needed = n * ((LEAST_GAIN * standardError) / wanted) ** 2;
  return needed > n ? Math.ceil(needed - n) : null;
}
