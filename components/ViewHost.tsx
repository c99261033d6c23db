import type { DataActions } from './data-actions';
import { nameOf } from './FollowUpItem';
import { FollowUpsView } from './FollowUpsView';
import { LoadedView } from './LoadedView';
import type { Model } from './model';
import type { NothingYetProps } from './NothingYet';
import { NowView } from './NowView';
import { PipelineView } from './PipelineView';
import { ReportsView } from './ReportsView';
import { SupportView } from './SupportView';

export interface ViewHostProps {
  model: Model;
  data: DataActions;
  onImport: () => void;
}

/** The chosen view with its values and callbacks. */
export function ViewHost({ model, data, onImport }: ViewHostProps) {
  const now = model.now();
  const counts = model.counts.state.value.value;
  const settings = model.settings.state.value.value;
  const storeEmpty = counts !== null && counts.people + counts.deals + counts.messages + counts.tickets === 0;
  const nothingYet: NothingYetProps = {
    onSample: () => void model.loadSample(),
    onImport,
    onSites: () => model.browser.openWelcome(),
  };
  const onOpenRecord = (id: string) => model.open({ kind: 'record', id });
  const onSave = (name: string, blob: Blob) => model.browser.save(name, blob);
  const shared = { now, nothingYet };
  // Drafts are read here so that typing into one draws the view again.
  void model.drafts.value;

  switch (model.view.value) {
    case 'now':
      return (
        <LoadedView of={model.subject.state.value} onRetry={() => void model.subject.refresh()}>
          {subject => (
            <NowView
              {...shared}
              subject={subject}
              page={model.page.value}
              storeEmpty={storeEmpty}
              onOpenRecord={onOpenRecord}
              onDraft={() => model.show('support')}
              onDecide={(what, about, name, until) => void model.decide(what, about, name, until)}
            />
          )}
        </LoadedView>
      );
    case 'followups':
      return (
        <LoadedView of={model.followUps.state.value} onRetry={() => void model.followUps.refresh()}>
          {result => (
            <FollowUpsView
              {...shared}
              result={result}
              onOpenRecord={onOpenRecord}
              onWrite={item => data.write(item)}
              onDecide={(what, item, until) => void model.decide(what, item.subject, nameOf(item), until)}
            />
          )}
        </LoadedView>
      );
    case 'pipeline':
      return (
        <LoadedView of={model.pipeline.state.value} onRetry={() => void model.pipeline.refresh()}>
          {pipeline => (
            <PipelineView
              {...shared}
              pipeline={pipeline}
              settings={settings}
              onTarget={target => void model.save({ target })}
              onOpenRecord={onOpenRecord}
              onSave={onSave}
            />
          )}
        </LoadedView>
      );
    case 'support':
      return (
        <LoadedView of={model.support.state.value} onRetry={() => void model.support.refresh()}>
          {result => (
            <SupportView
              {...shared}
              result={result}
              storeEmpty={storeEmpty}
              draftOf={model.draftOf}
              onDraft={model.draft}
              onInsert={(into, template, text) => void model.insert(into, template, text)}
              onUndoInsert={from => void model.undoInsert(from)}
              onCopy={text => void model.copy(text)}
              onCategory={(of, category) => void model.chooseCategory(of, category)}
              onOpenRecord={onOpenRecord}
            />
          )}
        </LoadedView>
      );
    case 'reports':
      return (
        <LoadedView of={model.report.state.value} onRetry={() => void model.report.refresh()}>
          {report => <ReportsView {...shared} report={report} onSave={onSave} />}
        </LoadedView>
      );
  }
}
