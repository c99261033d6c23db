import type { LessonState } from '../../core/protocol';
import { shownValue } from '../record-fields';
import { fieldName } from '../tell';
import { say } from '../words';

export interface TeachFieldProps {
  field: string;
  picked: LessonState['picked'][number] | null;
  isPicking: boolean;
  /** Nothing else may be picked meanwhile. */
  isBusy: boolean;
  now: Date;
  onPick: () => void;
  onGiveUp: () => void;
  onForget: () => void;
}

/** "12.400,00 € → €12,400": what stands on the page and what it means; once where they are the same. */
function meaning(picked: LessonState['picked'][number], now: Date): string {
  const value = shownValue(picked.value, null, now);
  return value === picked.text ? value : `${picked.text} → ${value}`;
}

/** Whether there is anything but a dash or a point. */
const isWritten = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** One field of a lesson: its picked value, or the button to pick one. */
export function TeachField({ field, picked, isPicking, isBusy, now, onPick, onGiveUp, onForget }: TeachFieldProps) {
  const name = fieldName(field);
  const isUnsure = picked !== null && (picked.why !== null || picked.value === null);
  const light = isPicking || isUnsure ? 'dot warn' : picked ? 'dot' : 'dot none';
  return (
    <div class="teach-row" data-testid="teach-field" data-field={field}>
      <span class={light} aria-hidden="true" />
      <div class="grow">{name}</div>
      {picked && !isPicking && (
        <button
          type="button"
          class="icon"
          aria-label={say('teach_forget', { field: name })}
          title={say('teach_forget', { field: name })}
          disabled={isBusy}
          onClick={onForget}
        >
          ×
        </button>
      )}
      <button
        type="button"
        class="button"
        data-testid="teach-pick"
        // While pointing it stays, to give up by: a button that goes would take the focus of the keys along.
        disabled={isBusy && !isPicking}
        aria-label={isPicking ? undefined : say(picked ? 'teach_again_field' : 'teach_pick_field', { field: name })}
        onClick={isPicking ? onGiveUp : onPick}
      >
        {say(isPicking ? 'action_cancel' : picked ? 'teach_pick_again' : 'teach_pick')}
      </button>
      {picked && picked.why === null && (
        <div class="small soft wrap-any teach-said" data-testid="teach-value">
          {picked.value === null ? say('teach_empty') : meaning(picked, now)}
        </div>
      )}
      {picked?.why && (
        <div class="small warn-text wrap-any teach-said" data-testid="teach-why">
          {isWritten(picked.text) ? say(`teach_why_${picked.why}`, { text: picked.text }) : say('teach_why_empty')}
        </div>
      )}
    </div>
  );
}
