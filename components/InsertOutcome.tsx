import type { Inserted } from './reply-text';
import { say } from './words';

export interface InsertOutcomeProps {
  of: Inserted;
  onUndo: () => void;
  /** null while the text has gaps. */
  onCopy: (() => void) | null;
  /** An edited reply, by its decision, as a template for the next customer. */
  onKeep: (decisionId: string) => void;
}

/** What became of Insert: done, with the way back, or why not, and where the text is instead. */
export function InsertOutcome({ of, onUndo, onCopy, onKeep }: InsertOutcomeProps) {
  if (of.done)
    return (
      <p class="note calm row wrap" role="status" data-testid="inserted" style={{ marginTop: '8px' }}>
        <span class="grow">{say('inserted')}</span>
        <button type="button" class="link" data-testid="undo-insert" onClick={onUndo}>
          {say('action_undo')}
        </button>
        {of.edited && (
          <button type="button" class="link" data-testid="keep-template" onClick={() => onKeep(of.decisionId)}>
            {say('learned_keep')}
          </button>
        )}
      </p>
    );
  const why = say(`insert_${of.why}`);
  return (
    <p class="note row" role="alert" data-testid="not-inserted" style={{ marginTop: '8px' }}>
      <span class="grow">{of.copied ? say('insert_copied', { why }) : why}</span>
      {!of.copied && onCopy && (
        <button type="button" class="link" onClick={onCopy}>
          {say('action_copy')}
        </button>
      )}
    </p>
  );
}
