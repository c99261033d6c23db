import { type Box, isTextArea, viewOf } from './box';
import type { Way } from './composer';
import { announce, change, command, give, type Outcome } from './editing';
import { paste } from './put-in';

/** A key as an editor's own bindings see it. */
function press(box: Box, key: string, keyCode: number, withCommand = false, shiftKey = false): Outcome {
  const view = viewOf(box);
  const apple = /Mac|iP(?:hone|ad)/.test(view.navigator.platform);
  return give(
    box,
    new view.KeyboardEvent('keydown', {
      key,
      code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
      keyCode,
      which: keyCode,
      ctrlKey: withCommand && !apple,
      metaKey: withCommand && apple,
      shiftKey,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

/**
 * One step back in the editor's own history, else in the browser's. Where that leads to anything but `before` (the user has a step of
 * their own in between), it is taken forward again. True: `before` stands there.
 */
export async function stepBack(box: Box, ways: readonly Way[], before: string, after: string): Promise<boolean> {
  let asked = false;
  // The browser knows of what was typed, and of nothing else that is ours.
  const native = (name: 'undo' | 'redo') => (): Outcome => {
    if (isTextArea(box) || ways.includes('type')) asked = command(box, name) || asked;
    return 'silent';
  };
  const undone = await change(box, [() => press(box, 'z', 90, true), native('undo')]);
  if (undone === before) return true;
  const keys = [() => press(box, 'y', 89, true), () => press(box, 'z', 90, true, true)];
  if (undone !== after) await change(box, [...keys, native('redo')]);
  // The last step was one elsewhere on the page.
  else if (asked) native('redo')();
  return false;
}

/** A deletion as the browser announces it before it happens: CKEditor 5 does what it says. */
function announceDeletion(box: Box, range: Range): Outcome {
  const { InputEvent, StaticRange } = viewOf(box);
  if (typeof StaticRange !== 'function') return 'silent';
  return give(
    box,
    new InputEvent('beforeinput', {
      inputType: 'deleteContentBackward',
      targetRanges: [new StaticRange(range)],
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

/** The ways of deleting what is selected, as functions to be tried in turn. */
export function waysOut(box: Box, ways: readonly Way[], range: Range | null): (() => Outcome)[] {
  const del = (): Outcome => {
    command(box, 'delete');
    return 'silent';
  };
  if (isTextArea(box) || range === null) {
    const cut = (): Outcome => {
      const area = box as HTMLTextAreaElement;
      area.setRangeText('', area.selectionStart, area.selectionEnd, 'end');
      announce(box, 'deleteContentBackward', null);
      return 'silent';
    };
    return [del, cut];
  }
  const found: (() => Outcome)[] = [];
  if (ways.includes('paste'))
    found.push(
      () => announceDeletion(box, range),
      () => press(box, 'Backspace', 8),
      // An empty paragraph takes the place of what is selected.
      () => paste(box, '', '<p></p>'),
    );
  if (ways.includes('type')) found.push(del);
  if (ways.includes('nodes'))
    found.push(() => {
      range.deleteContents();
      announce(box, 'deleteContentBackward', null);
      return 'silent';
    });
  return found;
}
