/** A distribution of non-negative amounts on equal steps: `mass[i]` is the probability of `i · step`. The last bin holds all that is beyond. */
export interface RevenueGrid {
  step: number;
  mass: Float64Array;
  /** Highest bin with any mass. */
  top: number;
}
/** An amount that comes with probability p, else nothing. */
export interface TwoPoint {
  /** ≥ 0 */
  amount: number;
  /** 0…1 */
  probability: number;
}

/** Masses below this are dropped: together they can't be seen, and numbers close to underflow are slow. */
const NEGLIGIBLE = 1e-40;

/** Grid on which amounts up to `reach` fit into `bins`. Where all amounts are multiples of one unit that fits, that unit is the step: no rounding. */
export function revenueGrid(amounts: readonly number[], reach: number, bins: number): RevenueGrid {
  const mass = new Float64Array(bins);
  mass[0] = 1;
  const unit = commonUnit(amounts);
  if (unit > 0 && unit * (bins - 1) >= reach) return { step: unit, mass, top: 0 };
  // An amount that is split over two bins reaches one bin further than it should: leave room for that.
  const room = Math.min(amounts.length, bins >> 2);
  return { step: Math.max(reach / (bins - 1 - room), Number.MIN_VALUE), mass, top: 0 };
}

/**
 * Adds one independent two-point amount to the distribution, in place: `g'(x) = (1 − p) g(x) + p g(x − a)`.
 * An amount between two bins is split over both so that the mean stays exact: mean' = mean + p·a (as long as nothing reaches the last bin).
 *
 * Source: exact convolution of independent losses, as in Klugman et al., Loss Models (4th ed., 2012), section 9.6.
 * @example on step 1, from certain 0: addTwoPoint(grid, { amount: 2.5, probability: 0.5 }) // mass ½ at 0, ¼ at 2, ¼ at 3
 */
export function addTwoPoint(grid: RevenueGrid, { amount, probability }: TwoPoint): void {
  if (!(amount > 0) || !(probability > 0)) return;
  const { mass, step } = grid;
  const last = mass.length - 1;
  const exact = amount / step;
  const nearest = Math.round(exact);
  // A step that divides the amount must not leak into a neighbour through the last digit of a division.
  const position = Math.abs(exact - nearest) < 1e-12 * exact ? nearest : exact;
  const shift = Math.floor(position);
  const upper = probability * (position - shift);
  const lower = probability - upper;
  const stay = 1 - probability;
  for (let i = Math.min(grid.top, last - 1); i >= 0; i--) {
    const here = mass[i] as number;
    if (here < NEGLIGIBLE) {
      mass[i] = 0;
      continue;
    }
    mass[i] = here * stay;
    const to = i + shift;
    if (to < last) {
      mass[to] = (mass[to] as number) + here * lower;
      mass[to + 1] = (mass[to + 1] as number) + here * upper;
    } else mass[last] = (mass[last] as number) + here * probability;
  }
  grid.top = Math.min(last, grid.top + shift + (upper > 0 ? 1 : 0));
}

/** Mean of the distribution, in the unit of the amounts. */
export function gridMean(grid: RevenueGrid): number {
  let sum = 0;
  for (let i = 1; i <= grid.top; i++) sum += i * (grid.mass[i] as number);
  return sum * grid.step;
}

/** Standard deviation of the distribution, in the unit of the amounts. */
export function gridDeviation(grid: RevenueGrid): number {
  const mean = gridMean(grid) / grid.step;
  let sum = 0;
  for (let i = 0; i <= grid.top; i++) sum += (i - mean) ** 2 * (grid.mass[i] as number);
  return Math.sqrt(sum) * grid.step;
}

/** Smallest amounts whose cumulated probability reaches each of the ascending `probabilities` (0…1). */
export function gridQuantiles(grid: RevenueGrid, probabilities: readonly number[]): number[] {
  const result: number[] = [];
  let cumulated = 0;
  let at = -1;
  for (const p of probabilities) {
    // A hair of tolerance: the masses of a certain outcome add up to 1 only within rounding.
    while (cumulated < p - 1e-12 && at < grid.top) cumulated += grid.mass[++at] as number;
    result.push(Math.max(0, at) * grid.step);
  }
  return result;
}

/** Probability of reaching at least `amount`. */
export function gridChance(grid: RevenueGrid, amount: number): number {
  let sum = 0;
  for (let i = Math.max(0, Math.ceil(amount / grid.step - 1e-9)); i <= grid.top; i++) sum += grid.mass[i] as number;
  return Math.min(1, sum);
}

function commonUnit(amounts: readonly number[]): number {
  let unit = 0;
  for (const amount of amounts) {
    if (!Number.isSafeInteger(amount)) return 0;
    let a = Math.abs(amount);
    while (a !== 0) [unit, a] = [a, unit % a];
    if (unit === 1) return 1;
  }
  return unit;
}
