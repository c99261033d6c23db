import { logistic } from '../../stats/logistic';
import { type Platt, plattScaling } from '../../stats/platt';
import { ANSWER_DAYS } from './letter';

/** Newly known outcomes after which a correction is learned again, and the share of its half-life that it takes at least. */
const STEP_ROWS = 50;
const STEP_SHARE = 0.05;
/** Half-lives of a correction's memory, in letters; rows older than six of them are left out. */
const HALF_LIVES = [300, 1000, 3000];
const REMEMBERED = 6;
/** What holds a correction at none, as by a hundred letters of even odds. */
const PRIOR = { slope: 25, intercept: 25 };
/** No slope at all. */
const FIXED = 1e9;
/** Half-life of what is remembered of a correction's own losses, in letters. */
const LOSS_HALF_LIFE = 2000;
const LEAST_PROBABILITY = 1e-6;

/** One way to correct log-odds, as it stands. */
interface Correction {
  halfLife: number;
  slope: boolean;
  line: Platt;
  /** Letters known when it was learned. */
  learned: number;
  /** Its losses so far, older ones counting less. */
  loss: number;
}

/**
 * Log-odds corrected by what came of earlier ones: people and habits change after a model was trained, and its figures become too high or too low, too bold or too
 * timid. Several corrections run side by side: none, one number for all, and a line, each with a short and a long memory of the outcomes older than seven days. They
 * are averaged by how well each did on the letters whose outcome has become known since, `w ∝ e^(−Σ loss)`; nothing is set beforehand.
 *
 * @param scores log-odds, in the order of time
 * @param times days, ascending
 * @param outcomes 1 = answered in time; read only when it is over
 * Source: Vovk, A game of prediction with expert advice, Journal of Computer and System Sciences 56 (1998).
 */
export function levelled(scores: Float64Array, times: Float64Array, outcomes: Float64Array): Float64Array {
  const corrections: Correction[] = [{ halfLife: 0, slope: false }, ...kinds()].map(kind => ({
    ...kind,
    line: { slope: 1, intercept: 0 },
    learned: 0,
    loss: 0,
  }));
  const said = corrections.map(() => new Float64Array(scores.length));
  const forgetting = 0.5 ** (1 / LOSS_HALF_LIFE);
  let over = 0;
  return scores.map((score, row) => {
    for (; times[over]! < times[row]! - ANSWER_DAYS; over++) {
      for (const [k, correction] of corrections.entries()) {
        correction.loss = forgetting * correction.loss + lossOf(said[k]![over]!, outcomes[over]!);
      }
    }
    for (const correction of corrections) learnAgain(correction, scores, outcomes, over);
    let [sum, total] = [0, 0];
    const least = Math.min(...corrections.map(({ loss }) => loss));
    for (const [k, { line, loss }] of corrections.entries()) {
      const corrected = line.slope * score + line.intercept;
      said[k]![row] = corrected;
      const weight = Math.exp(least - loss);
      sum += weight * corrected;
      total += weight;
    }
    return sum / total;
  });
}

function kinds(): Pick<Correction, 'halfLife' | 'slope'>[] {
  return HALF_LIVES.flatMap(halfLife => [false, true].map(slope => ({ halfLife, slope })));
}

function learnAgain(correction: Correction, scores: Float64Array, outcomes: Float64Array, over: number): void {
  const { halfLife, slope, learned } = correction;
  if (halfLife === 0 || over - learned < Math.max(STEP_ROWS, STEP_SHARE * halfLife)) return;
  const from = Math.max(0, over - REMEMBERED * halfLife);
  const weights = Float64Array.from({ length: over - from }, (_, row) => 0.5 ** ((over - from - 1 - row) / halfLife));
  const prior = slope ? PRIOR : { ...PRIOR, slope: FIXED };
  correction.line = plattScaling(scores.subarray(from, over), outcomes.subarray(from, over), weights, prior);
  correction.learned = over;
}

/** Log loss of log-odds, kept finite. */
function lossOf(score: number, outcome: number): number {
  const p = logistic(outcome === 1 ? score : -score);
  return -Math.log(Math.max(LEAST_PROBABILITY, p));
}
