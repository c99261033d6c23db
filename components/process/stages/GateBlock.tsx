import type { Gate } from '../../../core/process/stages/result';
import { date } from '../../format';
import { listing, say } from '../../words';
import { GateItems, type GateItemsProps } from './GateItems';
import { criterionTitle, stageTitle } from './ready-text';

export interface GateBlockProps extends Omit<GateItemsProps, 'items'> {
  gate: Gate;
  onStages: () => void;
}

/** "Moved to Proposal on 12 Nov without: budget, decision maker", and the way to make up for it. */
function Without({ gate, now, ...on }: Omit<GateBlockProps, 'onStages'>) {
  const { without, stage } = gate;
  if (without === null || stage === null) return null;
  const what = listing(without.items.map(({ criterion, text }) => text ?? criterionTitle(criterion, [])));
  const params = { stage: stageTitle(stage), what };
  return (
    <>
      <p class="warn-text wrap-any" data-testid="moved-without">
        {without.at === null
          ? say('gate_in_without', params)
          : say('gate_moved_without', { ...params, date: date(without.at, now) })}
      </p>
      <details>
        <summary class="small soft" data-testid="make-up">
          {say('gate_make_up')}
        </summary>
        <GateItems items={without.items} now={now} {...on} />
      </details>
    </>
  );
}

/** What an open deal needs for the next stage of the user's process. */
export function GateBlock({ gate, now, onStages, ...on }: GateBlockProps) {
  const { crmStage, stage, position, openStages, next, items, missing } = gate;
  if (stage === null || position === null)
    return (
      <p class="small soft wrap-any" data-testid="gate">
        {crmStage === null ? say('gate_no_stage') : say('gate_unassigned', { stage: crmStage })}{' '}
        {crmStage !== null && (
          <button type="button" class="link" onClick={onStages}>
            {say('gate_assign')}
          </button>
        )}
      </p>
    );
  const way = next === null ? stageTitle(stage) : say('gate_way', { from: stageTitle(stage), to: stageTitle(next) });
  return (
    <div class="gate" data-testid="gate">
      <div class="row tight">
        <h3 class="grow wrap-any">{way}</h3>
        <span class="small faint">{say('gate_position', { n: position, of: openStages })}</span>
      </div>
      <Without gate={gate} now={now} {...on} />
      {items.length > 0 && (
        <p class={missing === 0 ? 'small good-text' : 'small soft'} data-testid="gate-state">
          {missing === 0
            ? say('gate_open', { stage: next === null ? '' : stageTitle(next) })
            : say('gate_missing', { n: missing, all: items.length })}
        </p>
      )}
      {items.length === 0 && <p class="small faint">{say('gate_asks_nothing')}</p>}
      <GateItems items={items} now={now} {...on} />
    </div>
  );
}
