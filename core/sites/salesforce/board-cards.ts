import { all, attribute, closestAcross, parentOf } from '../query';
import type { Found } from '../reading';
import { Search } from '../shadow';
import { textOf } from '../text-of';
import type { Item } from './list-cells';
import { isShown } from './page-in-front';
import { idInAddress, PREFIX } from './record-id';
import * as at from './selectors';

/** "Proposal sent (16)": a column's name, and how many cards it holds, drawn or not. */
const HEAD = /^(.*?)\s*(?:\((\d+(?:[.,\u00a0 ]\d{3})*)\))?$/;

const headOf = (column: Element) => new Search(column, isShown).first(at.BOARD_HEAD);
const countIn = (text: string) => HEAD.exec(text)![2]?.replace(/\D/g, '');

/** All cards by the columns' own counts, since each column draws about 13 whatever it holds; null where one says none. */
export function totalOfColumns(columns: readonly Element[]): number | null {
  const counts = columns.map(column => {
    const heads = all(column, at.BOARD_COUNTED_HEAD).filter(isShown);
    return Number(
      heads.map(head => countIn(textOf(head, at.NOT_VALUE))).find(count => count !== undefined) ?? Number.NaN,
    );
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return columns.length === 0 || Number.isNaN(total) ? null : total;
}

/** The one place of a kind; null where there are several. */
function sole(card: Element, selector: string): Found | null {
  const [element, second] = all(card, selector).filter(isShown);
  return !element || second ? null : { element, selector, text: textOf(element, at.NOT_VALUE) };
}

function linkedAccount(card: Element): Found | null {
  const links = all(card, at.RECORD_LINK).filter(
    link => isShown(link) && idInAddress(attribute(link, 'href') ?? '', PREFIX.account) !== null,
  );
  const around = links.length === 1 ? parentOf(links[0]!) : null;
  return around === null ? null : { element: around as Element, selector: at.RECORD_LINK, text: textOf(links[0]!) };
}

/**
 * A card of a board. Its column is its stage (status, for cases), as long as the team has not grouped the board by something else: the page does not say.
 * @param prefix first three characters of the ids
 */
export function cardItem(card: Element, prefix: string): Item {
  const name = sole(card, at.CARD_NAME);
  const classes = (attribute(card, 'class') ?? '').split(/\s+/);
  const column = closestAcross(card, at.BOARD_COLUMN);
  const find = (field: string): Found | null => {
    // A case is headed by its number where the team shows no subject there.
    if (field === 'Name' || field === 'Subject') return name !== null && /^\d+$/.test(name.text) ? null : name;
    if (field === 'StageName' || field === 'Status') {
      const head = column === null ? null : headOf(column);
      return head && { ...head, text: HEAD.exec(textOf(head.element, at.NOT_VALUE))![1]! };
    }
    if (field === 'Amount') return sole(card, at.CARD_AMOUNT);
    if (field === 'CloseDate') return sole(card, at.CARD_DATE);
    return field === 'AccountId' ? linkedAccount(card) : null;
  };
  const linked = name === null ? null : idInAddress(attribute(name.element, 'href') ?? '', prefix);
  const marked = classes.find(one => one.startsWith(prefix) && /^(?:[A-Za-z0-9]{15}|[A-Za-z0-9]{18})$/.test(one));
  // A card whose link is not there may be on its way to another record.
  return { id: linked === null ? null : (marked ?? linked), linked, need: 'may', find };
}
