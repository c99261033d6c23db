import { describe, expect, test } from 'vitest';
import { combine } from '../../core/sales/forecast/experts/combine';
import type { Expert, ExpertForecasts } from '../../core/sales/forecast/experts/expert-forecasts';
import { EXPERTS } from '../../core/sales/forecast/experts/expert-forecasts';
import { expertPanel } from '../../core/sales/forecast/experts/expert-panel';
import { forecastSpan } from '../../core/sales/forecast/experts/forecast-span';
import { rehearse } from '../../core/sales/forecast/experts/rehearsal';
import { seriesForecasts } from '../../core/sales/forecast/experts/series-experts';
import { snapshot } from '../../core/sales/forecast/experts/snapshot';
import { type DealTrack, revenueBetween, tracksOf } from '../../core/sales/forecast/experts/tracks';
import { comingDeals, openMean, shifted, tiltTo, timesComing } from '../../core/sales/forecast/tilt';
import { simulatedPipeline } from './simulated-pipelines';

/** One deal won at each of these days, created ten days before. */
const won = (days: readonly number[], revenue: (day: number) => number): DealTrack[] =>
  days.map(day => ({
    created: day - 10,
    closed: day,
    won: true,
    revenue: revenue(day),
    steps: [{ at: day - 10, stage: 'A', amount: revenue(day) }],
  }));
const everyDay = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const values = (given: Partial<Record<Expert, number>>) =>
  ({ ...Object.fromEntries(EXPERTS.map(expert => [expert, Number.NaN])), ...given }) as Record<Expert, number>;
const said = (at: number, given: Partial<Record<Expert, number>>): ExpertForecasts => ({
  at,
  span: 7,
  values: values(given),
  pipelineRate: Number.NaN,
  deviation: 5,
  learned: 10,
});

describe('experts of past revenue', () => {
  const tracks = tracksOf(won(everyDay(20_000, 20_400), day => (Math.floor((day - 20_000) / 91) % 2 === 0 ? 10 : 30)));
  test('give the span before, averages of such spans, and the same days of an earlier quarter and year', () => {
    const given = seriesForecasts(tracks, 20_364, 91);
    expect(given['last-period']).toBe(91 * 30);
    expect(given['moving-average']).toBeCloseTo((91 * (30 + 10 + 30)) / 3, 9);
    expect(given['seasonal-quarter']).toBe(91 * 30);
    expect(given['seasonal-year']).toBe(91 * 10);
  });
  test('say nothing where history is too short', () => {
    const given = seriesForecasts(tracks, 20_050, 91);
    expect(Object.values(given).every(Number.isNaN)).toBe(true);
  });
  test('continue a straight line', () => {
    const rising = tracksOf(won(everyDay(20_000, 20_070), day => Math.floor((day - 20_000) / 7)));
    expect(seriesForecasts(rising, 20_070, 7)['linear-regression']).toBeCloseTo(70, 6);
  });
  test('take one mistyped year for what it is', () => {
    const stray = tracksOf([...won(everyDay(20_000, 20_400), () => 10), ...won([-20_000], () => 10)]);
    expect(seriesForecasts(stray, 20_400, 30)['long-average']).toBeCloseTo(300, 9);
  });
});

describe('the experts together', () => {
  const past = (errors: Partial<Record<Expert, number>>, n: number) =>
    everyDay(0, n).map(week => ({
      ...said(1000 - 7 * (week + 1), Object.fromEntries(Object.entries(errors).map(([k, e]) => [k, 100 + e]))),
      actual: 100,
    }));
  const now = said(1000, { stage: 200, 'seasonal-quarter': 100 });
  test('follow the one that was right before, the more the longer it was', () => {
    const share = (n: number) =>
      combine(now, past({ stage: 60, 'seasonal-quarter': 1 }, n)).weights.find(
        each => each.expert === 'seasonal-quarter',
      )?.weight ?? Number.NaN;
    expect(share(0)).toBeLessThan(0.3);
    expect(share(1)).toBeGreaterThan(share(0));
    expect(share(8)).toBeGreaterThan(0.95);
    expect(combine(now, past({ stage: 60, 'seasonal-quarter': 1 }, 12)).mean).toBeCloseTo(100, 0);
  });
  test('stay apart little where chance explains the errors of all', () => {
    const { weights } = combine(now, past({ stage: 4, 'seasonal-quarter': 1 }, 3));
    expect(weights.find(each => each.expert === 'stage')?.weight).toBeGreaterThan(0.4);
  });
  test('give a wider band after errors that chance does not explain, and where they are of different minds', () => {
    const agreed = said(1000, { stage: 100, 'seasonal-quarter': 100 });
    const calm = combine(agreed, past({ stage: 1, 'seasonal-quarter': 1 }, 8));
    const wild = combine(agreed, past({ stage: 30, 'seasonal-quarter': -30 }, 8));
    const apart = combine(now, past({ stage: 1, 'seasonal-quarter': 1 }, 8));
    expect(wild.factor).toBeGreaterThan(1.4 * calm.factor);
    expect(apart.factor).toBeGreaterThan(1.4 * calm.factor);
  });
  test('forget the errors of those who are not followed any more', () => {
    const learned = past({ stage: 60, 'seasonal-quarter': 1 }, 12);
    const agreed = said(1000, { stage: 100, 'seasonal-quarter': 100 });
    const always = past({ stage: 1, 'seasonal-quarter': 1 }, 12);
    expect(combine(agreed, learned).factor).toBeLessThan(1.1 * combine(agreed, always).factor);
  });
});

