import { shadowTreesIn } from '../../core/sites/shadow';

/** Frameworks that reuse a row or a page write new words into the text nodes that are there. */
const CHANGES = { childList: true, characterData: true, subtree: true };
/** After a change nothing is watched for this long: a storm of mutations is then no work at all for most of the time. */
const REST_MS = 150;
/** A page counts as settled when nothing changed for this long after that. */
const QUIET_MS = 250;
/** A page that never rests is read this often at most; each time that it still does not, half as often, down to the second one. */
const LONGEST_WAIT_MS = [3_000, 12_000] as const;

/**
 * Calls `read` once the page has settled, and again after every change: one observer, which lets go of the page at the first change and
 * takes it up again a moment later, so a storm of mutations costs one timer. Navigation inside the page (hash, history) is an event of the browser's, also
 * where the page only turns to a part of it that stayed mounted.
 */
export function watchPage(document: Document, read: () => void, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  let timer: number | null = null;
  let firstChange = 0;
  let longestWait: number = LONGEST_WAIT_MS[0];
  let roots: Node[] = [document.documentElement];
  let watching = false;
  let observer: MutationObserver | null = null;

  const watch = () => {
    watching = true;
    observer ??= new MutationObserver(changed);
    for (const root of roots) observer.observe(root, CHANGES);
  };
  const settle = () => {
    const waited = performance.now() - firstChange;
    if (!watching && waited < longestWait) {
      watch();
      timer = window.setTimeout(settle, QUIET_MS);
      return;
    }
    timer = null;
    longestWait = watching ? LONGEST_WAIT_MS[0] : Math.min(2 * longestWait, LONGEST_WAIT_MS[1]);
    // A hidden tab is read when the user comes back to it.
    if (document.visibilityState !== 'hidden') {
      read();
      if (signal.aborted) return;
      // Nothing that happens inside of a shadow tree is seen from outside.
      roots = [document.documentElement, ...shadowTreesIn(document)];
    }
    watch();
  };
  const changed = () => {
    observer?.disconnect();
    watching = false;
    if (timer !== null) return;
    firstChange = performance.now();
    timer = window.setTimeout(settle, REST_MS);
  };
  /** Another page, or the user is back: it is not the one that never rested. */
  const turned = () => {
    longestWait = LONGEST_WAIT_MS[0];
    firstChange = performance.now();
    changed();
  };

  /** All of it after the first rest: until then there is nothing to be missed, as the page is read after that in any case, and its own start goes first. */
  const begin = () => {
    timer = null;
    if (signal.aborted) return;
    // Firefox 147 is the first with it; before that, the change of the page that comes with a navigation has to do.
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('currententrychange', turned, { signal });
    for (const event of ['hashchange', 'popstate', 'pageshow'] as const) {
      window.addEventListener(event, turned, { signal });
    }
    document.addEventListener('visibilitychange', turned, { signal });
    signal.addEventListener('abort', () => {
      observer?.disconnect();
      if (timer !== null) window.clearTimeout(timer);
    });
    settle();
  };
  firstChange = performance.now();
  timer = window.setTimeout(begin, REST_MS);
}
