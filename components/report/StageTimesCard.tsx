import type { Funnel } from '../../core/sales/funnel/result';
import { rowsSvg } from '../chart-svg';
import { DataTable } from '../DataTable';
import { days, NONE, number } from '../format';
import { SaveChart } from '../SaveChart';
import { say } from '../words';

export interface StageTimesCardProps {
  funnel: Funnel;
  onSave: (name: string, blob: Blob) => void;
}

/** How long deals stay in each stage before they leave it: as chart and table. */
export function StageTimesCard({ funnel, onSave }: StageTimesCardProps) {
  const stages = funnel.stages.flatMap(({ stage, medianDays, entered }) => {
    return medianDays === null ? [] : [{ stage, entered, days: medianDays }];
  });
  if (stages.length === 0) return null;
  const most = Math.max(...stages.map(stage => stage.days), 1);
  const draw = () =>
    rowsSvg(
      say('report_stage_times'),
      stages.map(each => ({ name: each.stage, from: 0, to: each.days, dot: null, text: days(each.days) })),
      most,
    );
  return (
    <section class="card" data-testid="stage-times">
      <h2>{say('report_stage_times')}</h2>
      <ul class="funnel">
        {stages.map(each => (
          <li class="funnel-row" key={each.stage}>
            <span class="cut">{each.stage}</span>
            <span class="funnel-bar" aria-hidden="true" style={{ width: `${(each.days / most) * 100}%` }} />
            <span class="num soft">{days(each.days)}</span>
          </li>
        ))}
      </ul>
      <p class="faint small" style={{ marginTop: '6px' }}>
        {say('report_stage_times_key')}
      </p>
      <SaveChart file="time-by-stage" draw={draw} onSave={onSave} />
      <details>
        <summary>{say('as_table')}</summary>
        <DataTable
          caption={say('report_stage_times')}
          file="time-by-stage"
          onSave={onSave}
          rows={stages}
          columns={[
            { title: say('table_stage'), text: row => row.stage },
            { title: say('table_median_days'), number: true, text: row => days(row.days), raw: row => row.days },
            {
              title: say('table_entered'),
              number: true,
              text: row => (row.entered === null ? NONE : number(row.entered)),
              raw: row => row.entered,
            },
          ]}
        />
      </details>
    </section>
  );
}
