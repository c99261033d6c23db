import { type Signal, signal } from '@preact/signals';

/** How long an undo stays on offer. */
export const TOAST_MS = 8_000;

export interface Toast {
  text: string;
  undo: (() => Promise<void>) | null;
}

export interface Toasts {
  current: Signal<Toast | null>;
  /** Replaces the toast that is shown. */
  tell(text: string, undo?: () => Promise<void>): void;
  undo(): Promise<void>;
  close(): void;
}

export function toasts(): Toasts {
  const current = signal<Toast | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    current.value = null;
  };
  return {
    current,
    close,
    tell(text, undo) {
      clearTimeout(timer);
      current.value = { text, undo: undo ?? null };
      timer = setTimeout(close, TOAST_MS);
    },
    async undo() {
      const offered = current.peek();
      close();
      await offered?.undo?.();
    },
  };
}
