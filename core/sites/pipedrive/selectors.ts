import type { Product } from '../crm/product';
import { STANDARD_BOARD, STANDARD_NOT_VALUE, STANDARD_TABLE } from '../crm/standard-markup';
import { isDealList, recordAt } from './address';

// Pipedrive, most stable first. No source shows attributes that name a field: apart from the phone, fields are known by their labels.
// "seen" = the date of the source that showed it; everything else is assumed.

/** Earlier pages stay mounted, hidden in their style. Seen 2024. */
const FRONTS = ['.viewContainer:not([style*="none"])'];
/** The title is a text that can be edited. Test id, seen 2026-03; class of the design system, seen 2026-03. */
const HEADINGS = ['[data-testid="header-title"]', '.cui5-editable-text__input'];
/** Seen 2022. */
const PHONE = { css: '[data-test="phone-number-button"]', attribute: 'data-test', name: /^(phone-number)-button$/ };
/** The present stage as ARIA prescribes it for a row of steps. Assumed. */
const STEPS = ['[aria-current="step"]'];

export const PIPEDRIVE: Product = {
  id: 'pipedrive',
  recordAt,
  isDealList,
  fronts: FRONTS,
  headings: HEADINGS,
  marks: [PHONE],
  fields: { deal: {}, person: { 'phone-number': 'phone' }, company: {} },
  value: { attributes: [], parts: [], not: STANDARD_NOT_VALUE },
  steps: STEPS,
  table: STANDARD_TABLE,
  keyOfRow: () => null,
  board: STANDARD_BOARD,
};
