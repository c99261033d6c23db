import { member } from '../query';
import { type Box, contentOf, viewOf } from './box';

/** How long an editor that said nothing may take to show a change, in milliseconds. */
const SILENT_MS = 60;
/** How long one may take that has claimed the event as its own. */
const CLAIMED_MS = 1_500;
/** Between two looks. */
const LOOK_MS = 20;
/** So long must a content stand before it counts: an editor puts back what it does not take. */
const SETTLED_MS = 80;

/** `claimed`: the page has stopped the event, so that the editor itself deals with it, perhaps later. */
export type Outcome = 'claimed' | 'silent';

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));

/** Gives an event to the box. */
export function give(box: Box, event: Event): Outcome {
  return box.dispatchEvent(event) ? 'silent' : 'claimed';
}

/** A command of the browser's own editing: the one way that its undo knows of. False where there is none. */
export function command(box: Box, name: 'insertText' | 'delete' | 'undo' | 'redo', value?: string): boolean {
  const document = box.ownerDocument;
  const run = member(document, 'execCommand') as ((name: string, ui: boolean, value?: string) => boolean) | undefined;
  return run?.call(document, name, false, value) ?? false;
}

/** The event that typing would have sent. */
export function announce(box: Box, inputType: string, data: string | null): void {
  const { InputEvent } = viewOf(box);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

/** Waits until the content no longer changes, and gives it. */
async function settled(box: Box): Promise<string> {
  for (let content = contentOf(box); ; ) {
    await pause(SETTLED_MS);
    const next = contentOf(box);
    if (next === content) return content;
    content = next;
  }
}

/**
 * Tries one way after the other until the content is no longer what it was, and gives what it settled to. A way that the editor has claimed
 * is the last one: trying another could do the same thing twice.
 */
export async function change(box: Box, ways: readonly (() => Outcome)[]): Promise<string> {
  const before = contentOf(box);
  for (const way of ways) {
    const outcome = way();
    const end = outcome === 'claimed' ? CLAIMED_MS : SILENT_MS;
    for (let waited = 0; contentOf(box) === before && waited < end; waited += LOOK_MS) await pause(LOOK_MS);
    if (contentOf(box) !== before) {
      const now = await settled(box);
      // Put back as it was: this way was none.
      if (now !== before) return now;
    }
    if (outcome === 'claimed') break;
  }
  return before;
}