describe('tilting to an expected revenue', () => {
  const open = {
    deals: [
      { amount: 100, probability: 0.5 },
      { amount: 50, probability: 1 },
    ],
    unknown: [],
  };
  const coming = comingDeals(2, 10, [20]);
  test('reaches it, moves every chance the same way and leaves certain things certain', () => {
    for (const mean of [60, 120, 140, 400]) {
      const { shift, comingFactor } = tiltTo({ open, coming }, mean);
      const moved = shifted(open, shift);
      expect(openMean(moved) + (timesComing(coming, comingFactor)?.mean ?? 0)).toBeCloseTo(mean, 6);
      expect(moved.deals[1]?.probability).toBe(1);
    }
  });
  test('does not believe open deals to be much better than they are: the rest is still to come', () => {
    const { shift } = tiltTo({ open, coming }, 10_000);
    expect(shift).toBe(1);
  });
});

describe('a forecast of a span', () => {
  const pipeline = simulatedPipeline(21);
  const forecastOf = (tracks: readonly DealTrack[]) => {
    const all = tracksOf(tracks);
    return forecastSpan(all, expertPanel(all), pipeline.asOf, 14);
  };
  test('is the same for the same deals, and finite', () => {
    const [a, b] = [forecastOf(pipeline.known), forecastOf(pipeline.known)];
    expect(b.quantiles).toEqual(a.quantiles);
    expect(b.combination).toEqual(a.combination);
    expect([a.mean, ...a.quantiles].every(Number.isFinite)).toBe(true);
  });
  test('never looks past the day of an earlier forecast', () => {
    const at = pipeline.asOf - 30;
    const cut = pipeline.known
      .filter(deal => deal.created < at)
      .map(deal => ({
        ...deal,
        steps: deal.steps.filter(step => step.at < at),
        ...(deal.closed === null || deal.closed >= at ? { closed: null, won: false, revenue: null } : {}),
      }));
    const [whole, early] = [tracksOf(pipeline.known), tracksOf(cut)];
    const span = 14;
    const asked = (tracks: typeof whole) => {
      const panel = expertPanel(tracks);
      return rehearse(tracks, panel.past, at, span).map(({ values: said, actual }) => ({ said, actual }));
    };
    const withoutTrees = ({ said, actual }: ReturnType<typeof asked>[number]) => ({ ...said, boosted: 0, actual });
    expect(asked(early).map(withoutTrees)).toEqual(asked(whole).map(withoutTrees));
    expect(snapshot(whole, at).amount).toEqual(snapshot(early, at).amount);
  });
  test('is relatively wider when half of the deals are hidden', () => {
    const width = ({ mean, quantiles }: ReturnType<typeof forecastOf>) =>
      ((quantiles[3] ?? Number.NaN) - (quantiles[1] ?? Number.NaN)) / mean;
    const half = pipeline.known.filter((_, at) => at % 2 === 0);
    expect(width(forecastOf(half))).toBeGreaterThan(width(forecastOf(pipeline.known)));
  });
  test('counts revenue once', () => {
    const tracks = tracksOf(won([20_000, 20_000, 20_001], () => 5));
    expect(revenueBetween(tracks, 20_000, 20_001)).toBe(10);
    expect(revenueBetween(tracks, 20_001, 20_001)).toBe(0);
  });
});
