/** A page counts as settled when it was quiet for this long. */
const QUIET_MS = 400;
/** A page that never rests is read this often at most. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Calls `read` once the page has settled, and again after every change: one observer, its callback does nothing but
 * note the time, so a storm of mutations costs one timer. Navigation inside the page (hash, history) shows as a change of the address.
 */
export function watchPage(document: Document, read: () => void, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  let timer: number | null = null;
  let firstChange = 0;
  let lastChange = 0;

  const settle = () => {
    timer = null;
    const now = performance.now();
    const due = Math.min(lastChange + QUIET_MS, firstChange + LONGEST_WAIT_MS);
    if (now < due) {
      timer = window.setTimeout(settle, due - now);
      return;
    }
    // A hidden tab is read when the user comes back to it.
    if (document.visibilityState === 'hidden') return;
    read();
  };
  const changed = () => {
    lastChange = performance.now();
    if (timer !== null) return;
    firstChange = lastChange;
    timer = window.setTimeout(settle, QUIET_MS);
  };

  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  for (const event of ['hashchange', 'popstate', 'pageshow'] as const) {
    window.addEventListener(event, changed, { signal });
  }
  document.addEventListener('visibilitychange', changed, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) window.clearTimeout(timer);
  });
  changed();
}
