import type { Composer } from '../insert/composer';

/** The reply's editor, CKEditor 5: rich for e-mail, plain for chat. An internal note is written in the same one. Seen 2026. Whatever is written into the page's document is put back, and a paste of plain text is ignored. */
export const composer: Composer = {
  boxes: [
    '[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]',
    '[data-test-id="omnicomposer-rich-text-ckeditor"] [contenteditable="true"]',
    '[data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable="true"]',
    '[data-test-id="ticket-rich-text-editor"] [contenteditable="true"][role="textbox"]',
  ],
  ways: ['paste'],
};
