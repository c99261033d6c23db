import type { Leaf } from '../../core/sites/taught/leaves';
import { leafAt } from './leaf-at';
import { placesOf } from './places';

/** Name of the highlight; the panel gives it its look, so that nothing is put into the page. */
const HIGHLIGHT = 'sidelight-pointed';

/** While the user points at a value on the page. */
export interface Pointing {
  /** The chosen place, or null when the user gave up. */
  chosen: Promise<Element | null>;
  /** A key of the user: arrows go from text to text, Enter chooses, Escape gives up. */
  key(key: string): boolean;
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const SILENCED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'contextmenu',
];

/**
 * Lets the user choose one value with the pointer or the keys. The page gets none of the clicks meanwhile, and no element of ours: the value under
 * the pointer is shown by a highlight, which is no part of the page's tree.
 */
export function pointAt(document: Document, onHover: (text: string | null) => void, signal: AbortSignal): Pointing {
  const window = document.defaultView!;
  const over = new AbortController();
  let at: Leaf | null = null;
  let settle: (element: Element | null) => void = () => {};
  const chosen = new Promise<Element | null>(resolve => {
    settle = resolve;
  });

  const show = (leaf: Leaf | null) => {
    if (leaf?.element === at?.element) return;
    at = leaf;
    CSS.highlights?.delete(HIGHLIGHT);
    if (leaf !== null) {
      const range = document.createRange();
      range.selectNodeContents(leaf.element);
      CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
    }
    onHover(leaf?.text ?? null);
  };
  const finish = (element: Element | null) => {
    over.abort();
    CSS.highlights?.delete(HIGHLIGHT);
    settle(element);
  };
  const go = (step: number) => {
    const places = placesOf(document.body);
    const index = places.findIndex(({ element }) => element === at?.element);
    const next = places[index < 0 ? 0 : (index + step + places.length) % places.length];
    next?.element.scrollIntoView({ block: 'nearest' });
    show(next ?? null);
  };
  const key = (name: string): boolean => {
    if (name === 'Escape') finish(null);
    else if (name === 'Enter' && at !== null) finish(at.element);
    else if (name in STEP) go(STEP[name]!);
    else return false;
    return true;
  };

  const listen = { capture: true, signal: over.signal, passive: false };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const name of SILENCED) window.addEventListener(name, stop, listen);
  window.addEventListener(
    'pointermove',
    event => show(leafAt(document, event.composedPath()[0] ?? null, event)),
    listen,
  );
  window.addEventListener(
    'click',
    event => {
      stop(event);
      show(leafAt(document, event.composedPath()[0] ?? null, event));
      if (at !== null) finish(at.element);
    },
    listen,
  );
  window.addEventListener('keydown', event => key(event.key) && stop(event), listen);
  signal.addEventListener('abort', () => finish(null), { signal: over.signal });
  // The page is ready to be pointed at.
  onHover(null);
  return { chosen, key };
}
