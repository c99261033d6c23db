import type { LearnedItem } from '../../core/support/learning/result';
import { date, moment } from '../format';
import { category } from '../tell';
import { say } from '../words';
import { DiffText } from './DiffText';

export interface LearnedRowProps {
  item: LearnedItem;
  now: Date;
  onUndo: (item: LearnedItem) => void;
  onKeep: (item: LearnedItem) => void;
  onOpenRecord: (id: string) => void;
}

/** What the user decided, as a sentence. */
function decided({ decision, templateTitle }: LearnedItem, now: Date): string {
  const { what, choice, until } = decision;
  if (what === 'category') return say('learned_category', { name: choice === null ? '–' : category(choice) });
  if (what === 'snoozed') return say('learned_snoozed', { date: until === null ? '–' : date(until, now) });
  return say(`learned_${what}`, { title: templateTitle ?? say('learned_template_gone') });
}

/** What rests on it. */
function effect({ decision, phrasingOf }: LearnedItem): string[] {
  const { what, reply } = decision;
  return [
    say(`learned_effect_${what}`),
    reply === undefined ? '' : say('learned_effect_answered', { name: category(reply.category) }),
    phrasingOf === null ? '' : say('learned_effect_phrasing', { title: phrasingOf }),
  ].filter(Boolean);
}

/** One decision: about whom, what it changed, and its undo. */
export function LearnedRow({ item, now, onUndo, onKeep, onOpenRecord }: LearnedRowProps) {
  const { decision, about, recordId, changes, template } = item;
  const isChanged = changes?.some(({ what }) => what !== 'same') ?? false;
  return (
    <li class="item" data-testid="learned-item" data-what={decision.what}>
      <div class="grow">
        <b class="wrap-any">{decided(item, now)}</b>
        <div class="small soft wrap-any">
          {about !== null && recordId !== null ? (
            <button type="button" class="link" onClick={() => onOpenRecord(recordId)}>
              {about}
            </button>
          ) : (
            // The decision to forget is about no record.
            decision.what !== 'relearn' && say('learned_gone')
          )}{' '}
          <span class="faint">{moment(decision.at, now)}</span>
        </div>
        <ul class="bullets small faint">
          {effect(item).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {changes !== null && isChanged && (
          <details data-testid="learned-changes">
            <summary class="small">{say('learned_changes')}</summary>
            <DiffText pieces={changes} />
          </details>
        )}
        <div class="row tight wrap" style={{ marginTop: '6px' }}>
          <button type="button" class="button" data-testid="unlearn" onClick={() => onUndo(item)}>
            {say('action_undo')}
          </button>
          {template !== null && (
            <button type="button" class="button quiet" data-testid="keep-template" onClick={() => onKeep(item)}>
              {say('learned_keep')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
