/**
 * Discrete Fourier transform in place, `X_k = Σ_j x_j e^(−2πi jk / n)`, by Cooley and Tukey's radix-2 algorithm; `inverse` undoes it, the factor 1/n included.
 *
 * @param real real parts, n of them, n a power of two
 * @param imaginary imaginary parts, likewise
 * @throws RangeError when n is no power of two or the lengths differ
 * Source: Cooley and Tukey, An Algorithm for the Machine Calculation of Complex Fourier Series, Mathematics of Computation 19 (1965).
 * @example fourier of 1, 0, 0, 0 // 1, 1, 1, 1
 */
export function fourier(real: Float64Array, imaginary: Float64Array, inverse = false): void {
  const n = real.length;
  if (n === 0 || (n & (n - 1)) !== 0 || imaginary.length !== n) throw new RangeError(`no power of two: ${n}`);
  for (let at = 1, reversed = 0; at < n; at++) {
    let bit = n >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (at < reversed) {
      swap(real, at, reversed);
      swap(imaginary, at, reversed);
    }
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    const angle = ((inverse ? 2 : -2) * Math.PI) / size;
    for (let k = 0; k < half; k++) {
      const cos = Math.cos(angle * k);
      const sin = Math.sin(angle * k);
      for (let at = k; at < n; at += size) {
        const re = (real[at + half] as number) * cos - (imaginary[at + half] as number) * sin;
        const im = (real[at + half] as number) * sin + (imaginary[at + half] as number) * cos;
        real[at + half] = (real[at] as number) - re;
        imaginary[at + half] = (imaginary[at] as number) - im;
        real[at] = (real[at] as number) + re;
        imaginary[at] = (imaginary[at] as number) + im;
      }
    }
  }
  if (!inverse) return;
  for (let at = 0; at < n; at++) {
    real[at] = (real[at] as number) / n;
    imaginary[at] = (imaginary[at] as number) / n;
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] as number;
  values[a] = values[b] as number;
  values[b] = kept;
}
