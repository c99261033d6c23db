import { all, attribute } from '../query';
import type { Found, Need } from '../reading';
import { textOf } from '../text-of';
import { fieldOfLabel } from './labels';
import { linkIn } from './record-fields';
import { idInAddress } from './record-id';
import { LIST_CELL, NOT_VALUE } from './selectors';

/** Column of a list → field. Names through a relation (`Account.Name`) and their short forms mean the related record's name. */
const COLUMNS: Record<string, string> = {
  'Opportunity.Name': 'Name',
  'Account.Name': 'AccountId',
  'Opportunity.Account.Name': 'AccountId',
  'Contact.Name': 'ContactId',
  'Case.Subject': 'Subject',
  'Owner.Alias': 'OwnerId',
  'Owner.Name': 'OwnerId',
  'Owner.NameOrAlias': 'OwnerId',
  'Opportunity.Owner.Name': 'OwnerId',
};
/** `StageName-text-3`: the field's API name, the column's type, its position. */
const COLUMN_KEY = /^([A-Za-z][\w.]*?)(?:-[\w-]*)?$/;

/** A row or card: the record's id by its own mark and by the link in its name, and where its fields stand. */
export interface Item {
  id: string | null;
  linked: string | null;
  /** What a place that is not there means for amount and close date. */
  need: Need;
  find(field: string): Found | null;
}

/** Cells of a row by API name: from the column's key where the table says it, else from the label in one of six languages. */
function cellsOf(row: Element): Map<string, Found> {
  const cells = new Map<string, Found>();
  for (const element of all(row, LIST_CELL)) {
    const label = attribute(element, 'data-label');
    const column = COLUMN_KEY.exec(attribute(element, 'data-col-key-value') ?? '')?.[1];
    const byKey = column === undefined ? null : (COLUMNS[column] ?? column);
    const byLabel = label === null ? null : fieldOfLabel(label.trim());
    const field = byLabel === null || (byKey !== null && /^[A-Z]/.test(byKey)) ? byKey : byLabel;
    if (field === null || cells.has(field)) continue;
    const selector = field === byKey ? `[data-col-key-value^="${column}-"]` : `[data-label="${label}"]`;
    cells.set(field, {
      element,
      text: textOf(element, NOT_VALUE),
      raw: attribute(element, 'data-cell-value'),
      selector,
    });
  }
  return cells;
}

/**
 * A row of a data table.
 * @param prefix first three characters of the ids
 */
export function rowItem(row: Element, prefix: string): Item {
  const cells = cellsOf(row);
  const id = attribute(row, 'data-row-key-value') ?? '';
  const name = cells.get('Name') ?? cells.get('Subject');
  return {
    id: id.startsWith(prefix) ? id : null,
    linked: name === undefined ? null : idInAddress(linkIn(name.element)?.href ?? '', prefix),
    need: 'should',
    find: field => cells.get(field) ?? null,
  };
}
