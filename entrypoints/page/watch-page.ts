import { shadowTreesIn } from '../../core/sites/shadow';

/** Frameworks that reuse a row or a page write new words into the text nodes that are there. */
const CHANGES = { childList: true, characterData: true, subtree: true };
/** A page counts as settled when it was quiet for this long. */
const QUIET_MS = 400;
/** A page that never rests is read this often at most. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Calls `read` once the page has settled, and again after every change: one observer, its callback does nothing but
 * note the time, so a storm of mutations costs one timer. Navigation inside the page (hash, history) is an event of the browser's, also
 * where the page only turns to a part of it that stayed mounted.
 */
export function watchPage(document: Document, read: () => void, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  let timer: number | null = null;
  let firstChange = 0;
  let lastChange = 0;

  const observer = new MutationObserver(() => changed());
  // Nothing that happens inside of a shadow tree is seen from outside.
  const observe = () => {
    for (const tree of [document.documentElement, ...shadowTreesIn(document)]) observer.observe(tree, CHANGES);
  };
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
    if (!signal.aborted) observe();
  };
  const changed = () => {
    lastChange = performance.now();
    if (timer !== null) return;
    firstChange = lastChange;
    timer = window.setTimeout(settle, QUIET_MS);
  };

  observer.observe(document.documentElement, CHANGES);
  // Firefox 147 is the first with it; before that, the change of the page that comes with a navigation has to do.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', changed, { signal });
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
