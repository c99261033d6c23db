import type { Funnel, FunnelStage } from '../core/sales/funnel/result';
import { rowsSvg } from './chart-svg';
import { DataTable } from './DataTable';
import { amount, days, minorDigits, NONE, number, percent, range, shortAmount } from './format';
import { SaveChart } from './SaveChart';
import { say } from './words';

export interface FunnelCardProps {
  funnel: Funnel;
  onSave: (name: string, blob: Blob) => void;
}

/** Open deals per stage; the share beside them is how many moved on from there. */
export function FunnelCard({ funnel, onSave }: FunnelCardProps) {
  const most = Math.max(...funnel.stages.map(stage => stage.open), 1);
  const interval = (stage: FunnelStage) =>
    stage.low === null || stage.high === null ? NONE : range(stage.low, stage.high);
  const draw = () =>
    rowsSvg(
      say('funnel'),
      funnel.stages.map(stage => ({
        name: stage.stage,
        from: 0,
        to: stage.open,
        dot: null,
        text: `${number(stage.open)} · ${percent(stage.rate)}`,
      })),
      most,
    );
  return (
    <section class="card" data-testid="funnel">
      <h2>{say('funnel')}</h2>
      <ul class="funnel">
        {funnel.stages.map(stage => (
          <li
            class="funnel-row"
            key={stage.stage}
            title={say('funnel_row', {
              amount: shortAmount(stage.openMinor, funnel.currency),
              interval: interval(stage),
            })}
          >
            <span class="cut">{stage.stage}</span>
            <span class="funnel-bar" aria-hidden="true" style={{ width: `${(stage.open / most) * 100}%` }} />
            <span class="num soft">
              {number(stage.open)} · {percent(stage.rate)}
            </span>
          </li>
        ))}
      </ul>
      <p class="faint small" style={{ marginTop: '6px' }}>
        {say('funnel_key')}
      </p>
      <SaveChart file="funnel" draw={draw} onSave={onSave} />
      <details>
        <summary>{say('as_table')}</summary>
        <DataTable
          caption={say('funnel')}
          file="funnel"
          onSave={onSave}
          rows={funnel.stages}
          columns={[
            { title: say('table_stage'), text: row => row.stage },
            { title: say('table_open'), number: true, text: row => number(row.open), raw: row => row.open },
            {
              title: say('table_amount'),
              number: true,
              text: row => amount(row.openMinor, funnel.currency),
              raw: row => row.openMinor / 10 ** minorDigits(funnel.currency),
            },
            { title: say('table_currency'), fileOnly: true, text: () => funnel.currency ?? '' },
            { title: say('table_entered'), number: true, text: row => number(row.entered), raw: row => row.entered },
            { title: say('table_moved_on'), number: true, text: row => number(row.movedOn), raw: row => row.movedOn },
            { title: say('table_rate'), number: true, text: row => percent(row.rate), raw: row => row.rate },
            { title: say('table_low'), fileOnly: true, text: row => percent(row.low), raw: row => row.low },
            { title: say('table_high'), fileOnly: true, text: row => percent(row.high), raw: row => row.high },
            { title: say('table_interval'), number: true, pageOnly: true, text: interval },
            {
              title: say('table_median_days'),
              number: true,
              text: row => (row.medianDays === null ? NONE : days(row.medianDays)),
              raw: row => row.medianDays,
            },
          ]}
        />
      </details>
    </section>
  );
}
