import { Empty } from '../../Empty';
import { LoadedView } from '../../LoadedView';
import { NothingYet } from '../../NothingYet';
import { say } from '../../words';
import type { SectionProps } from '../sections';
import { ProposalCard } from './ProposalCard';

/** Pipelines and their stages. */
export function StagesSection({ model, nothingYet, shown }: SectionProps) {
  const counts = model.counts.state.value.value;
  return (
    <LoadedView {...shown(model.process.stages.result)} isEmpty={({ proposals }) => proposals.length === 0}>
      {({ proposals }) => {
        if (proposals.length > 0)
          return proposals.map(proposal => <ProposalCard key={proposal.id} proposal={proposal} />);
        if (counts?.deals === 0) return <NothingYet {...nothingYet} />;
        return <Empty title={say('stages_none')} text={say('stages_none_text')} />;
      }}
    </LoadedView>
  );
}
