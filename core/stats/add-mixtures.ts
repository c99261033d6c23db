import { fourier } from './fourier';
import type { RevenueGrid } from './revenue-grid';

/** Independent amounts of one unknown size: each comes with its own probability, else nothing. */
export interface Mixture {
  /** What it may be worth, each equally likely, at least one, ≥ 0. */
  points: readonly number[];
  /** One for each amount, 0…1. */
  probabilities: ArrayLike<number>;
}

export interface Spectrum {
  real: Float64Array;
  imaginary: Float64Array;
}

/** Masses below this are rounding of the transform. */
const ROUNDING = 1e-16;

/**
 * Adds independent amounts of unknown size to the distribution, in place: `g' = g ∗ Π_i (1 − p_i + p_i f)`, f the equally likely points, each split over the two
 * bins around it so that the mean stays exact. Convolved as a product of transforms, so that thousands of amounts cost no more than a few passes over the grid;
 * exact as long as nothing reaches the last bin.
 *
 * @param grid with a power of two of bins
 * @param spectra those of the mixtures' points on this grid, where they are at hand from an earlier call
 */
export function addMixtures(
  grid: RevenueGrid,
  mixtures: readonly Mixture[],
  spectra: readonly Spectrum[] = mixtures.map(({ points }) => spectrumOf(points, grid)),
): void {
  if (mixtures.every(({ probabilities }) => probabilities.length === 0)) return;
  const { mass } = grid;
  const n = mass.length;
  const beyond = mass[n - 1] as number;
  mass[n - 1] = 0;
  const imaginary = new Float64Array(n);
  fourier(mass, imaginary);
  for (const [at, { probabilities }] of mixtures.entries()) {
    multiply(mass, imaginary, spectra[at] as Spectrum, probabilities);
  }
  fourier(mass, imaginary, true);
  grid.top = 0;
  for (let at = 0; at < n; at++) {
    if ((mass[at] as number) < ROUNDING) mass[at] = 0;
    else grid.top = at;
  }
  if (beyond > 0) {
    mass[n - 1] = (mass[n - 1] as number) + beyond;
    grid.top = n - 1;
  }
}

/** Transform of equally likely points on the bins of a grid. */
export function spectrumOf(points: readonly number[], { step, mass }: RevenueGrid): Spectrum {
  const real = new Float64Array(mass.length);
  const last = mass.length - 1;
  for (const point of points) {
    const position = Math.min(point / step, last);
    const bin = Math.floor(position);
    const upper = (position - bin) / points.length;
    real[bin] = (real[bin] as number) + 1 / points.length - upper;
    if (upper > 0) real[bin + 1] = (real[bin + 1] as number) + upper;
  }
  const imaginary = new Float64Array(mass.length);
  fourier(real, imaginary);
  return { real, imaginary };
}

/** Times `Π_i (1 − p_i + p_i f)`, frequency by frequency; the upper half mirrors the lower, since the masses are real. */
function multiply(real: Float64Array, imaginary: Float64Array, f: Spectrum, probabilities: ArrayLike<number>): void {
  const n = real.length;
  for (let k = 0; k <= n / 2; k++) {
    let re = real[k] as number;
    let im = imaginary[k] as number;
    const less = (f.real[k] as number) - 1;
    const turn = f.imaginary[k] as number;
    for (let i = 0; i < probabilities.length; i++) {
      const p = probabilities[i] as number;
      const a = 1 + p * less;
      const b = p * turn;
      const next = re * a - im * b;
      im = re * b + im * a;
      re = next;
    }
    real[k] = re;
    imaginary[k] = im;
    if (k > 0 && k < n / 2) {
      real[n - k] = re;
      imaginary[n - k] = -im;
    }
  }
}
