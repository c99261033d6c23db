import type { ReplyCandidate } from '../core/support/reply/result';
import type { Draft } from './reply-text';
import { fieldName, slotName } from './tell';
import { say } from './words';

export interface ReplyBodyProps {
  candidate: ReplyCandidate;
  draft: Draft;
  onFill: (slot: string, value: string) => void;
  onEdit: (text: string) => void;
}

/** A value of more characters is a passage: marked all over it would hide the text. */
const LONG = 80;

/** The text with its slots: a filled one says where its value came from, an empty one is a field. Or, edited, one free text. */
export function ReplyBody({ candidate, draft, onFill, onEdit }: ReplyBodyProps) {
  if (draft.edited !== null)
    return (
      <textarea
        class="field"
        style={{ marginTop: '8px' }}
        rows={10}
        data-testid="reply-edit"
        aria-label={say('reply_title')}
        value={draft.edited}
        onInput={event => onEdit(event.currentTarget.value)}
      />
    );
  return (
    <div class="quote" style={{ marginTop: '8px' }} data-testid="reply-text" lang={candidate.language}>
      {candidate.segments.map((segment, index) => {
        if (!('slot' in segment)) return segment.text;
        const name = slotName(segment.slot);
        if (segment.value === null)
          return (
            <input
              key={`${segment.slot} ${index}`}
              class="slot-input"
              data-testid="slot-input"
              aria-label={name}
              placeholder={name}
              value={draft.filled[segment.slot] ?? ''}
              onInput={event => onFill(segment.slot, event.currentTarget.value)}
            />
          );
        const source = segment.field === null ? name : say('slot_source', { name, field: fieldName(segment.field) });
        return (
          // A reader of the keyboard or by ear learns where the value came from, as the pointer does.
          <span
            key={`${segment.slot} ${index}`}
            class={segment.value.length > LONG ? 'slot long' : 'slot'}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: focus shows the source
            tabIndex={0}
            data-testid="slot"
          >
            {segment.value}
            {/* Shown by the style sheet, so that the reply's own text stays free of it. */}
            <span class="slot-source" role="note" aria-label={source} data-from={source} />
          </span>
        );
      })}
    </div>
  );
}
