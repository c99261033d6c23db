import type { Settings } from '../../records/settings';
import { type Day, dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { gridChance, gridMean, gridQuantiles } from '../../stats/revenue-grid';
import { coverageOf } from '../coverage';
import { minorDigits } from '../currency/minor-digits';
import { purse } from '../currency/purse';
import { changesByDeal } from '../history/changes-by-deal';
import { closedOn } from '../history/closed-on';
import { knownUntil, oldData } from '../history/old-data';
import { visitsOf } from '../win-probability/win-probability';
import { checkForecasts } from './check';
import { revenueDistribution } from './distribution';
import { forecastNotes } from './notes';
import { outcomesBy } from './outcomes';
import { outlook } from './outlook';
import { forecastPath } from './path';
import { periodOf } from './period';
import type { Forecast, Quantiles } from './result';
import { lacksAmount } from './unknown-amounts';
import { widened } from './widening';

const PROBABILITIES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
/** Steps of the revenue axis. */
const BINS = 4096;

/**
 * Distribution of the revenue of the present month, fiscal quarter or fiscal year: what is won already, plus each open deal at
 * P(win) · P(closes in time | win), plus deals not yet created where history shows how many come. The band is as much wider as earlier ones would have had to be
 * (see `widening`). Figures in minor units of one currency.
 */
export function forecast(world: World, settings: Settings, now: Instant): Forecast {
  const today = dayOf(now);
  const period = periodOf(settings.period, settings.fiscalYearStart, today);
  const money = purse(
    world.deals.map(deal => deal.amount),
    settings,
  );
  const changes = changesByDeal(world);
  const visits = visitsOf(changes);
  const open = world.deals.filter(deal => deal.status === 'open');
  const closed = world.deals.filter(deal => deal.status === 'won' || deal.status === 'lost');
  const known = outlook({ open, closed, visits, minor: money.minor, today, to: period.to });

  const wonNow = closed.filter(deal => deal.status === 'won' && within(closedOn(deal), period.from, period.to));
  const won = wonNow.flatMap(deal => {
    const amountMinor = money.minor(deal.amount);
    return amountMinor === null ? [] : [{ deal, day: closedOn(deal) as Day, amountMinor }];
  });
  const wonMinor = won.reduce((sum, deal) => sum + deal.amountMinor, 0);

  const deals = known.deals.map(({ deal, amount, points, winProbability }) => ({
    dealId: deal.id,
    name: deal.name,
    amountMinor: Math.round(amount),
    amountAssumed: points !== null,
    probabilityInPeriod: winProbability * known.closing(deal, period.to),
  }));
  const coming = known.arrivals?.within(Number.POSITIVE_INFINITY) ?? null;
  const grid = revenueDistribution({
    open: outcomesBy(known, period.to),
    arrivals: coming,
    sharedDeviation: known.sharedDeviation,
    bins: BINS,
  });
  const { check, factor, notes } = checkForecasts({
    deals: world.deals,
    changes,
    visits,
    minor: money.minor,
    today: knownUntil(world, today),
  });
  const mean = gridMean(grid);
  const [p2_5, p10, p25, p50, p75, p90, p97_5] = gridQuantiles(grid, PROBABILITIES).map(
    value => wonMinor + Math.round(widened(value, mean, factor)),
  ) as [number, number, number, number, number, number, number];
  const quantiles: Quantiles = { p2_5, p10, p25, p50, p75, p90, p97_5 };
  const targetMinor = settings.target === null ? null : Math.round(settings.target * 10 ** minorDigits(money.currency));
  const priced = open.filter(deal => !lacksAmount(deal));
  const bare = open.length - priced.length;
  const amounts = [...priced, ...wonNow].map(deal => deal.amount);
  const inScope = known.unknown === null ? [...amounts, ...Array.from({ length: bare }, () => null)] : amounts;
  const used = [...known.deals, ...won].map(({ deal }) => deal);
  return {
    period,
    currency: money.currency,
    wonMinor,
    meanMinor: wonMinor + Math.round(mean),
    quantiles,
    target:
      targetMinor === null
        ? null
        : {
            minor: targetMinor,
            chance: targetMinor <= wonMinor ? 1 : gridChance(grid, mean + (targetMinor - wonMinor - mean) / factor),
          },
    path: forecastPath(period, today, won, known, quantiles, factor),
    deals: deals.sort(
      (a, b) =>
        b.amountMinor * b.probabilityInPeriod - a.amountMinor * a.probabilityInPeriod || (a.dealId < b.dealId ? -1 : 1),
    ),
    check,
    coverage: coverageOf(world, now, 'deal', used, open.length + wonNow.length, [
      ...money.left(inScope),
      { code: 'left.negative-amount', params: { n: open.filter(deal => (money.minor(deal.amount) ?? 0) < 0).length } },
      {
        code: 'left.no-closed-date',
        params: { n: closed.filter(deal => deal.status === 'won' && closedOn(deal) === null).length },
      },
      { code: 'left.no-status', params: { n: world.deals.filter(deal => deal.status === null).length } },
    ]),
    notes: [...oldData(world, today), ...forecastNotes({ known, open, money, coming, today, inScope }), ...notes],
  };
}

function within(day: Day | null, from: Day, to: Day): boolean {
  return day !== null && day >= from && day <= to;
}
