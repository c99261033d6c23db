/**
 * One way of putting text into an editor.
 * `paste`: the event of a paste, which every editor with a document of its own takes into it.
 * `type`: the browser's own typing, for an element that is its own document; the browser can undo it.
 * `nodes`: text nodes, for where the browser has no such command; an editor with a document of its own would put back what was there.
 */
export type Way = 'paste' | 'type' | 'nodes';

/** The reply boxes of one site. */
export interface Composer {
  /** Boxes that are written into, most certain first: editable elements or text areas, in the page, its shadow trees or its own frames. */
  boxes: readonly string[];
  /** Boxes that are there for other things as well: only the one with the caret is meant. */
  caretOnly?: readonly string[];
  /** In the order in which they are tried; the next one only where the one before it did nothing at all. */
  ways: readonly Way[];
  /** Part of the page whose only box is meant when others are open elsewhere. */
  front?: string;
  /** The site saves its draft at a key, not at a change. */
  savesAtKey?: boolean;
}
