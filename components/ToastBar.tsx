import type { Toast } from './toasts';
import { say } from './words';

export interface ToastBarProps {
  toast: Toast | null;
  onUndo: () => void;
  onClose: () => void;
}

/** The live region is always in the page; a screen reader announces what comes into it. */
export function ToastBar({ toast, onUndo, onClose }: ToastBarProps) {
  return (
    <div aria-live="polite">
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
