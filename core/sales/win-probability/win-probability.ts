import type { Change } from '../../records/change';
import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import type { Settings } from '../../records/settings';
import { dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { betaPosterior } from '../../stats/beta-posterior';
import { coverageOf } from '../coverage';
import { purse } from '../currency/purse';
import { changesByDeal } from '../history/changes-by-deal';
import { type StageVisit, stageVisits } from '../history/stage-visits';
import { PRIOR_WEIGHT } from './base-rate';
import { counterfactuals } from './counterfactuals';
import { courses } from './course';
import { type Prediction, type WinModel, winModel } from './model';
import type { DealWin, WinProbabilities, WinProbability } from './result';

/**
 * Chance of winning for every open deal, learned from the user's own closed deals.
 *
 * The interval is that of `Beta(pν, (1 − p)ν)`, where ν is the number of closed deals (prior included) behind the thinnest part of the figure.
 *
 * @returns probabilities 0…1, reasons in log-odds, in the order of the deals
 */
export function winProbability(world: World, settings: Settings, now: Instant): WinProbabilities {
  const model = fitWins(world, settings, now);
  const closed = world.deals.filter(deal => deal.status === 'won' || deal.status === 'lost');
  const base = betaPosterior(model.won, model.closed - model.won, { mean: 0.5, weight: PRIOR_WEIGHT });
  const intervals = new Map<string, Interval>();
  const intervalOf = (probability: number, weight: number) => {
    const key = `${probability} ${weight}`;
    const known = intervals.get(key);
    if (known !== undefined) return known;
    const interval = intervalAround(probability, weight);
    intervals.set(key, interval);
    return interval;
  };
  return {
    byDeal: world.deals
      .filter(deal => deal.status === 'open')
      .map((deal): WinProbability => {
        const prediction = model.predict(deal);
        return written(model, deal, prediction, intervalOf(prediction.probability, prediction.weight));
      }),
    baseRate: model.baseRate,
    baseLow: base.low,
    baseHigh: base.high,
    won: model.won,
    lost: model.closed - model.won,
    prior: { code: 'prior.even', params: { weight: PRIOR_WEIGHT } },
    signal: signalOf(model),
    closedDealsToGo: Math.max(0, PRIOR_WEIGHT - model.closed),
    coverage: coverageOf(world, now, 'deal', closed, world.deals.length, [
      { code: 'left.no-status', params: { n: world.deals.filter(deal => deal.status === null).length } },
    ]),
  };
}

interface Interval {
  low: number;
  high: number;
}

function intervalAround(probability: number, weight: number): Interval {
  const { low, high } = betaPosterior(0, 0, { mean: probability, weight });
  // A very skewed distribution has its mean outside the middle 80 %.
  return { low: Math.min(low, probability), high: Math.max(high, probability) };
}

function written(
  model: WinModel,
  deal: Deal,
  { probability, findings }: Prediction,
  { low, high }: Interval,
): WinProbability {
  const reasons = findings.map(finding => {
    return { ...finding, recordIds: finding.recordIds?.length ? finding.recordIds : [deal.id] };
  });
  return { dealId: deal.id, probability, low, high, reasons, closedDeals: model.closed };
}

/** One open deal with its reasons and with what would be otherwise if one fact were. */
export function dealWin(model: WinModel, deal: Deal): DealWin {
  const prediction = model.predict(deal);
  const interval = intervalAround(prediction.probability, prediction.weight);
  return { ...written(model, deal, prediction, interval), counterfactuals: counterfactuals(model, deal) };
}

/** In words, whether anything but the base rate is used. */
function signalOf({ closed, learned: { settings, trials, moreDeals } }: WinModel): Words {
  if (settings.trust > 0) return { code: 'win.signal', params: { n: closed } };
  if (trials.length === 0) return { code: 'win.too-few', params: { n: moreDeals } };
  return moreDeals === null
    ? { code: 'win.no-signal', params: {} }
    : { code: 'win.no-signal.more', params: { n: moreDeals } };
}

/** Models of worlds that are still in use: several analyses ask for the same one, and learning it takes time. */
const fitted = new WeakMap<World, { settings: string; now: Instant; model: WinModel }>();

/** The model behind `winProbability`, for analyses that build on it. Learned once for a world that does not change. */
export function fitWins(world: World, settings: Settings, now: Instant): WinModel {
  const known = fitted.get(world);
  const asked = `${JSON.stringify(settings)} ${world.deals.length} ${world.changes.length}`;
  if (known !== undefined && known.settings === asked && known.now === now) return known.model;
  const model = learnWins(world, settings, now);
  fitted.set(world, { settings: asked, now, model });
  return model;
}

function learnWins(world: World, settings: Settings, now: Instant): WinModel {
  const changes = changesByDeal(world);
  const visits = visitsOf(changes);
  return winModel({
    closed: world.deals.filter(deal => deal.status === 'won' || deal.status === 'lost'),
    open: world.deals.filter(deal => deal.status === 'open'),
    visits,
    minor: purse(
      world.deals.map(deal => deal.amount),
      settings,
    ).minor,
    today: dayOf(now),
    course: courses(world, settings, changes),
    thorough: true,
  });
}

/** Stays of each deal, computed once. */
export function visitsOf(changes: ReadonlyMap<string, readonly Change[]>): (deal: Deal) => readonly StageVisit[] {
  const known = new Map<Deal, StageVisit[]>();
  return deal => {
    const visits = known.get(deal) ?? stageVisits(deal, changes.get(deal.id) ?? []);
    known.set(deal, visits);
    return visits;
  };
}
