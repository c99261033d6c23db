import type uPlot from 'uplot';
import type { Forecast } from '../core/sales/forecast/result';
import { date, minorDigits, shortAmount } from './format';
import { say } from './words';

export interface FanColours {
  ink: string;
  accent: string;
  faint: string;
  line: string;
  warn: string;
}

const QUANTILES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Seconds, then actual, then the five quantiles. The band begins where the actual line ends. */
export function fanSeries({ path }: Forecast): uPlot.AlignedData {
  const days = path.map(({ day }) => Date.parse(day) / 1000);
  const actual = path.map(({ actualMinor }) => actualMinor);
  const last = actual.findLastIndex(value => value !== null);
  const bands = QUANTILES.map(name =>
    path.map(({ quantiles }, index) => quantiles?.[name] ?? (index === last ? (actual[last] ?? null) : null)),
  );
  return [days, actual, ...bands];
}

/** Lines over the plot: today, and the target. */
function drawMarks(forecast: Forecast, colours: FanColours, now: Date) {
  return (chart: uPlot): void => {
    const { ctx, bbox } = chart;
    const ratio = window.devicePixelRatio;
    const line = (colour: string, x1: number, y1: number, x2: number, y2: number) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = ratio;
      ctx.setLineDash([4 * ratio, 4 * ratio]);
      ctx.beginPath();
      ctx.moveTo(x1, y1);
      ctx.lineTo(x2, y2);
      ctx.stroke();
    };
    ctx.save();
    ctx.textAlign = 'left';
    ctx.textBaseline = 'alphabetic';
    ctx.font = `${10 * ratio}px system-ui, sans-serif`;
    const today = chart.valToPos(now.getTime() / 1000, 'x', true);
    if (today > bbox.left && today < bbox.left + bbox.width) {
      line(colours.faint, today, bbox.top, today, bbox.top + bbox.height);
      ctx.fillStyle = colours.faint;
      ctx.fillText(say('chart_today'), today + 4 * ratio, bbox.top + 9 * ratio);
    }
    if (forecast.target) {
      const at = chart.valToPos(forecast.target.minor, 'y', true);
      line(colours.warn, bbox.left, at, bbox.left + bbox.width, at);
      ctx.fillStyle = colours.warn;
      const label = say('chart_target', { target: shortAmount(forecast.target.minor, forecast.currency) });
      ctx.fillText(label, bbox.left + 4 * ratio, at - 4 * ratio);
    }
    ctx.restore();
  };
}

export function fanOptions(
  forecast: Forecast,
  colours: FanColours,
  now: Date,
  size: { width: number; height: number },
): uPlot.Options {
  const { currency } = forecast;
  const axis = { stroke: colours.faint, font: '10px system-ui, sans-serif', ticks: { show: false } };
  const grid = { stroke: colours.line, width: 1 };
  const top = Math.max(forecast.quantiles.p90, forecast.target?.minor ?? 0, 10 ** minorDigits(currency));
  const hidden = (): uPlot.Series => ({ stroke: 'transparent', width: 0, points: { show: false } });
  return {
    ...size,
    padding: [6, 16, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: { x: { time: true }, y: { range: (_, low) => [Math.min(0, low), top * 1.12] } },
    axes: [
      {
        ...axis,
        size: 22,
        space: 64,
        grid: { show: false },
        values: (_, ticks) => ticks.map(tick => date(new Date(tick * 1000).toISOString().slice(0, 10), now)),
      },
      {
        ...axis,
        size: 46,
        space: 36,
        grid,
        values: (_, ticks) => ticks.map(tick => shortAmount(tick, currency)),
      },
    ],
    series: [
      {},
      { stroke: colours.ink, width: 2, points: { show: false } },
      hidden(),
      hidden(),
      { stroke: colours.accent, width: 2, points: { show: false } },
      hidden(),
      hidden(),
    ],
    bands: [
      { series: [6, 2], fill: translucent(colours.accent, 0.18) },
      { series: [5, 3], fill: translucent(colours.accent, 0.24) },
    ],
    hooks: { draw: [drawMarks(forecast, colours, now)] },
  };
}

/** `rgb(11, 110, 95)` as `rgba(11, 110, 95, 0.2)`; another form stays as it is. */
function translucent(colour: string, alpha: number): string {
  const channels = /^rgb\(([^)]+)\)$/.exec(colour)?.[1];
  return channels === undefined ? colour : `rgba(${channels}, ${alpha})`;
}
