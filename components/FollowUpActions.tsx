import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FollowUp } from '../core/sales/followups/result';
import { SnoozeChoice } from './SnoozeChoice';
import { say } from './words';

export interface FollowUpCallbacks {
  /** Opens the page where this person or deal was read. */
  onWrite: (item: FollowUp) => void;
  onDecide: (what: 'done' | 'snoozed' | 'dismissed', item: FollowUp, until: string | null) => void;
  onOpenRecord: (id: string) => void;
  /** The sequences of the person whom it is about; `bare`: inside of another card. */
  sequences?: (item: FollowUp, bare: boolean) => ComponentChildren;
  /** Begins a task about it. */
  onTask: (item: FollowUp) => void;
}

export interface FollowUpActionsProps extends Pick<FollowUpCallbacks, 'onWrite' | 'onDecide' | 'onTask'> {
  item: FollowUp;
  now: Date;
  /** Whether the reasons are shown, and the switch for them; null where they always are. */
  why: { open: boolean; onToggle: () => void } | null;
}

/** What can be done about one follow-up. */
export function FollowUpActions({ item, now, why, onWrite, onDecide, onTask }: FollowUpActionsProps) {
  const [snoozing, setSnoozing] = useState(false);
  return (
    <>
      <div class="actions">
        {(item.url !== null || item.email !== null) && (
          <button type="button" class="button primary" onClick={() => onWrite(item)}>
            {say('action_write')}
          </button>
        )}
        <button type="button" class="button" aria-expanded={snoozing} onClick={() => setSnoozing(!snoozing)}>
          {say('action_snooze')}
        </button>
        <button type="button" class="button" onClick={() => onDecide('done', item, null)}>
          {say('action_done')}
        </button>
        <button type="button" class="button" data-testid="make-task" onClick={() => onTask(item)}>
          {say('action_task')}
        </button>
        {why && (
          <button type="button" class="button quiet" aria-expanded={why.open} onClick={why.onToggle}>
            {say('action_why')}
          </button>
        )}
        <button
          type="button"
          class="icon"
          data-testid="dismiss"
          aria-label={say('action_dismiss')}
          title={say('action_dismiss')}
          onClick={() => onDecide('dismissed', item, null)}
        >
          ×
        </button>
      </div>
      {snoozing && <SnoozeChoice now={now} onChoose={until => onDecide('snoozed', item, until)} />}
    </>
  );
}
