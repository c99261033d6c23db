import type { Segment } from '../core/support/reply/result';
import type { Draft, Drafted } from './reply-text';
import { fieldName, slotName } from './tell';
import { say } from './words';

export interface ReplyBodyProps {
  candidate: Drafted;
  draft: Draft;
  onFill: (slot: string, value: string) => void;
  onEdit: (text: string) => void;
  onSignature: () => void;
}

/** A value of more characters is a passage: marked all over it would hide the text. */
const LONGEST_FACT = 60;
/** The article's own words and the user's: no facts to be checked. The line below the reply names the article. */
const PLAIN: ReadonlySet<string> = new Set(['answer', 'user.signature']);

function isFact({ slot, value }: { slot: string; value: string }): boolean {
  return value.length <= LONGEST_FACT && !value.includes('\n') && !PLAIN.has(slot);
}

/** A signature that was never set: nothing stands in its place, and the panel offers to set one. */
function isUnsigned(segment: Segment | undefined): boolean {
  return segment !== undefined && 'slot' in segment && segment.slot === 'user.signature' && segment.value === '';
}

/** The text with its slots: a filled one says where its value came from, an empty one is a field. Or, edited, one free text. */
export function ReplyBody({ candidate, draft, onFill, onEdit, onSignature }: ReplyBodyProps) {
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
    <>
      <div class="quote" style={{ marginTop: '8px' }} data-testid="reply-text" lang={candidate.language}>
        {candidate.segments.map((segment, index) => {
          if (!('slot' in segment))
            return isUnsigned(candidate.segments[index + 1]) ? segment.text.trimEnd() : segment.text;
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
          if (segment.value === '') return null;
          if (!isFact({ slot: segment.slot, value: segment.value })) return segment.value;
          const source = segment.field === null ? name : say('slot_source', { name, field: fieldName(segment.field) });
          return (
            // A reader of the keyboard or by ear learns where the value came from, as the pointer does.
            <span
              key={`${segment.slot} ${index}`}
              class="slot"
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
      {candidate.segments.some(isUnsigned) && (
        <button type="button" class="link small soft" data-testid="add-signature" onClick={onSignature}>
          {say('reply_sign')}
        </button>
      )}
    </>
  );
}
