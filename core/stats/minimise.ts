/** Where a minimum was found. */
export interface Minimum {
  at: Float64Array;
  value: number;
  iterations: number;
  /** false when the iterations ran out first. */
  converged: boolean;
}

export interface MinimiseOptions {
  /** Ends when no part of the gradient is larger than this, relative to max(1, |value|). */
  tolerance: number;
  iterations: number;
}

/** Pairs of steps and changes of the gradient that stand for the curvature. */
const MEMORY = 8;
/** Share of the promised decrease that a step must bring (Armijo), and of the slope that may be left (Wolfe). */
const DECREASE = 1e-4;
const CURVATURE = 0.9;

/**
 * Minimum of a smooth function of many variables: limited-memory BFGS with a line search that keeps the Wolfe conditions.
 *
 * @param f gives the value at `x` and writes the gradient into `gradient`
 * @param start changed by nobody
 * Source: Nocedal and Wright, Numerical Optimization (2nd ed., 2006), algorithms 7.4 and 7.5.
 * @example minimise((x, g) => { g[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2; }, Float64Array.of(0)).at // [3]
 */
export function minimise(
  f: (x: Float64Array, gradient: Float64Array) => number,
  start: Float64Array,
  { tolerance, iterations }: MinimiseOptions = { tolerance: 1e-6, iterations: 500 },
): Minimum {
  let x = start.slice();
  let gradient = new Float64Array(x.length);
  let value = f(x, gradient);
  const pairs: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (largest(gradient) <= tolerance * Math.max(1, Math.abs(value)))
      return { at: x, value, iterations: iteration, converged: true };
    const direction = descent(gradient, pairs);
    let slope = dot(gradient, direction);
    if (!(slope < 0)) {
      pairs.length = 0;
      for (let i = 0; i < direction.length; i++) direction[i] = -gradient[i]!;
      slope = -dot(gradient, gradient);
    }
    const first = pairs.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const found = lineSearch(f, x, value, direction, slope, first);
    if (found === null) return { at: x, value, iterations: iteration, converged: false };
    const step = found.x.map((next, i) => next - x[i]!);
    const change = found.gradient.map((next, i) => next - gradient[i]!);
    const curvature = dot(step, change);
    if (curvature > 1e-12 * dot(change, change)) {
      pairs.push({ step, change, rho: 1 / curvature });
      if (pairs.length > MEMORY) pairs.shift();
    }
    ({ x, gradient, value } = found);
  }
  return { at: x, value, iterations, converged: false };
}

interface Point {
  x: Float64Array<ArrayBuffer>;
  gradient: Float64Array<ArrayBuffer>;
  value: number;
}

/** Step along the direction by bisection and doubling; null where rounding leaves nothing to gain. */
function lineSearch(
  f: (x: Float64Array, gradient: Float64Array) => number,
  x: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
  first: number,
): Point | null {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let length = first;
  let best: Point | null = null;
  for (let tries = 0; tries < 50; tries++) {
    const next = Float64Array.from(x, (from, i) => from + length * direction[i]!);
    const gradient = new Float64Array(x.length);
    const reached = f(next, gradient);
    if (!(reached <= value + DECREASE * length * slope)) {
      high = length;
    } else {
      best = { x: next, gradient, value: reached };
      if (dot(gradient, direction) >= CURVATURE * slope) return best;
      low = length;
    }
    length = high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
  }
  return best;
}

/** −H·gradient by the two-loop recursion, H the approximate inverse of the second derivatives. */
function descent(
  gradient: Float64Array,
  pairs: readonly { step: Float64Array; change: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas = new Float64Array(pairs.length);
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { step, change, rho } = pairs[k]!;
    alphas[k] = rho * dot(step, q);
    addScaled(q, change, -alphas[k]!);
  }
  const last = pairs.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let i = 0; i < q.length; i++) q[i]! *= scale;
  }
  for (const [k, { step, change, rho }] of pairs.entries()) addScaled(q, step, alphas[k]! - rho * dot(change, q));
  for (let i = 0; i < q.length; i++) q[i] = -q[i]!;
  return q;
}

function addScaled(to: Float64Array, values: Float64Array, scale: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += scale * values[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
