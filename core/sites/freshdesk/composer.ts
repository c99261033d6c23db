import type { Composer } from '../insert/composer';

/** The reply's editor, Froala: its own document. Seen 2022–2026. */
export const composer: Composer = {
  boxes: [
    '.fr-element.fr-view[contenteditable="true"]',
    '.rich-editor [contenteditable="true"]',
    '[data-test-id*="editor"] [contenteditable="true"]',
  ],
  ways: ['paste', 'type', 'nodes'],
};
