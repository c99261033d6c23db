import { mean } from '../../stats/mean';
import { median } from '../../stats/median';
import { sampleStandardDeviation } from '../../stats/sample-standard-deviation';
import type { Spread } from './result';

/** Mean, standard deviation (n − 1) and median of some values. */
export function spread(values: readonly number[]): Spread {
  return { n: values.length, mean: mean(values), sd: sampleStandardDeviation(values), median: median(values) };
}
