import { isAuthored } from '../authored';
import { all, closest, contains, member, nameOf } from '../query';
import { shadowTreesIn } from '../shadow';
import type { ActResult } from '../site';
import { isVisible } from '../visible';
import type { Box } from './box';
import type { Composer } from './composer';

/** What looks like a place to write a longer text into. */
const ANY_EDITOR = '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], textarea';
/** Frames in frames: Salesforce has its mail editor two frames down. */
const DEEPEST_FRAME = 3;

/** The document and those of its own frames; what belongs to another host stays closed. */
function documentsIn(document: Document, depth = 0): Document[] {
  if (depth === DEEPEST_FRAME) return [document];
  const inner = all(document, 'iframe').flatMap(frame => {
    const own = isVisible(frame) ? (member(frame, 'contentDocument') as Document | null) : null;
    return own === null ? [] : documentsIn(own, depth + 1);
  });
  return [document, ...inner];
}

/** Everything shown that matches, each once, in the page, its shadow trees and its own frames; nothing that stands in a message. */
function shownIn(document: Document, css: string): Set<Box> {
  const found = new Set<Box>();
  for (const page of documentsIn(document)) {
    for (const tree of [page, ...shadowTreesIn(page)]) {
      for (const box of all(tree, css)) if (!isAuthored(box) && isVisible(box)) found.add(box as Box);
    }
  }
  return found;
}

/** Whether the caret of the box's own tree is in it. */
function hasCaret(box: Box): boolean {
  const root = (member(box, 'getRootNode') as () => Node).call(box);
  const active = member(root, 'activeElement') as Element | null;
  return active !== null && contains(box, active);
}

/** An editable element inside another one is a part of it. */
function outermost(boxes: readonly Box[]): Box[] {
  return boxes.filter(box => !boxes.some(other => other !== box && contains(other, box)));
}

export type FoundBox = { box: Box } | { box: null; why: Exclude<ActResult, { done: true }>['why'] };

/** The box that the user means: the one with the caret, else the only open one, else the only one in front. A reply in another draft would be worse than none. */
export function findBox(document: Document, composer: Composer | null): FoundBox {
  const boxes = composer === null ? [] : outermost([...shownIn(document, composer.boxes.join(', '))]);
  const others = composer?.caretOnly ? [...shownIn(document, composer.caretOnly.join(', '))] : [];
  const focused = [...boxes, ...others].find(hasCaret);
  if (focused) return { box: focused };
  if (boxes.length === 1) return { box: boxes[0]! };
  const { front } = composer ?? {};
  const inFront = front === undefined ? [] : boxes.filter(box => closest(box, front) !== null);
  if (inFront.length === 1) return { box: inFront[0]! };
  if (boxes.length > 1) return { box: null, why: 'several' };
  const unknown = [...shownIn(document, ANY_EDITOR)].some(box => nameOf(box) !== 'textarea' || hasCaret(box));
  if (unknown) return { box: null, why: 'unknown-editor' };
  return { box: null, why: composer === null ? 'not-supported' : 'no-composer' };
}
