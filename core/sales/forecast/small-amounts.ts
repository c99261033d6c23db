import type { Outcomes } from './outcomes';

/** Amounts under so many steps are small: split over the two bins around it, each would widen the sum by more than a few hundredths. */
const SMALL_STEPS = 2;
/** Standard deviations that the mean of their sum must lie above 0 for the sum to be normal. */
const LEAST_MEAN = 6;

/** The open deals, parted by whether one of them can be seen on the steps of the revenue axis. */
export interface PartedOutcomes {
  seen: Outcomes;
  small: Outcomes;
}

/** Mean and variance of the sum of independent amounts, with each chance moved by `chanceOf`. */
export function momentsOf({ deals, unknown }: Outcomes, chanceOf: (p: number) => number) {
  let mean = 0;
  let variance = 0;
  for (const { amount, probability } of deals) {
    const p = chanceOf(probability);
    mean += p * amount;
    variance += p * (1 - p) * amount * amount;
  }
  for (const { points, probabilities } of unknown) {
    const average = points.reduce((sum, point) => sum + point, 0) / points.length;
    const square = points.reduce((sum, point) => sum + point * point, 0) / points.length;
    for (let i = 0; i < probabilities.length; i++) {
      const p = chanceOf(probabilities[i]!);
      mean += p * average;
      variance += p * square - (p * average) ** 2;
    }
  }
  return { mean, variance };
}

/**
 * Parts off the deals whose amounts are small beside a step, where they are so many that their sum is normal in each of the `states`: it is then known by its mean and
 * variance alone. Else none is small.
 */
export function partedBySize(open: Outcomes, step: number, states: readonly ((p: number) => number)[]): PartedOutcomes {
  const isSmall = (amount: number) => amount < SMALL_STEPS * step;
  const highest = ({ points }: Outcomes['unknown'][number]) => points.at(-1) as number;
  const small: Outcomes = {
    deals: open.deals.filter(({ amount }) => isSmall(amount)),
    unknown: open.unknown.filter(mixture => isSmall(highest(mixture))),
  };
  const isNormal = states.every(chanceOf => {
    const { mean, variance } = momentsOf(small, chanceOf);
    return mean > LEAST_MEAN * Math.sqrt(variance) && variance > step * step;
  });
  if (!isNormal) return { seen: open, small: { deals: [], unknown: [] } };
  return {
    seen: {
      deals: open.deals.filter(({ amount }) => !isSmall(amount)),
      unknown: open.unknown.filter(mixture => !isSmall(highest(mixture))),
    },
    small,
  };
}
