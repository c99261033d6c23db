import type { Settings } from '../core/records';
import type { Supposition, WhatIf } from '../core/sales/forecast/result';
import type { DealCallbacks } from './DealFlags';
import { DealList } from './DealList';
import { noPipeline } from './empty-answers';
import { ForecastCard } from './ForecastCard';
import { FunnelCard } from './FunnelCard';
import { NothingYet, type NothingYetProps } from './NothingYet';
import type { Pipeline } from './services';
import { WhatIfCard } from './WhatIfCard';
import { WinRateCard } from './WinRateCard';

export interface PipelineViewProps extends DealCallbacks {
  pipeline: Pipeline;
  settings: Settings | null;
  now: Date;
  nothingYet: NothingYetProps;
  onTarget: (target: number | null) => void;
  onWhatIf: (suppositions: Supposition[]) => Promise<WhatIf>;
  onOpenRecord: (id: string) => void;
  onSave: (name: string, blob: Blob) => void;
}

/** What the period will bring, and from which deals. */
export function PipelineView({ pipeline, settings, now, nothingYet, ...on }: PipelineViewProps) {
  const { forecast, funnel, deals, wins } = pipeline;
  if (noPipeline(pipeline)) return <NothingYet {...nothingYet} />;
  return (
    <>
      <ForecastCard
        forecast={forecast}
        target={settings?.target ?? null}
        now={now}
        onTarget={on.onTarget}
        onSave={on.onSave}
      />
      <WhatIfCard forecast={forecast} now={now} onWhatIf={on.onWhatIf} />
      {funnel.stages.length > 0 && <FunnelCard funnel={funnel} onSave={on.onSave} />}
      <WinRateCard wins={wins} now={now} />
      {deals.rows.length > 0 && (
        <DealList
          deals={deals}
          now={now}
          onOpenRecord={on.onOpenRecord}
          onDismissFlag={on.onDismissFlag}
          onRestoreFlags={on.onRestoreFlags}
        />
      )}
    </>
  );
}
