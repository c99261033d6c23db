import type { ClosedRows, Feature } from '../../core/sales/tabular-learner';
import { logistic } from '../../core/stats/logistic';
import { seededRandom } from '../../core/stats/seeded-random';

/** Deals with an amount, a source and an owner; `signal` times a fixed rule gives the log-odds of winning. Some cells are missing. */
export function simulatedDeals(seed: number, n: number, signal: number): ClosedRows & { chances: Float64Array } {
  const random = seededRandom(seed * 7919 + 13);
  const [amount, source, owner, won, chances] = Array.from({ length: 5 }, () => new Float64Array(n)) as Float64Array[];
  for (let row = 0; row < n; row++) {
    const size = Math.exp(2 * random() + 6);
    source![row] = random() < 0.1 ? Number.NaN : Math.floor(5 * random());
    owner![row] = Math.floor(12 * random());
    const score = signal * ((source![row] === 2 ? 2 : -0.5) + (size > 1500 ? -1 : 1)) - 0.4;
    chances![row] = logistic(score);
    won![row] = Number(random() < chances![row]!);
    amount![row] = random() < 0.15 ? Number.NaN : size;
  }
  const number = (name: string, values: Float64Array): Feature => ({ name, kind: 'number', values, levels: [] });
  const category = (name: string, values: Float64Array, k: number): Feature => {
    return { name, kind: 'category', values, levels: Array.from({ length: k }, (_, i) => `${name} ${i}`) };
  };
  return {
    features: [number('amount', amount!), category('source', source!, 5), category('owner', owner!, 12)],
    won: won!,
    chances: chances!,
    order: Float64Array.from({ length: n }, (_, row) => row),
    decided: null,
    group: null,
  };
}
