import type { PipelineProposal } from '../../../core/process/stages/result';
import { days } from '../../format';
import { siteName } from '../../tell';
import { say } from '../../words';

/** What a pipeline is called: its own name, else its site's. */
export function pipelineTitle({ site, pipeline }: Pick<PipelineProposal, 'site' | 'pipeline'>): string {
  const where = site === null ? say('pipeline_imported') : siteName(site);
  return pipeline === null ? where : `${where} · ${pipeline}`;
}

/** A pipeline as it was read: its stages in order, with the time that deals usually stay. */
export function ProposalCard({ proposal }: { proposal: PipelineProposal }) {
  const { deals, won, lost, stages } = proposal;
  return (
    <section class="card list" data-testid="proposal">
      <h2 class="wrap-any">{pipelineTitle(proposal)}</h2>
      <p class="faint small section-note">{say('pipeline_basis', { n: deals, won, lost })}</p>
      <ol>
        {stages.map(stage => (
          <li key={stage.name} class="item" data-testid="proposed-stage">
            <div class="grow">
              <b class="wrap-any">{stage.name}</b>
              <div class="small soft">
                {stage.outcome !== 'open'
                  ? say(`stage_${stage.outcome}`)
                  : stage.medianDays === null
                    ? say('stage_no_time')
                    : say('stage_time', { time: days(stage.medianDays), n: stage.stays })}
              </div>
            </div>
            {stage.outcome === 'open' && <span class="small faint num">{say('stage_open', { n: stage.open })}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
