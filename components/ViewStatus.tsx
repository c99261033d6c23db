import type { Settings } from '../core/records';
import type { Coverage } from '../core/records/result';
import { noFollowUps } from './empty-answers';
import { FocusSlider } from './FocusSlider';
import { shownValue } from './LoadedView';
import type { Model } from './model';
import { PageLine } from './PageLine';
import { PageNotes } from './PageNotes';
import { openPageReport } from './page-report';
import { ProcessNav } from './process/ProcessNav';
import type { Loaded } from './remote';
import { StatusLine } from './StatusLine';
import { coverageLine } from './tell';
import { say } from './words';

const PERIODS = ['month', 'quarter', 'year'] as const;
/** Readings older than this are marked. */
const OLD_DAYS = 14;

function freshness({ oldestDays }: Coverage): 'good' | 'warn' | 'none' {
  if (oldestDays === null) return 'none';
  return oldestDays > OLD_DAYS ? 'warn' : 'good';
}

function PeriodChoice({ settings, onSave }: { settings: Settings; onSave: Model['save'] }) {
  return (
    <select
      class="select"
      data-testid="period"
      aria-label={say('period_label')}
      value={settings.period}
      onChange={event => onSave({ period: PERIODS.find(period => period === event.currentTarget.value) ?? 'quarter' })}
    >
      {PERIODS.map(period => (
        <option key={period} value={period}>
          {say(`period_${period}`)}
        </option>
      ))}
    </select>
  );
}

/** In place of a coverage that is not there: on its way, or failed. */
function without({ error }: Loaded<unknown>): string {
  return say(error === null ? 'loading' : 'error_title');
}

/** The line under the tabs: what the figures below rest on, and the one control that changes them most. */
export function ViewStatus({ model }: { model: Model }) {
  const settings = model.settings.state.value.value;
  switch (model.view.value) {
    case 'now':
      return (
        <>
          <PageLine
            page={model.page.value}
            sites={model.sites.state.value.value ?? []}
            onWhatWasRead={() => model.open({ kind: 'read' })}
          />
          <PageNotes
            page={model.page.value}
            report={openPageReport(model)}
            list={model.list.state.value}
            now={model.now()}
            onReadList={url => void model.list.start(url)}
            onCancel={() => model.list.cancel()}
            onTeach={model.browser.teacher ? () => model.open({ kind: 'teach' }) : null}
          />
        </>
      );
    case 'followups': {
      const state = model.followUps.state.value;
      const result = shownValue(state, noFollowUps);
      if (!result) return <StatusLine state="none" text={without(state)} />;
      const text = say('followups_today', { worthwhile: result.worthwhile, considered: result.considered });
      return (
        <StatusLine state={freshness(result.coverage)} text={text}>
          <FocusSlider focus={settings?.focus ?? result.focus} onChange={focus => model.save({ focus })} />
        </StatusLine>
      );
    }
    case 'pipeline': {
      const state = model.pipeline.state.value;
      const coverage = state.value?.forecast.coverage;
      return (
        <StatusLine
          state={coverage ? freshness(coverage) : 'none'}
          text={coverage ? coverageLine(coverage, 'deals') : without(state)}
        >
          {settings && <PeriodChoice settings={settings} onSave={model.save} />}
        </StatusLine>
      );
    }
    case 'support': {
      const state = model.support.state.value;
      const coverage = state.value?.coverage;
      const text = coverage ? coverageLine(coverage, 'messages') : without(state);
      return <StatusLine state={coverage ? freshness(coverage) : 'none'} text={text} />;
    }
    case 'reports': {
      const state = model.report.state.value;
      const coverage = state.value?.coverage;
      const text = coverage ? coverageLine(coverage, 'deals') : without(state);
      return <StatusLine state={coverage ? freshness(coverage) : 'none'} text={text} />;
    }
    case 'process':
      return <ProcessNav section={model.process.section.value} onShow={model.process.show} />;
  }
}
