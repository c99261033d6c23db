import { useState } from 'preact/hooks';
import type { Learned, LearnedItem } from '../../core/support/learning/result';
import { SheetHead } from '../SheetHead';
import { say } from '../words';
import { LearnedRow } from './LearnedRow';

export interface LearnedSheetProps {
  learned: Learned;
  now: Date;
  onUndo: (item: LearnedItem) => void;
  onKeep: (item: LearnedItem) => void;
  onOpenRecord: (id: string) => void;
  onClose: () => void;
}

const STEP = 20;

/** Every decision that moves guesses and suggestions, in words, each with its way back. */
export function LearnedSheet({ learned, now, onUndo, onKeep, onOpenRecord, onClose }: LearnedSheetProps) {
  const [shown, setShown] = useState(STEP);
  const { items, total } = learned;
  return (
    <>
      <SheetHead title={say('learned')} onClose={onClose} />
      <p class="note calm across">{say('learned_about')}</p>
      {items.length === 0 ? (
        <p class="card soft" data-testid="learned-nothing">
          {say('learned_nothing')}
        </p>
      ) : (
        <section class="card list" data-testid="learned">
          <h2>{say('learned_count', { n: total })}</h2>
          <ul>
            {items.slice(0, shown).map(item => (
              <LearnedRow
                key={item.decision.id}
                item={item}
                now={now}
                onUndo={onUndo}
                onKeep={onKeep}
                onOpenRecord={onOpenRecord}
              />
            ))}
          </ul>
          {items.length > shown && (
            <div class="item">
              <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
                {say('knowledge_more', { n: items.length - shown })}
              </button>
            </div>
          )}
          {shown >= items.length && total > items.length && (
            <p class="item faint small">{say('learned_older', { n: total - items.length })}</p>
          )}
        </section>
      )}
    </>
  );
}
