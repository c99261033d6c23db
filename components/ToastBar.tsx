import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Toast } from './toasts';
import { say } from './words';

export interface ToastBarProps {
  toast: Toast | null;
  onUndo: () => void;
  onClose: () => void;
}

/** The live region is always in the page; a screen reader announces what comes into it. */
export function ToastBar({ toast, onUndo, onClose }: ToastBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  // Whoever stood at the end of the view still does when the toast takes room from it.
  useLayoutEffect(() => {
    const view = document.getElementById('view');
    // With its margin.
    const room = (bar.current?.offsetHeight ?? 0) + 12;
    if (view && view.scrollHeight - view.scrollTop - view.clientHeight <= room) view.scrollTop = view.scrollHeight;
  }, [toast]);
  return (
    <div aria-live="polite" ref={bar}>
      {toast && (
        <div class="toast" data-testid="toast">
          <span class="grow wrap-any">{toast.text}</span>
          {toast.undo && (
            <button type="button" class="link" data-testid="undo" onClick={onUndo}>
              {say('action_undo')}
            </button>
          )}
          <button type="button" class="link" aria-label={say('action_close')} onClick={onClose}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
