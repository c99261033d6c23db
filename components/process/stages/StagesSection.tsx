import type { StagesResult } from '../../../core/process/stages/result';
import { Empty } from '../../Empty';
import { LoadedView } from '../../LoadedView';
import type { Model } from '../../model';
import { NothingYet } from '../../NothingYet';
import { say } from '../../words';
import type { SectionProps } from '../sections';
import { ProcessCard } from './ProcessCard';
import { ProposalCard } from './ProposalCard';
import { QualificationCard } from './QualificationCard';
import { ReadyCard } from './ReadyCard';

function isEmpty({ processes, proposals }: StagesResult): boolean {
  return processes.length === 0 && proposals.length === 0;
}

/** Proposals that no process is for. A process for all pipelines leaves them on offer, but below. */
function offered({ processes, proposals }: StagesResult) {
  return proposals.filter(({ id }) => !processes.some(({ process }) => process.id === id));
}

function Stages({ model, result }: { model: Model; result: StagesResult }) {
  const flow = model.process.stages;
  const hasForAll = result.processes.some(({ process }) => process.of === null);
  return (
    <>
      {result.processes.map(state => (
        <ProcessCard
          key={state.process.id}
          state={state}
          now={model.now()}
          onEdit={() => model.open({ kind: 'process', id: state.process.id })}
          onAssign={(crmStage, stageId) => {
            const stages = state.process.stages.map(stage =>
              stage.id === stageId ? { ...stage, reads: [...stage.reads, crmStage] } : stage,
            );
            void flow.save({ ...state.process, stages, sample: false });
          }}
          onOpenRecord={id => model.open({ kind: 'record', id })}
        />
      ))}
      {!hasForAll && <ReadyCard onAdopt={() => void flow.adopt(null, 'ready')} />}
      <LoadedView of={flow.qualification.state.value} quiet onRetry={() => void flow.qualification.refresh()}>
        {state => (
          <QualificationCard
            state={state}
            onBant={() => void flow.adoptBant()}
            onEdit={() => model.open({ kind: 'checklist' })}
          />
        )}
      </LoadedView>
      {offered(result).map(proposal => (
        <ProposalCard key={proposal.id} proposal={proposal} onAdopt={as => void flow.adopt(proposal.id, as)} />
      ))}
    </>
  );
}

/** The user's processes, the checklist of lead qualification, and the pipelines that were read. */
export function StagesSection({ model, nothingYet, shown }: SectionProps) {
  const counts = model.counts.state.value.value;
  return (
    <LoadedView {...shown(model.process.stages.result)} isEmpty={isEmpty}>
      {result => (
        <>
          {isEmpty(result) &&
            (counts?.deals === 0 ? (
              <NothingYet {...nothingYet} />
            ) : (
              <Empty title={say('stages_none')} text={say('stages_none_text')} />
            ))}
          <Stages model={model} result={result} />
        </>
      )}
    </LoadedView>
  );
}
