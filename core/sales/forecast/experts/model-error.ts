import type { Expert, ExpertForecasts } from './expert-forecasts';
import { type Rehearsal, rehearsalWeight } from './rehearsal';

/**
 * Mean of the exponential prior of an expert's error, as a share of the revenue: of 0.08, 0.1, 0.12 and 0.16 the one whose bands are off least on that kind of
 * simulated pipelines on which they are off most (`PIPELINE_KINDS`).
 */
const PRIOR_SHARE = 0.1;
/** Errors that are weighed against each other, as shares of the revenue. */
const SHARES = [0, 0.03, 0.06, 0.1, 0.15, 0.22, 0.32, 0.45, 0.65, 1];
/** Degrees of freedom of Student's t in the likelihood: one wild period must not make all bands wide. */
const DEGREES = 8;

/** What an expert is wrong by beyond chance. */
export interface ModelError {
  /** Mean square of the error, as a share of the revenue. */
  square: number;
  /** Rehearsals behind it, overlapping ones counted as one. */
  rehearsed: number;
}

/**
 * The error that an expert has beyond chance, as a share τ of the revenue, learned from the rehearsals in which it spoke: `e_t ~ t_8(0, σ_t² + τ² m_t²)` with the
 * deviation σ of chance, the expert's forecast m, and a prior of τ that falls exponentially. A share of the revenue is much the same for short spans and long ones,
 * which the part of chance is not.
 */
export function modelError(
  expert: Expert,
  now: Pick<ExpertForecasts, 'at' | 'span'>,
  past: readonly Rehearsal[],
): ModelError {
  const logs = SHARES.map((share, at) => Math.log(width(at)) - share / PRIOR_SHARE);
  let rehearsed = 0;
  for (const rehearsal of past) {
    const forecast = rehearsal.values[expert];
    if (!(rehearsal.deviation > 0) || !Number.isFinite(forecast)) continue;
    const weight = rehearsalWeight(rehearsal, now);
    rehearsed += weight;
    const error = rehearsal.actual - forecast;
    // A forecast of next to nothing must not call every revenue a wonder.
    const level = Math.max(forecast, (forecast + rehearsal.actual) / 2);
    for (const [at, share] of SHARES.entries()) {
      const variance = rehearsal.deviation ** 2 + (share * level) ** 2;
      logs[at]! -=
        weight * (Math.log(variance) / 2 + ((DEGREES + 1) / 2) * Math.log1p((error * error) / (variance * DEGREES)));
    }
  }
  const top = Math.max(...logs);
  let total = 0;
  let square = 0;
  for (const [at, share] of SHARES.entries()) {
    const weight = Math.exp(logs[at]! - top);
    total += weight;
    square += weight * share * share;
  }
  return { square: square / total, rehearsed };
}

/** What part of the axis one of the shares stands for. */
function width(at: number): number {
  return (SHARES[at + 1] ?? 1.5) - (SHARES[at - 1] ?? -SHARES[1]!);
}
