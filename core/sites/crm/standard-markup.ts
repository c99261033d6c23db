import type { Product } from './product';

// Tables and boards by what HTML, ARIA and the common drag-and-drop libraries prescribe, for products of which no source shows more. Assumed 2026-11.

export const STANDARD_TABLE: Product['table'] = {
  root: 'table, [role="grid"], [role="treegrid"]',
  row: 'tbody tr, [role="row"]',
  anyRow: 'tbody tr, [role="row"]',
  head: 'thead th, [role="columnheader"]',
  cell: 'td, tbody th, [role="gridcell"], [role="cell"]',
  mark: null,
};

/** A card can be dragged into another column; react-beautiful-dnd and its heir name both in their attributes. */
export const STANDARD_BOARD: Product['board'] = {
  column: '[data-rbd-droppable-id], [data-rfd-droppable-id], [role="list"]',
  columnName: 'h2, h3, h4, [role="heading"]',
  card: '[data-rbd-draggable-id], [data-rfd-draggable-id], [draggable="true"], [role="listitem"]',
};

/** Names, hints and icons around a value. */
export const STANDARD_NOT_VALUE = 'label, button, svg, [role="tooltip"]';
