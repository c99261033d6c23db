import { gammaln } from 'simple-statistics';
import { digamma } from './digamma';
import { minimise } from './minimise';

/** BG/NBD: purchases come at a rate λ that is gamma distributed with shape r and rate α; after each one a customer leaves with a chance that is beta distributed with a, b. */
export interface BgNbd {
  r: number;
  /** In the unit of time of the histories. */
  alpha: number;
  a: number;
  b: number;
}

/** Purchases of many customers; places are customers. Any unit of time, the same for all. */
export interface PurchaseHistories {
  /** Repeat purchases (the first one is not counted), whole numbers ≥ 0. */
  frequency: Float64Array;
  /** From the first purchase to the last one, ≥ 0; 0 where there is no repeat. */
  recency: Float64Array;
  /** From the first purchase to now, ≥ `recency`. */
  age: Float64Array;
}

/** Precision of the normal prior of each log parameter (α in mean ages): keeps the fit finite where a history says nothing, and moves no third digit where it says something. */
const PRIOR_PRECISION = 1e-3;
/** Where the searches begin: r, α in mean ages, a, b. */
const STARTS: readonly (readonly number[])[] = [
  [1, 1, 1, 1],
  [0.3, 0.2, 0.8, 2.5],
  [3, 3, 0.3, 3],
];

/**
 * Log-likelihood of the histories: `Σ ln[A1 A2 (A3 + δ A4)]`, `A1 = Γ(r + x) α^r / Γ(r)`, `A2 = Γ(a + b) Γ(b + x) / (Γ(b) Γ(a + b + x))`,
 * `A3 = (α + T)^−(r + x)`, `A4 = a / (b + x − 1) · (α + t)^−(r + x)`; x repeats, t recency, T age, δ = 1 where x > 0.
 *
 * @param gradient gets the derivatives by r, α, a, b
 * Source: Fader, Hardie and Lee, "Counting your customers" the easy way, Marketing Science 24 (2005), equation 6.
 */
export function bgNbdLogLikelihood(
  { r, alpha, a, b }: BgNbd,
  { frequency, recency, age }: PurchaseHistories,
  gradient?: Float64Array,
): number {
  const n = frequency.length;
  let sum = n * (r * Math.log(alpha) - gammaln(r) + gammaln(a + b) - gammaln(b));
  const slopes = [Math.log(alpha) - digamma(r), r / alpha, digamma(a + b), digamma(a + b) - digamma(b)].map(
    each => n * each,
  ) as [number, number, number, number];
  const known = new Map<number, { log: number; byR: number; byB: number; tail: number }>();
  for (let at = 0; at < n; at++) {
    const x = frequency[at]!;
    // What depends on the number of purchases alone is the dearest part, and few numbers occur.
    let terms = known.get(x);
    if (terms === undefined) {
      terms = {
        log: gammaln(r + x) + gammaln(b + x) - gammaln(a + b + x),
        byR: digamma(r + x),
        byB: digamma(b + x),
        tail: digamma(a + b + x),
      };
      known.set(x, terms);
    }
    const [logAge, logRecency] = [Math.log(alpha + age[at]!), x === 0 ? 0 : Math.log(alpha + recency[at]!)];
    const stays = -(r + x) * logAge;
    const left = x === 0 ? Number.NEGATIVE_INFINITY : Math.log(a / (b + x - 1)) - (r + x) * logRecency;
    const most = Math.max(stays, left);
    const whole = most + Math.log(Math.exp(stays - most) + Math.exp(left - most));
    sum += terms.log + whole;
    if (gradient === undefined) continue;
    const alive = Math.exp(stays - whole);
    const gone = x === 0 ? 0 : Math.exp(left - whole);
    slopes[0] += terms.byR - alive * logAge - gone * logRecency;
    slopes[1] -= (r + x) * (alive / (alpha + age[at]!) + gone / (alpha + recency[at]!));
    slopes[2] += gone / a - terms.tail;
    slopes[3] += terms.byB - terms.tail - (x === 0 ? 0 : gone / (b + x - 1));
  }
  gradient?.set(slopes);
  return sum;
}

/**
 * Maximum likelihood fit on the logarithms of the parameters by L-BFGS from three starts, under a very weak prior (precision 0.001 around 1, α around the mean age).
 *
 * @returns null without customers, or where nobody has been one for any time
 * @example fitBgNbd(cdnow) // { r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 }, weeks
 */
