// Preact runs effects after a painted frame, by a timer of its own. In a test that timer can outlive the page, and then finds no frames any more.
if (typeof document !== 'undefined') {
  const { options } = await import('preact');
  (options as { requestAnimationFrame?: (run: () => void) => void }).requestAnimationFrame = queueMicrotask;
}

export {};
