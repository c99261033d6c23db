import { gridChance, gridMean, gridQuantiles } from '../../stats/revenue-grid';
import { distributionOf, type Promised, promisedBy } from './ahead';
import type { Basis } from './basis';
import type { Supposition, WhatIf } from './result';
import { openMean, shifted } from './tilt';

const PROBABILITIES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
/** Steps of the revenue axis. */
const BINS = 4096;

/**
 * The forecast if the user's suppositions came true: a dropped deal brings nothing, a won one its amount, and one that closes on another day its chance with that
 * close date. All else, what the experts expect beside it included, stays.
 */
export function whatIf(basis: Basis, suppositions: readonly Supposition[]): WhatIf {
  const said = new Map(suppositions.map(({ dealId, what }) => [dealId, what]));
  const { known, period } = basis;
  const deals = known.deals.flatMap(entry => {
    const what = said.get(entry.deal.id);
    if (what === undefined) return [entry];
    if (what === 'dropped' || what === 'won') return [];
    return [{ ...entry, deal: { ...entry.deal, closeDate: what } }];
  });
  const certain = known.deals.flatMap(({ deal, amount }) =>
    said.get(deal.id) === 'won' ? [{ amount, probability: 1 }] : [],
  );
  const promised = promisedBy({ ...known, deals }, period.to);
  promised.open.deals.push(...certain);
  return revenueAhead(basis, promised);
}

/** Quantiles, chance of the target and parts of the period's revenue: what is won, and what the deals promise. */
export function revenueAhead(
  { wonMinor, correction, targetMinor }: Pick<Basis, 'wonMinor' | 'correction' | 'targetMinor'>,
  promised: Promised,
): WhatIf {
  const grid = distributionOf(promised, correction, BINS);
  const [p2_5, p10, p25, p50, p75, p90, p97_5] = gridQuantiles(grid, PROBABILITIES).map(
    value => wonMinor + Math.round(value),
  ) as [number, number, number, number, number, number, number];
  const ahead = Math.round(gridMean(grid));
  const openMinor = Math.min(ahead, Math.round(openMean(shifted(promised.open, correction.shift))));
  return {
    meanMinor: wonMinor + ahead,
    quantiles: { p2_5, p10, p25, p50, p75, p90, p97_5 },
    target:
      targetMinor === null
        ? null
        : { minor: targetMinor, chance: targetMinor <= wonMinor ? 1 : gridChance(grid, targetMinor - wonMinor) },
    split: { wonMinor, openMinor, toComeMinor: ahead - openMinor },
  };
}
