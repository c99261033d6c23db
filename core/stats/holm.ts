/**
 * Holm's correction for several tests at once: `p̃_(i) = max_{j ≤ i} min(1, (m − j + 1) p_(j))`, p in ascending order. Rejecting where p̃ ≤ α errs in any of
 * them with chance α at most, whatever the tests have in common.
 *
 * @param chances p of each test, 0…1
 * @returns the corrected p, in the order given
 * Source: Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6 (1979).
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((_, at) => at).sort((a, b) => (chances[a] as number) - (chances[b] as number));
  const corrected = chances.slice();
  let most = 0;
  order.forEach((at, rank) => {
    most = Math.max(most, Math.min(1, (chances.length - rank) * (chances[at] as number)));
    corrected[at] = most;
  });
  return corrected;
}
