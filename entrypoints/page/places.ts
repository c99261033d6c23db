import { all } from '../../core/sites/query';
import { isCell } from '../../core/sites/taught/columns';
import { isReadable, type Leaf, leavesOf } from '../../core/sites/taught/leaves';

/** A cell in view without a text or form field: the place of a field that this one record has no value for. */
export function isEmptyCell(cell: Element): boolean {
  return isReadable(cell) && leavesOf(cell).length === 0;
}

/** Everything on a page that can be pointed at, in the page's order: the texts, the form fields and the empty cells. */
export function placesOf(body: Element): Leaf[] {
  const leaves = new Map(leavesOf(body).map(leaf => [leaf.element, leaf]));
  return all(body, '*').flatMap(element => {
    const leaf = leaves.get(element);
    if (leaf !== undefined) return isReadable(element) ? [leaf] : [];
    return isCell(element) && isEmptyCell(element) ? [{ element, text: '' }] : [];
  });
}
