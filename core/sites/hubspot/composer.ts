import type { Composer } from '../insert/composer';

/**
 * The body of an e-mail, a reply or a note: ProseMirror, in older parts Draft.js. The editors' own marks, as no name of HubSpot's is known for it
 * (2026). Both keep a document of their own.
 */
export const composer: Composer = {
  boxes: ['.ProseMirror[contenteditable="true"]', '.public-DraftEditor-content[contenteditable="true"]'],
  ways: ['paste', 'type'],
};
