import type { Day } from '../../records/time';
import type { Mixture } from '../../stats/add-mixtures';
import type { TwoPoint } from '../../stats/revenue-grid';
import type { Outlook } from './outlook';

/** What the open deals may bring: those of known amount, and those of unknown amount by what they may be worth. */
export interface Outcomes {
  deals: TwoPoint[];
  unknown: Mixture[];
}

/** The open deals at P(win) · P(closes by the end of `day` | win). */
export function outcomesBy(known: Outlook, day: Day): Outcomes {
  const deals: TwoPoint[] = [];
  const unknown = new Map<readonly number[], number[]>();
  for (const { deal, amount, points, winProbability } of known.deals) {
    const probability = winProbability * known.closing(deal, day);
    if (points === null) {
      deals.push({ amount, probability });
      continue;
    }
    const same = unknown.get(points);
    if (same === undefined) unknown.set(points, [probability]);
    else same.push(probability);
  }
  return { deals, unknown: [...unknown].map(([points, probabilities]) => ({ points, probabilities })) };
}
