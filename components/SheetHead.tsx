import { useEffect, useRef } from 'preact/hooks';
import { say } from './words';

/** Title of what lies over the view. Takes the focus when it opens, so that keys and screen readers follow. */
export function SheetHead({ title, detail, onClose }: { title: string; detail?: string; onClose: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div class="sheet-head across">
      <button ref={back} type="button" class="button" data-testid="back" onClick={onClose}>
        <span aria-hidden="true">←</span> {say('action_back')}
      </button>
      <h2 class="sheet-title grow cut">{title}</h2>
      {detail && <span class="chip">{detail}</span>}
    </div>
  );
}
