import type { Composer } from '../insert/composer';

/** The reply's editor. Seen 2025. */
export const composer: Composer = {
  boxes: [
    '[role="textbox"][aria-label="Reply Editor"][contenteditable="true"]',
    '[data-cy="ConvoEditor"] [contenteditable="true"]',
    '[data-testid="reply-editor"] [contenteditable="true"]',
    '.editor-container[contenteditable="true"]',
  ],
  ways: ['paste', 'type', 'nodes'],
};
