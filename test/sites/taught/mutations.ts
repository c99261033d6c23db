import { pick } from './seeded';

/** A change of the markup such as a new version of a product brings. It moves things and takes names away; no value is written anew. */
export type Mutation = (document: Document, random: () => number) => void;

const elements = (document: Document) => [...document.body.querySelectorAll('*')];

function permutation(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

function reorderChildren(parent: Element, order: readonly number[]): void {
  const children = [...parent.children];
  if (children.length !== order.length) return;
  parent.append(...order.map(index => children[index]!));
}

/** Rows of the table itself, where each has the same cells in number and none spans: only then a column can be moved. */
function regularRows(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table);
  const count = rows[0]?.children.length ?? 0;
  const regular = rows.every(
    row => row.children.length === count && row.querySelector(':scope > [colspan], :scope > [rowspan]') === null,
  );
  return regular ? rows : [];
}

/** Boxes that hold the same kinds of things: rows of details, columns of a board, entries of a list. */
function areAlike(boxes: readonly Element[]): boolean {
  const [first] = boxes;
  return (
    boxes.length > 2 &&
    first!.children.length > 0 &&
    !first!.matches('tr, td, th, tbody, option') &&
    boxes.every(
      box =>
        box.localName === first!.localName &&
        box.children.length === first!.children.length &&
        box.firstElementChild?.localName === first!.firstElementChild?.localName,
    )
  );
}

/** Columns of tables, and boxes that are alike, in another order; a table keeps its headings above their cells. */
export const reorder: Mutation = (document, random) => {
  for (const table of document.querySelectorAll('table')) {
    const rows = regularRows(table);
    const order = permutation(rows[0]?.children.length ?? 0, random);
    for (const row of rows) reorderChildren(row, order);
  }
  for (const box of elements(document))
    if (areAlike([...box.children])) reorderChildren(box, permutation(box.children.length, random));
};

/** Every class renamed, alike wherever it stands. */
export const renameClasses: Mutation = (document, random) => {
  const names = new Map<string, string>();
  for (const element of elements(document)) {
    for (const old of [...element.classList]) {
      if (!names.has(old)) names.set(old, `c${Math.floor(random() * 1e9).toString(36)}`);
      element.classList.replace(old, names.get(old)!);
    }
  }
};

const UNBOXED = 'thead, tbody, tfoot, colgroup, col, tr, td, th, dl > *, ul, li, option, optgroup, svg *, template';

/** Boxes around some kinds of elements, or inside them around what they hold. Where the parser would not take one, there is none. */
export const addWrappers: Mutation = (document, random) => {
  const inside = random() < 0.5;
  const allowed = elements(document).filter(
    element => !element.matches(UNBOXED) && (!inside || element.children.length === 0),
  );
  if (allowed.length === 0) return;
  const models = Array.from({ length: 1 + Math.floor(allowed.length / 100) }, () => pick(allowed, random));
  const kindOf = (element: Element) => `${element.localName} ${element.getAttribute('class')}`;
  const kinds = new Set(models.map(kindOf));
  for (const element of allowed.filter(one => kinds.has(kindOf(one)))) {
    const box = document.createElement(inside ? 'span' : 'div');
    if (inside) {
      box.append(...element.childNodes);
      element.append(box);
    } else {
      element.replaceWith(box);
      box.append(element);
    }
  }
};

/** What cells and definitions hold, boxed. */
export const wrapValues: Mutation = document => {
  for (const element of document.querySelectorAll('td, dd, th, dt, h1, h3')) {
    const box = document.createElement('div');
    box.append(...element.childNodes);
    element.append(box);
  }
};

/** What a saved page says by these is not its design: where a link leads, and what is out of view. */
const MEANT = new Set(['href', 'hidden', 'style']);

/** One attribute less, wherever it stands. */
export const dropAttribute: Mutation = (document, random) => {
  const names = [...new Set(elements(document).flatMap(element => element.getAttributeNames()))];
  const kept = names.filter(name => !MEANT.has(name));
  if (kept.length === 0) return;
  const name = pick(kept, random);
  for (const element of elements(document)) element.removeAttribute(name);
};

/** Rows of a label and a value: a new one in front of each group. */
function addLabelledRows(document: Document, label: string, value: string): void {
  const isLabelled = (box: Element) =>
    box.children.length === 2 &&
    (box.firstElementChild!.matches('dt') || /[:：]\s*$/.test(box.firstElementChild!.textContent ?? ''));
  const groups = new Set(
    elements(document)
      .filter(isLabelled)
      .map(box => box.parentElement!),
  );
  for (const group of groups) {
    const first = [...group.children].find(isLabelled);
    if (first === undefined || first.matches('tr')) continue;
    const row = document.createElement(first.localName);
    const [before, behind] = [...first.children].map(({ localName }) => document.createElement(localName));
    before!.textContent = label;
    behind!.textContent = value;
    row.append(before!, behind!);
    group.prepend(row);
  }
}

/** Something new between what was there: a column, a row of details, a line on each card. */
export const addContent: Mutation = (document, random) => {
  const isChinese = document.documentElement.lang.startsWith('zh');
  for (const table of document.querySelectorAll('table')) {
    for (const row of regularRows(table)) {
      const isHead = row.closest('thead') !== null || [...row.children].every(cell => cell.localName === 'th');
      const cell = document.createElement(isHead ? 'th' : 'td');
      cell.textContent = isHead ? 'Region' : pick(['North', 'South'], random);
      row.prepend(cell);
    }
  }
  for (const card of document.querySelectorAll('article')) {
    const line = document.createElement('p');
    line.textContent = pick(['new', 'quiet'], random);
    card.prepend(line);
  }
  addLabelledRows(document, isChinese ? '地区' : 'Region:', isChinese ? '华东' : 'North');
};

/** Texts of one label or heading gone, as where icons replace them. */
export const blankLabel: Mutation = (document, random) => {
  const labels = [...document.querySelectorAll('dt, th, h2, label, .label')];
  if (labels.length > 0) pick(labels, random).textContent = '';
};

export const MUTATIONS: Record<string, Mutation> = {
  reorder,
  renameClasses,
  addWrappers,
  wrapValues,
  dropAttribute,
  addContent,
  blankLabel,
};

/** What a new version of a product brings; the information itself stays on the page. */
const { blankLabel: _blank, dropAttribute: _drop, ...REDESIGNS } = MUTATIONS;

export { REDESIGNS };
