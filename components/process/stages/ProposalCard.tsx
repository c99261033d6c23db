import type { PipelineProposal } from '../../../core/process/stages/result';
import { say } from '../../words';
import { pipelineTitle } from './ready-text';
import { proposedLines, StageList } from './StageList';

export interface ProposalCardProps {
  proposal: PipelineProposal;
  onAdopt: (as: 'own' | 'ready') => void;
}

/** A pipeline as it was read, for the user to take as it is or under the three ready stages. */
export function ProposalCard({ proposal, onAdopt }: ProposalCardProps) {
  const { deals, won, lost } = proposal;
  return (
    <section class="card list" data-testid="proposal">
      <div class="row section-head">
        <h2 class="grow wrap-any">{pipelineTitle(proposal)}</h2>
        <span class="chip">{say('proposal')}</span>
      </div>
      <p class="faint small section-note">{say('pipeline_basis', { n: deals, won, lost })}</p>
      <StageList lines={proposedLines(proposal)} />
      <div class="actions section-foot">
        <button type="button" class="button" data-testid="adopt-own" onClick={() => onAdopt('own')}>
          {say('adopt_own')}
        </button>
        <button type="button" class="button quiet" data-testid="adopt-ready" onClick={() => onAdopt('ready')}>
          {say('adopt_ready_here')}
        </button>
      </div>
    </section>
  );
}
