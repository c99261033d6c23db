import type { ActResult } from '../core/sites/site';
import type { Browser } from './services';

/** Here nothing that the user does on the page would help, so the text goes onto the clipboard. */
const TO_CLIPBOARD: ReadonlySet<Extract<ActResult, { done: false }>['why']> = new Set([
  'unknown-editor',
  'refused',
  'not-supported',
]);

export type Inserting = { done: true } | (Extract<ActResult, { done: false }> & { copied: boolean });

/** Into the open reply box, or else, by the same click, onto the clipboard. */
export async function insertOrCopy(browser: Pick<Browser, 'insert' | 'copy'>, text: string): Promise<Inserting> {
  const result = await browser.insert(text);
  if (result.done) return { done: true };
  // The card offers Copy where the browser refuses.
  const copied =
    TO_CLIPBOARD.has(result.why) &&
    (await browser.copy(text).then(
      () => true,
      () => false,
    ));
  return { ...result, copied };
}
