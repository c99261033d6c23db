import type { Composer } from '../insert/composer';

/** Quill in `lightning-input-rich-text`; the mail of a case is CKEditor 4, two frames of the page's own down. Text areas are fields as well as comments. Seen 2025. */
export const composer: Composer = {
  boxes: [
    '.ql-editor[contenteditable="true"]',
    '.slds-rich-text-area__content [contenteditable="true"]',
    'body.cke_editable[contenteditable="true"]',
  ],
  caretOnly: ['textarea'],
  ways: ['paste', 'type'],
};
