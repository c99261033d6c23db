import type { PipelineProposal } from '../../../core/process/stages/result';
import { days } from '../../format';
import { say } from '../../words';

export interface StageLine {
  key: string;
  title: string;
  outcome: 'open' | 'won' | 'lost';
  open: number;
  /** Open deals that miss something for the next stage; null where nothing is asked. */
  held: number | null;
  medianDays: number | null;
  stays: number;
}

/** The stages of a proposal as lines. */
export function proposedLines({ stages }: PipelineProposal): StageLine[] {
  return stages.map(stage => ({ ...stage, key: stage.name, title: stage.name, held: null }));
}

function detail({ outcome, medianDays, stays }: StageLine): string {
  if (outcome !== 'open') return say(`stage_${outcome}`);
  return medianDays === null ? say('stage_no_time') : say('stage_time', { time: days(medianDays), n: stays });
}

/** Stages in order, each with its usual time and the open deals in it. */
export function StageList({ lines }: { lines: readonly StageLine[] }) {
  return (
    <ol>
      {lines.map(line => (
        <li key={line.key} class="item" data-testid="stage-line">
          <div class="grow">
            <b class="wrap-any">{line.title}</b>
            <div class="small soft">{detail(line)}</div>
          </div>
          {line.outcome === 'open' && (
            <div class="end small">
              <div class="faint num">{say('stage_open', { n: line.open })}</div>
              {line.held !== null && line.held > 0 && (
                <div class="warn-text num" data-testid="stage-held">
                  {say('stage_held', { n: line.held })}
                </div>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