export function fitBgNbd(histories: PurchaseHistories): (BgNbd & { logLikelihood: number }) | null {
  const { age } = histories;
  const unit = age.reduce((sum, each) => sum + each, 0) / age.length;
  if (!(unit > 0)) return null;
  const parametersOf = (logs: Float64Array): BgNbd => {
    const [r, alpha, a, b] = logs.map(Math.exp) as unknown as [number, number, number, number];
    return { r, alpha: alpha * unit, a, b };
  };
  const loss = (logs: Float64Array, gradient: Float64Array) => {
    const parameters = parametersOf(logs);
    const scale = 1 / age.length;
    let value = -bgNbdLogLikelihood(parameters, histories, gradient);
    const sizes = [parameters.r, parameters.alpha, parameters.a, parameters.b];
    for (const [at, size] of sizes.entries()) {
      value += 0.5 * PRIOR_PRECISION * logs[at]! ** 2;
      gradient[at] = scale * (PRIOR_PRECISION * logs[at]! - gradient[at]! * size);
    }
    return scale * value;
  };
  const found = STARTS.map(start =>
    minimise(loss, Float64Array.from(start, Math.log), { tolerance: 1e-7, iterations: 200 }),
  ).filter(({ value }) => Number.isFinite(value));
  if (found.length === 0) return null;
  const best = found.reduce((least, each) => (each.value < least.value ? each : least));
  const parameters = parametersOf(best.at);
  return { ...parameters, logLikelihood: bgNbdLogLikelihood(parameters, histories) };
}

/**
 * Chance that a customer has not left: `1 / (1 + δ a / (b + x − 1) · ((α + T) / (α + t))^(r + x))`. It is 1 for everybody without a repeat, so it is no rank.
 *
 * @returns 0…1
 * Source: Fader, Hardie and Lee, Computing P(alive) using the BG/NBD model (2008).
 */
export function chanceActive({ r, alpha, a, b }: BgNbd, frequency: number, recency: number, age: number): number {
  if (frequency === 0) return 1;
  const odds = Math.log(a / (b + frequency - 1)) + (r + frequency) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
}

/**
 * Purchases expected of one customer within the time ahead: `P(alive) · (a + b + x − 1) / (a − 1) · [1 − ((α + T) / (α + T + s))^(r + x) ₂F₁(r + x, b + x; a + b + x − 1; s / (α + T + s))]`.
 * By Euler's transformation the bracket is `1 − (1 − z)^(a − 1) ₂F₁(a + b − 1 − r, a − 1; a + b + x − 1; z)`, `z = s / (α + T + s)`, from which a − 1 is divided out term by term: without
 * loss of digits at a = 1, and with a series that converges for every z < 1.
 *
 * @param ahead s ≥ 0, in the unit of the histories
 * @returns ≥ 0
 * Source: Fader, Hardie and Lee (2005), equation 10; Abramowitz and Stegun 15.3.3.
 */
export function expectedPurchases(
  model: BgNbd,
  { frequency, recency, age }: { frequency: number; recency: number; age: number },
  ahead: number,
): number {
  if (ahead <= 0) return 0;
  const { r, alpha, a, b } = model;
  const z = ahead / (alpha + age + ahead);
  const c = a + b + frequency - 1;
  const logRest = Math.log1p(-z);
  const power = a === 1 ? logRest : Math.expm1((a - 1) * logRest) / (a - 1);
  const tail = seriesBeyondOne(a + b - 1 - r, a, c, z);
  const whileActive = -(c * power + Math.exp((a - 1) * logRest) * tail);
  const chance = chanceActive(model, frequency, recency, age);
  if (Number.isFinite(whileActive)) return Math.max(0, chance * whileActive);
  // Beyond a + b of some hundreds all customers leave with nearly the same chance.
  const leaving = a / (a + b + frequency);
  const during = Math.expm1(-(r + frequency) * Math.log1p((leaving * ahead) / (alpha + age)));
  return (-chance * during) / leaving;
}

/** `c / (a − 1) · (₂F₁(p, a − 1; c; z) − 1)`, finite also where a = 1 or c = 0. */
function seriesBeyondOne(p: number, a: number, c: number, z: number): number {
  let term = p * z;
  let sum = term;
  for (let k = 1; k < 100_000; k++) {
    term *= ((p + k) * (a + k - 1) * z) / ((c + k) * (k + 1));
    sum += term;
    // Terms fall for good only when none of their factors can change sign any more.
    if (k + p > 0 && Math.abs(term) <= 1e-17 * Math.abs(sum)) break;
  }
  return sum;
}
