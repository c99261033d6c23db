import type { Change } from '../../records/change';
import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import { addDays, type Day } from '../../records/time';
import { gridDeviation, gridMean, gridQuantiles } from '../../stats/revenue-grid';
import { type StageVisit, stageVisits } from '../history/stage-visits';
import { correctionTo, distributionOf, NO_CORRECTION, type Promised, promisedBy } from './ahead';
import { dealsAsOf } from './as-of';
import { combine } from './experts/combine';
import { EXPERTS } from './experts/expert-forecasts';
import type { ExpertPanel } from './experts/expert-panel';
import { type Rehearsal, rehearse } from './experts/rehearsal';
import { revenueBetween, type Tracks } from './experts/tracks';
import { outlook } from './outlook';
import { monthStart } from './period';
import type { Backtest, PastPeriod } from './result';
import { LEAST_CLOSED, standingIn } from './world-experts';
import { dayNumber } from './world-tracks';

const MOST_MONTHS = 12;
/** Fewer months say too little of the forecasts. */
const LEAST_MONTHS = 4;
const BINS = 512;
const ROUGH_BINS = 256;
/** Span of the experts' rehearsals for a month. */
const MONTH_DAYS = 30;
const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975];

export interface BacktestInput {
  deals: readonly Deal[];
  changes: ReadonlyMap<string, readonly Change[]>;
  visits(deal: Deal): readonly StageVisit[];
  minor(money: Money | null): number | null;
  /** See `worldTracks`. */
  amounts: 'present' | 'recorded';
  tracks: Tracks;
  panel: ExpertPanel;
  /** The deals are known up to the start of this day. */
  today: Day;
}

/**
 * Re-forecasts each of the last twelve whole months from what was known at its start, in the same way as the period ahead, and puts what came beside it.
 *
 * @returns `backtest` null when fewer than four months can be tested; `rehearsals`: the experts' forecasts of those months, oldest first
 */
export function backtestMonths(input: BacktestInput): { backtest: Backtest | null; rehearsals: Rehearsal[] } {
  const months: { from: Day; next: Day; said: Rehearsal; replayed: Promised }[] = [];
  for (let back = 1; back <= MOST_MONTHS; back++) {
    const from = monthStart(input.today, -back);
    const next = monthStart(input.today, 1 - back);
    const replayed = replay(input, from, next);
    if (replayed === null) break;
    const [at, to] = [dayNumber(from), dayNumber(next)];
    const said = input.panel.past(at, to - at, true);
    const values = { ...said.values, 'deal-by-deal': replayed.mean };
    const actual = revenueBetween(input.tracks, at, to);
    const alone = gridDeviation(distributionOf(replayed, NO_CORRECTION, ROUGH_BINS));
    const deviation = Math.max(said.deviation, alone);
    months.unshift({ from, next, said: { ...said, values, deviation, actual }, replayed });
  }
  const rehearsals = months.map(({ said }) => said);
  if (months.length < LEAST_MONTHS) return { backtest: null, rehearsals };
  const { tracks, panel } = input;
  const periods = months.map(({ from, next, said, replayed }, at): PastPeriod => {
    const shared = rehearse(tracks, (time, span) => panel.past(time, span, false), said.at, MONTH_DAYS);
    const together = combine(said, [...shared.map(standingIn), ...rehearsals.slice(0, at)]);
    const grid = distributionOf(replayed, correctionTo(replayed, together), BINS);
    const [p2_5, p10, p50, p90, p97_5] = gridQuantiles(grid, PROBABILITIES).map(Math.round) as Five;
    return {
      from,
      to: addDays(next, -1),
      meanMinor: Math.round(gridMean(grid)),
      quantiles: { p2_5, p10, p50, p90, p97_5 },
      actualMinor: Math.round(said.actual),
      // A quantile is known no better than the step of its grid.
      held80: said.actual >= p10 - grid.step && said.actual <= p90 + grid.step,
      held95: said.actual >= p2_5 - grid.step && said.actual <= p97_5 + grid.step,
      experts: [
        ...EXPERTS.map(expert => ({ expert, forecast: said.values[expert] })),
        { expert: 'pipeline-rate', forecast: said.pipelineRate },
      ].flatMap(({ expert, forecast }) =>
        Number.isFinite(forecast) ? [{ expert, forecastMinor: Math.round(forecast) }] : [],
      ),
    };
  });
  return { backtest: summary(periods), rehearsals };
}

type Five = [number, number, number, number, number];

/** What the deals alone promised at the start of the month; null when too little was known then. */
function replay({ deals, changes, visits, minor, amounts }: BacktestInput, from: Day, next: Day): Promised | null {
  const { open, closed } = dealsAsOf(deals, changes, from, amounts);
  if (closed.length < LEAST_CLOSED) return null;
  const reopened = new Set(open);
  const to = addDays(next, -1);
  const known = outlook({
    open,
    closed,
    minor,
    today: from,
    to,
    visits: deal =>
      reopened.has(deal)
        ? stageVisits(
            deal,
            (changes.get(deal.id) ?? []).filter(change => change.at < from),
          )
        : visits(deal),
  });
  if (amounts === 'recorded' && known.unknown === null) return null;
  return promisedBy(known, to);
}

function summary(periods: readonly PastPeriod[]): Backtest {
  const came = periods.reduce((sum, { actualMinor }) => sum + actualMinor, 0);
  const names = [...new Set(periods.flatMap(({ experts }) => experts.map(({ expert }) => expert)))];
  const share = (error: number, of: number) => (of > 0 ? error / of : null);
  return {
    periods: [...periods],
    held80: periods.filter(({ held80 }) => held80).length,
    held95: periods.filter(({ held95 }) => held95).length,
    error: share(
      periods.reduce((sum, { meanMinor, actualMinor }) => sum + Math.abs(meanMinor - actualMinor), 0),
      came,
    ),
    bias: share(
      periods.reduce((sum, { meanMinor, actualMinor }) => sum + meanMinor - actualMinor, 0),
      came,
    ),
    experts: names
      .map(expert => {
        let off = 0;
        let of = 0;
        let n = 0;
        for (const { experts, actualMinor } of periods) {
          const said = experts.find(each => each.expert === expert);
          if (said === undefined) continue;
          off += Math.abs(said.forecastMinor - actualMinor);
          of += actualMinor;
          n++;
        }
        return { expert, periods: n, error: share(off, of) };
      })
      .sort((a, b) => (a.error ?? Number.POSITIVE_INFINITY) - (b.error ?? Number.POSITIVE_INFINITY)),
  };
}
