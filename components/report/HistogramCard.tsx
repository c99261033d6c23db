import type { Histogram, Spread } from '../../core/sales/report/result';
import { rowsSvg } from '../chart-svg';
import { DataTable } from '../DataTable';
import { number } from '../format';
import { SaveChart } from '../SaveChart';
import { say } from '../words';

export interface HistogramCardProps {
  title: string;
  /** Name of the saved files without their ending. */
  file: string;
  histogram: Histogram;
  spread: Spread;
  /** A value as written in the panel, and as the saved file holds it. */
  text: (value: number | null) => string;
  raw: (value: number) => number;
  onSave: (name: string, blob: Blob) => void;
}

/** How the values of one measure are spread, with mean and median: as chart and table. */
export function HistogramCard({ title, file, histogram, spread, text, raw, onSave }: HistogramCardProps) {
  const { edges, counts } = histogram;
  const most = Math.max(...counts);
  const steps = counts.map((count, at) => ({ from: edges[at] as number, to: edges[at + 1] as number, count, at }));
  const isLast = (at: number) => at === counts.length - 1;
  const nameOf = ({ from, to, at }: (typeof steps)[number]) =>
    isLast(at) ? say('report_from', { from: text(from) }) : say('report_from_to', { from: text(from), to: text(to) });
  const draw = () =>
    rowsSvg(
      title,
      steps.map(step => ({ name: nameOf(step), from: 0, to: step.count, dot: null, text: number(step.count) })),
      most,
    );
  return (
    <section class="card" data-testid={file}>
      <h2>{title}</h2>
      <div class="bars low" role="img" aria-label={title}>
        {steps.map(step => (
          <span
            key={step.at}
            class="bar-period"
            style={{ height: `${(step.count / most) * 100}%` }}
            title={`${nameOf(step)}: ${number(step.count)}`}
          />
        ))}
      </div>
      <div class="row small faint num">
        <span class="grow">{text(0)}</span>
        <span>{say('report_from', { from: text(edges.at(-2) as number) })}</span>
      </div>
      <p class="small soft num">
        {say('report_spread', { mean: text(spread.mean), median: text(spread.median), n: number(spread.n) })}
      </p>
      <SaveChart file={file} draw={draw} onSave={onSave} />
      <details>
        <summary>{say('as_table')}</summary>
        <DataTable
          caption={title}
          file={file}
          onSave={onSave}
          rows={steps}
          columns={[
            { title: say('table_from'), pageOnly: true, text: nameOf },
            { title: say('table_from'), fileOnly: true, text: () => '', raw: step => raw(step.from) },
            {
              title: say('table_to'),
              fileOnly: true,
              text: () => '',
              raw: step => (isLast(step.at) ? null : raw(step.to)),
            },
            { title: say('table_count'), number: true, text: step => number(step.count), raw: step => step.count },
          ]}
        />
      </details>
    </section>
  );
}
