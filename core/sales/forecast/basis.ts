import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import type { Settings } from '../../records/settings';
import { type Day, dayOf, daysBetween, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { gridDeviation } from '../../stats/revenue-grid';
import { minorDigits } from '../currency/minor-digits';
import { type Purse, purse } from '../currency/purse';
import { changesByDeal } from '../history/changes-by-deal';
import { closedOn } from '../history/closed-on';
import { knownUntil } from '../history/old-data';
import { visitsOf } from '../win-probability/win-probability';
import { type Correction, correctionTo, distributionOf, NO_CORRECTION, type Promised, promisedBy } from './ahead';
import { backtestMonths } from './backtest';
import type { Combination } from './experts/combine';
import { expertPanel } from './experts/expert-panel';
import { tracksOf } from './experts/tracks';
import { type Outlook, outlook } from './outlook';
import { type Period, periodOf } from './period';
import type { Backtest } from './result';
import { lacksAmount } from './unknown-amounts';
import { combineAhead } from './world-experts';
import { worldTracks } from './world-tracks';

/** Share of lost deals without an amount beyond which an amount tells that the deal was won, so that it must not be known while the deal was open. */
const MOST_WITHOUT_AMOUNT = 0.2;
/** The user is told of a band drawn that much wider than chance alone would have it. */
const TELLING_FACTOR = 1.8;
const ROUGH_BINS = 256;

/** All that the forecast of the present period rests on; suppositions are computed from it without looking back again. */
export interface Basis {
  world: World;
  now: Instant;
  today: Day;
  period: Period;
  money: Purse;
  open: readonly Deal[];
  closed: readonly Deal[];
  /** Won in the period so far. */
  won: readonly { deal: Deal; day: Day; amountMinor: number }[];
  wonMinor: number;
  known: Outlook;
  promised: Promised;
  correction: Correction;
  combination: Combination;
  backtest: Backtest | null;
  /** Minor units. */
  targetMinor: number | null;
  notes: Words[];
}

export function forecastBasis(world: World, settings: Settings, now: Instant): Basis {
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
  const promised = promisedBy(known, period.to);
  const won = closed.flatMap(deal => {
    const day = deal.status === 'won' ? closedOn(deal) : null;
    const amountMinor = money.minor(deal.amount);
    if (day === null || day < period.from || day > period.to || amountMinor === null) return [];
    return [{ deal, day, amountMinor }];
  });

  const lost = closed.filter(deal => deal.status === 'lost');
  const bare = lost.filter(lacksAmount).length;
  const amounts = bare > MOST_WITHOUT_AMOUNT * lost.length ? 'recorded' : 'present';
  const tracks = tracksOf(worldTracks(world.deals, changes, money.minor, amounts));
  const panel = expertPanel(tracks);
  const until = knownUntil(world, today);
  const { backtest, rehearsals } = backtestMonths({
    deals: world.deals,
    changes,
    visits,
    minor: money.minor,
    amounts,
    tracks,
    panel,
    today: until,
  });
  const combination = combineAhead({
    tracks,
    panel,
    months: rehearsals,
    today,
    span: daysBetween(today, period.to) + 1,
    promised: promised.mean,
    deviation: gridDeviation(distributionOf(promised, NO_CORRECTION, ROUGH_BINS)),
    closed: closed.length,
    upToDate: until === today,
  });
  const recorded = [...changes.values()].some(own => own.some(change => !change.created));
  return {
    world,
    now,
    today,
    period,
    money,
    open,
    closed,
    won,
    wonMinor: won.reduce((sum, deal) => sum + deal.amountMinor, 0),
    known,
    promised,
    correction: correctionTo(promised, combination),
    combination,
    backtest,
    targetMinor: settings.target === null ? null : Math.round(settings.target * 10 ** minorDigits(money.currency)),
    notes: [
      ...(backtest !== null && combination.factor >= TELLING_FACTOR
        ? [{ code: 'forecast.note.widened', params: { factor: combination.factor } }]
        : []),
      ...(backtest === null
        ? []
        : amounts === 'recorded'
          ? [{ code: 'forecast.note.check-amounts', params: { n: bare, lost: lost.length } }]
          : recorded
            ? []
            : [{ code: 'forecast.note.check-today' }]),
    ],
  };
}
