import { useState } from 'preact/hooks';
import type { Period } from '../core/sales/forecast/period';
import type { PeriodReport, RateRow, SalesReport, Spread } from '../core/sales/report/result';
import { CoverageNote } from './CoverageNote';
import { Empty } from './Empty';
import { noReport } from './empty-answers';
import { FunnelCard } from './FunnelCard';
import { days, minorDigits, NONE, percent, shortAmount } from './format';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { RepeatCard } from './RepeatCard';
import { HistogramCard } from './report/HistogramCard';
import { MeasuresTable } from './report/MeasuresTable';
import { periodName } from './report/period-name';
import { RateCard } from './report/RateCard';
import { RevenueCard } from './report/RevenueCard';
import { StageTimesCard } from './report/StageTimesCard';
import { SpreadCard } from './SpreadCard';
import { tell } from './tell';
import { VelocityCard } from './VelocityCard';
import { say } from './words';

export interface ReportsViewProps {
  report: SalesReport;
  now: Date;
  nothingYet: NothingYetProps;
  onSave: (name: string, blob: Blob) => void;
}

/** What has been: revenue by period, its mean and spread, conversion and time by stage, and who and what wins. */
export function ReportsView({ report, now, nothingYet, onSave }: ReportsViewProps) {
  const [kind, setKind] = useState<Period['kind']>('month');
  const { currency, winRate, dealSizes, durations, differences } = report;
  if (noReport(report)) return <NothingYet {...nothingYet} />;
  if (winRate === null) {
    return (
      <>
        <Empty title={say('report_none_closed')} text={say('report_none_closed_text')} />
        <section class="card">
          {report.notes.map(note => (
            <p key={note.code} class="soft small">
              {say('sentence', { text: tell(note, now) })}
            </p>
          ))}
          <CoverageNote coverage={report.coverage} now={now} />
        </section>
        {report.funnel.stages.length > 0 && <FunnelCard funnel={report.funnel} onSave={onSave} />}
      </>
    );
  }
  const asMoney = (value: number | null) => shortAmount(value, currency);
  const asDays = (value: number | null) => (value === null ? NONE : days(value));
  const byPeriod = report.byPeriod[kind];
  const cards: { key: string; spread: Spread; text: (value: number | null) => string }[] = [
    { key: `report_per_${kind}`, spread: byPeriod.revenueMinor, text: asMoney },
    { key: 'report_deal_size', spread: report.dealSizeMinor, text: asMoney },
    { key: 'report_cycle', spread: report.cycleDays, text: asDays },
  ];
  const rates = [
    { key: 'report_by_owner', file: 'win-rate-by-owner', rows: report.byOwner, difference: differences.owner },
    { key: 'report_by_source', file: 'win-rate-by-source', rows: report.bySource, difference: differences.source },
    { key: 'report_by_product', file: 'win-rate-by-product', rows: report.byProduct, difference: differences.product },
    { key: 'report_rate_time', file: `win-rate-by-${kind}`, rows: ratesOf(byPeriod), difference: null },
  ];
  return (
    <>
      <div class="figures across">
        {cards.map(({ key, spread, text }) => (
          <SpreadCard key={key} title={say(key)} spread={spread} text={text} />
        ))}
        <section class="card">
          <h2>{say('win_rate')}</h2>
          <div class="figure num">{percent(winRate.rate)}</div>
          <div class="small soft num">
            {say('win_rate_band', { low: percent(winRate.low), high: percent(winRate.high) })}
          </div>
          <div class="small faint num">
            {say('report_won_of', { won: winRate.won, closed: winRate.won + winRate.lost })}
          </div>
        </section>
        {report.velocity && <VelocityCard velocity={report.velocity} currency={currency} />}
      </div>
      <MeasuresTable report={report} kind={kind} onSave={onSave} />
      <RevenueCard
        report={byPeriod}
        currency={currency}
        now={now}
        kind={kind}
        onKind={setKind}
        onSave={onSave}
        notes={
          <>
            {report.notes.map(note => (
              <p key={note.code} class="faint small">
                {tell(note, now)}
              </p>
            ))}
            <CoverageNote coverage={report.coverage} now={now} />
          </>
        }
      />
      {report.funnel.stages.length > 0 && <FunnelCard funnel={report.funnel} onSave={onSave} />}
      <StageTimesCard funnel={report.funnel} onSave={onSave} />
      {dealSizes && (
        <HistogramCard
          title={say('report_sizes')}
          file="deal-sizes"
          histogram={dealSizes}
          spread={report.dealSizeMinor}
          text={asMoney}
          raw={minor => minor / 10 ** minorDigits(currency)}
          onSave={onSave}
        />
      )}
      {durations && (
        <HistogramCard
          title={say('report_durations')}
          file="time-to-close"
          histogram={durations}
          spread={report.cycleDays}
          text={asDays}
          raw={value => value}
          onSave={onSave}
        />
      )}
      <RepeatCard repeat={report.repeat} now={now} onSave={onSave} />
      {rates.map(({ key, file, rows, difference }) => (
        <RateCard
          key={key}
          title={say(key)}
          file={file}
          rows={rows}
          difference={difference}
          currency={currency}
          onSave={onSave}
        />
      ))}
    </>
  );
}

/** Win rates of the periods in which anything was decided, the latest first. */
function ratesOf({ periods }: PeriodReport): RateRow[] {
  return periods
    .flatMap((period): RateRow[] => {
      const { won, lost, low, high, revenueMinor } = period;
      if (low === null || high === null) return [];
      return [{ name: periodName(period), won, lost, rate: won / (won + lost), low, high, revenueMinor }];
    })
    .reverse();
}
