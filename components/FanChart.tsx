import { useEffect, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import type { Forecast } from '../core/sales/forecast/result';
import { type FanColours, fanOptions, fanSeries } from './fan-options';
import { date, shortAmount } from './format';
import { say } from './words';

/** Colours as the browser resolves them in the present theme: a canvas knows no CSS variables. */
function coloursOf(host: HTMLElement): FanColours {
  const of = (name: string) => {
    const probe = host.querySelector<HTMLElement>(`[data-colour="${name}"]`);
    return probe ? getComputedStyle(probe).color : '#777';
  };
  return { ink: of('ink'), accent: of('accent'), faint: of('faint'), line: of('line'), warn: of('warn') };
}

/** Revenue so far and the band of what may come. The table below it says the same for readers without sight. */
export function FanChart({ forecast, now }: { forecast: Forecast; now: Date }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const ending = new AbortController();
    let chart: uPlot | null = null;
    let observer: ResizeObserver | null = null;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const theme = new MutationObserver(() => draw());
    // Loaded when a chart is first shown: the other views start without it.
    const loaded = import('uplot');
    const draw = async () => {
      const { default: Plot } = await loaded;
      if (ending.signal.aborted) return;
      chart?.destroy();
      const size = { width: Math.max(240, element.clientWidth), height: 150 };
      const options = fanOptions(forecast, coloursOf(element), now, size);
      chart = new Plot(options, fanSeries(forecast), element);
      observer ??= new ResizeObserver(() => chart?.setSize({ width: Math.max(240, element.clientWidth), height: 150 }));
      observer.observe(element);
    };
    dark.addEventListener('change', draw, { signal: ending.signal });
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    void draw();
    return () => {
      ending.abort();
      theme.disconnect();
      observer?.disconnect();
      chart?.destroy();
    };
  }, [forecast, now]);

  const { currency, quantiles, period } = forecast;
  const label = say('forecast_label', {
    date: date(period.to, now),
    median: shortAmount(quantiles.p50, currency),
    low: shortAmount(quantiles.p10, currency),
    high: shortAmount(quantiles.p90, currency),
  });
  return (
    <>
      <div ref={host} class="fan" role="img" aria-label={label}>
        <div class="fan-probes" aria-hidden="true">
          {(['ink', 'accent', 'faint', 'line', 'warn'] as const).map(name => (
            <i key={name} data-colour={name} style={{ color: `var(--${name})` }} />
          ))}
        </div>
      </div>
      <div class="legend">
        <span>
          <i class="ink" />
          {say('legend_actual')}
        </span>
        <span>
          <i class="half" />
          {say('legend_half')}
        </span>
        <span>
          <i class="light" />
          {say('legend_most')}
        </span>
      </div>
    </>
  );
}
