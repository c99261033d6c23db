import type { Settings } from '../../records/settings';
import type { Instant } from '../../records/time';
import type { World } from '../../records/world';
import { coverageOf } from '../coverage';
import { closedOn } from '../history/closed-on';
import { oldData } from '../history/old-data';
import { type Basis, forecastBasis } from './basis';
import { forecastNotes } from './notes';
import { forecastPath } from './path';
import type { Forecast } from './result';
import { shiftedChance, timesComing } from './tilt';
import { lacksAmount } from './unknown-amounts';
import { revenueAhead } from './what-if';

/**
 * Distribution of the revenue of the present month, fiscal quarter or fiscal year: what is won already, plus each open deal at
 * P(win) · P(closes in time | win), plus deals not yet created where history shows how many come. Several experts, this one among them, are weighed by their errors in
 * earlier periods; the deals' chances are moved to what they expect together, and the band is as wide as earlier ones would have had to be.
 * Figures in minor units of one currency.
 */
export function forecast(world: World, settings: Settings, now: Instant): Forecast {
  return forecastFrom(forecastBasis(world, settings, now));
}

export function forecastFrom(basis: Basis): Forecast {
  const { world, now, today, period, money, open, closed, won, wonMinor, known, correction, combination } = basis;
  const ahead = revenueAhead(basis, basis.promised);
  const deals = known.deals.map(({ deal, amount, points, winProbability }) => ({
    dealId: deal.id,
    name: deal.name,
    amountMinor: Math.round(amount),
    amountAssumed: points !== null,
    probabilityInPeriod: shiftedChance(winProbability * known.closing(deal, period.to), correction.shift),
  }));
  const wonNow = closed.filter(deal => {
    const day = deal.status === 'won' ? closedOn(deal) : null;
    return day !== null && day >= period.from && day <= period.to;
  });
  const priced = open.filter(deal => !lacksAmount(deal));
  const bare = open.length - priced.length;
  const amounts = [...priced, ...wonNow].map(deal => deal.amount);
  const inScope = known.unknown === null ? [...amounts, ...Array.from({ length: bare }, () => null)] : amounts;
  const used = [...known.deals, ...won].map(({ deal }) => deal);
  return {
    period,
    currency: money.currency,
    wonMinor,
    ...ahead,
    experts: combination.weights
      .map(({ expert, weight, forecast }) => ({ expert, share: weight, forecastMinor: Math.round(forecast) }))
      .sort((a, b) => b.share - a.share),
    path: forecastPath(basis, ahead.quantiles),
    deals: deals.sort(
      (a, b) =>
        b.amountMinor * b.probabilityInPeriod - a.amountMinor * a.probabilityInPeriod || (a.dealId < b.dealId ? -1 : 1),
    ),
    backtest: basis.backtest,
    coverage: coverageOf(world, now, 'deal', used, open.length + wonNow.length, [
      ...money.left(inScope),
      { code: 'left.negative-amount', params: { n: open.filter(deal => (money.minor(deal.amount) ?? 0) < 0).length } },
      {
        code: 'left.no-closed-date',
        params: { n: closed.filter(deal => deal.status === 'won' && closedOn(deal) === null).length },
      },
      { code: 'left.no-status', params: { n: world.deals.filter(deal => deal.status === null).length } },
    ]),
    notes: [
      ...oldData(world, today),
      ...forecastNotes({
        known,
        open,
        money,
        coming: timesComing(basis.promised.coming, correction.comingFactor),
        today,
        inScope,
      }),
      ...basis.notes,
    ],
  };
}
