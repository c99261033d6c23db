import { plattScaling } from '../../stats/platt';
import { ANSWER_DAYS } from './letter';

/** Latest letters with a known outcome that the level is taken from. */
const MOST_ROWS = 3000;
/** Newly known outcomes after which it is taken again. */
const STEP_ROWS = 50;
/** The correction is held at 0 as by four hundred letters of even odds. */
const PRIOR_PRECISION = 100;

/**
 * Log-odds with the level of what came of earlier ones: people and habits change after a model was trained, and all of its figures become too high or too low. Each letter is corrected by the outcomes
 * of the predicted letters older than seven days, by one number for all.
 *
 * @param scores log-odds, in the order of time
 * @param times days, ascending
 * @param outcomes 1 = answered in time; read only when it is over
 */
export function levelled(scores: Float64Array, times: Float64Array, outcomes: Float64Array): Float64Array {
  let shift = 0;
  let [over, taken] = [0, 0];
  return scores.map((score, row) => {
    while (times[over]! < times[row]! - ANSWER_DAYS) over++;
    if (over - taken >= STEP_ROWS) {
      const from = Math.max(0, over - MOST_ROWS);
      // An infinite precision would be a fixed slope; this is as good.
      const prior = { slope: 1e9, intercept: PRIOR_PRECISION };
      shift = plattScaling(scores.subarray(from, over), outcomes.subarray(from, over), null, prior).intercept;
      taken = over;
    }
    return score + shift;
  });
}
