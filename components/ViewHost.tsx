import type { DealFlag } from '../core/sales/deals/result';
import type { Subject } from '../core/sales/subject/result';
import type { DataActions } from './data-actions';
import { noCases, noFollowUps, noPipeline, noReport } from './empty-answers';
import { nameOf } from './FollowUpItem';
import { FollowUpsView } from './FollowUpsView';
import { isUnderWay } from './import-flow';
import { LearningNote } from './LearningNote';
import { LoadedView } from './LoadedView';
import type { Model } from './model';
import type { NothingYetProps } from './NothingYet';
import { isNobody, NowView } from './NowView';
import { PipelineView } from './PipelineView';
import { BesideDeal } from './process/BesideDeal';
import { ProcessView } from './process/ProcessView';
import { DueSteps } from './process/sequences/DueSteps';
import { PersonSequences } from './process/sequences/PersonSequences';
import { AboutTasks } from './process/tasks/AboutTasks';
import { DueNote } from './process/tasks/DueNote';
import { beginTask } from './process/tasks/task-callbacks';
import { ReportsView } from './ReportsView';
import type { Remote } from './remote';
import { subjectName } from './SubjectBody';
import { SupportLinks } from './SupportLinks';
import { SupportView } from './SupportView';

export interface ViewHostProps {
  model: Model;
  data: DataActions;
  wide: boolean;
  onImport: () => void;
}

/** The chosen view with its values and callbacks. */
export function ViewHost({ model, data, wide, onImport }: ViewHostProps) {
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
  const ofDeals = {
    onDismissFlag: (dealId: string, flag: DealFlag) => void model.dismissFlag(dealId, flag),
    onRestoreFlags: (dealId: string) => void model.restoreFlags(dealId),
    besideDeal: (dealId: string) => <BesideDeal key={dealId} model={model} dealId={dealId} />,
  };
  const importing = isUnderWay(model.importing.state.value);
  /** What an import is about to change is on its way like any other answer. */
  const shown = <T,>(source: Remote<T>) => ({
    of: importing ? { ...source.state.value, loading: true } : source.state.value,
    onRetry: () => void source.refresh(),
  });
  const looked = wide
    ? {
        id: model.looked.value,
        about: model.about.state.value,
        onLook: model.lookAt,
        onRetry: () => void model.about.refresh(),
      }
    : null;
  // Drafts are read here so that typing into one draws the view again.
  void model.drafts.value;

  switch (model.view.value) {
    case 'now':
      return (
        <LoadedView {...shown(model.subject)} isEmpty={subject => storeEmpty && isNobody(subject)}>
          {subject => (
            <>
              <DueNote model={model} />
              <NowView
                {...shared}
                subject={subject}
                page={model.page.value}
                storeEmpty={storeEmpty}
                onOpenRecord={onOpenRecord}
                onDraft={() => model.show('support')}
                {...ofDeals}
                sequences={personId => (
                  <PersonSequences model={model} personId={personId} name={subjectName(subject)} now={now} />
                )}
                onTeach={model.browser.teacher ? () => model.open({ kind: 'teach' }) : null}
                onDecide={(what, about, name, until) => void model.decide(what, about, name, until)}
              />
              <AboutTasks model={model} ids={subjectIds(subject)} now={now} />
            </>
          )}
        </LoadedView>
      );
    case 'followups':
      return (
        <LoadedView {...shown(model.followUps)} isEmpty={noFollowUps}>
          {result => (
            <>
              <DueNote model={model} />
              <DueSteps model={model} now={now} />
              <FollowUpsView
                {...shared}
                result={result}
                looked={looked}
                onOpenRecord={onOpenRecord}
                onWrite={item => data.write(item)}
                onTask={item => beginTask(model, item)}
                onRelearn={() => void model.relearn()}
                plan={{
                  of: model.plan.state.value,
                  onRetry: () => void model.plan.refresh(),
                  onUntil: until => void model.planUntil(until),
                  onKind: ({ item }, kind) => void model.chooseKind(item.subject, nameOf(item), kind),
                  onHours: () => model.open({ kind: 'settings' }),
                }}
                {...ofDeals}
                onDecide={(what, item, until) => void model.decide(what, item.subject, nameOf(item), until)}
                sequences={(item, bare) =>
                  item.personId === null ? null : (
                    <PersonSequences model={model} personId={item.personId} name={nameOf(item)} now={now} bare={bare} />
                  )
                }
              />
            </>
          )}
        </LoadedView>
      );
    case 'pipeline':
      return (
        <LoadedView {...shown(model.pipeline)} isEmpty={noPipeline}>
          {pipeline => (
            <PipelineView
              {...shared}
              pipeline={pipeline}
              settings={settings}
              {...ofDeals}
              onTarget={target => void model.save({ target })}
              onWhatIf={model.whatIf}
              onOpenRecord={onOpenRecord}
              onSave={onSave}
            />
          )}
        </LoadedView>
      );
    case 'support':
      return (
        <>
          <SupportLinks
            onKnowledge={() => model.open({ kind: 'knowledge' })}
            onLearned={() => model.open({ kind: 'learned' })}
          />
          <LoadedView {...shown(model.support)} isEmpty={noCases}>
            {result => (
              <>
                <SupportView
                  {...shared}
                  result={result}
                  storeEmpty={storeEmpty}
                  wide={wide}
                  draftOf={model.draftOf}
                  onDraft={model.draft}
                  onInsert={(into, template, text) => void model.insert(into, template, text)}
                  onUndoInsert={from => void model.undoInsert(from)}
                  onCopy={text => void model.copy(text)}
                  onSignature={() => model.open({ kind: 'settings' })}
                  tone={settings?.tone ?? null}
                  onTone={tone => void model.save({ tone })}
                  onReject={(of, template) => void model.rejectReply(of, template)}
                  onKeepTemplate={decision => void model.keepTemplate(decision)}
                  onCategory={(of, category) => void model.chooseCategory(of, category)}
                  onOpenRecord={onOpenRecord}
                  onOpenArticle={id => model.open({ kind: 'entry', id, back: null })}
                />
                <LearningNote
                  training={result.training}
                  share={model.learning.share.value}
                  onCancel={model.learning.cancel}
                />
              </>
            )}
          </LoadedView>
        </>
      );
    case 'reports':
      return (
        <LoadedView {...shown(model.report)} isEmpty={noReport}>
          {report => <ReportsView {...shared} report={report} onSave={onSave} />}
        </LoadedView>
      );
    case 'process':
      return <ProcessView {...shared} model={model} shown={shown} />;
  }
}

/** Records that the page is about: their tasks are shown. */
function subjectIds({ person, company, deals, tickets }: Subject): string[] {
  return [person, company, ...deals, ...tickets].flatMap(record => record?.id ?? []);
}
