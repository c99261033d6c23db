import { rangeOf, withoutSpaces } from '../range-of';
import type { ActResult } from '../site';
import { type Box, contentOf, isTextArea, viewOf } from './box';
import { placeCaret, select } from './caret';
import type { Composer } from './composer';
import { change } from './editing';
import { findBox } from './find-box';
import { enter, leave } from './focus';
import { waysIn } from './put-in';
import { stepBack, waysOut } from './take-out';

/** What was put into a box: the text, and what stood there before and after, white space left out. */
interface Insertion {
  text: string;
  before: string;
  after: string;
}

/** What was inserted into which box, for as long as the box lives: taking it out again needs both. */
export type Insertions = WeakMap<Box, Insertion>;

/** Gmail saves its draft when a key event reaches the editor. Point key, no character: 190 / 0. */
const SAVE_KEY = { keyCode: 190, charCode: 0, key: 'Unidentified', bubbles: true, cancelable: true };

/** A tick later than the change: sent at once, Gmail may take the key for a typed character. */
async function letSave(box: Box, composer: Composer): Promise<void> {
  if (!composer.savesAtKey) return;
  await new Promise(resolve => setTimeout(resolve, 0));
  const { KeyboardEvent } = viewOf(box);
  for (const type of ['keydown', 'keypress', 'keyup']) box.dispatchEvent(new KeyboardEvent(type, SAVE_KEY));
}

/** `before` with `added` put in at one place. */
function isWith(content: string, before: string, added: string): boolean {
  for (let at = content.indexOf(added); at >= 0; at = content.indexOf(added, at + 1)) {
    if (content.slice(0, at) + content.slice(at + added.length) === before) return true;
  }
  return false;
}

async function putInto(box: Box, composer: Composer, text: string, insertions: Insertions): Promise<ActResult> {
  const { ways } = composer;
  const reply = text.replace(/\r\n?/g, '\n').trimEnd();
  const before = contentOf(box);
  const { range, endLine } = await placeCaret(box);
  const after = await change(box, waysIn(box, ways, endLine ? `${reply}\n` : reply, range));
  if (!isWith(after, before, withoutSpaces(reply))) {
    // Half a reply is none.
    if (after !== before) await stepBack(box, ways, before, after);
    return { done: false, why: 'refused' };
  }
  insertions.set(box, { text: reply, before, after });
  await letSave(box, composer);
  return { done: true };
}

/**
 * Puts `text` into the reply box that the user means, where the caret is, in a way that the editor's own document takes. It counts as done
 * when the box, read again after it settled, holds what it held and the text. Sends nothing, and replaces nothing.
 * @param composer the site's boxes; null for a site without any that we know
 */
export async function insertReply(
  document: Document,
  composer: Composer | null,
  text: string,
  insertions: Insertions,
): Promise<ActResult> {
  const found = findBox(document, composer);
  if (found.box === null) return { done: false, why: found.why };
  const result = await putInto(found.box, composer!, text, insertions);
  leave(found.box);
  return result;
}

/** Selects the inserted text where it stands unchanged, once. null: it does not. */
async function selectAgain(box: Box, text: string): Promise<{ range: Range | null } | null> {
  if (!isTextArea(box)) {
    const range = rangeOf(box, text);
    if (range !== null) await select(box, range);
    return range && { range };
  }
  const at = box.value.indexOf(text);
  if (at < 0 || box.value.includes(text, at + 1)) return null;
  enter(box);
  box.setSelectionRange(at, at + text.length);
  return { range: null };
}

async function takeOutOf(box: Box, composer: Composer, insertions: Insertions): Promise<ActResult> {
  const insertion = insertions.get(box);
  if (insertion === undefined) return { done: false, why: 'refused' };
  const { text, before, after } = insertion;
  const { ways } = composer;
  const content = contentOf(box);
  if (content === after) enter(box);
  if (content !== after || !(await stepBack(box, ways, before, after))) {
    const selected = await selectAgain(box, text);
    if (selected === null) return { done: false, why: 'refused' };
    const standing = contentOf(box);
    const left = await change(box, waysOut(box, ways, selected.range));
    if (!isWith(standing, left, withoutSpaces(text))) return { done: false, why: 'refused' };
  }
  insertions.delete(box);
  await letSave(box, composer);
  return { done: true };
}

/** Takes the last inserted text out again: by the editor's own undo, or, where the user went on writing, by deleting it where it stands unchanged. */
export async function undoInsert(
  document: Document,
  composer: Composer | null,
  insertions: Insertions,
): Promise<ActResult> {
  const found = findBox(document, composer);
  if (found.box === null) return { done: false, why: found.why };
  const result = await takeOutOf(found.box, composer!, insertions);
  leave(found.box);
  return result;
}
