import type { Composer } from '../insert/composer';
import { MAIN } from './selectors';

/** Body of an open composer: its own document. g_editable since 2012; the ARIA pair seen 2026-07. */
export const composer: Composer = {
  boxes: [
    'div[contenteditable="true"][role="textbox"][g_editable="true"]',
    'div.aoI div[contenteditable="true"][role="textbox"]',
    'div.Am.Al.editable[contenteditable="true"]',
  ],
  ways: ['type', 'nodes'],
  front: MAIN,
  savesAtKey: true,
};
