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

/** Columns of tables, rows of definition lists, and columns of boards in another order; a table keeps its headings above their cells. */
export const reorder: Mutation = (document, random) => {
  for (const table of document.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')];
    const order = permutation(rows[0]!.children.length, random);
    for (const row of rows) reorderChildren(row, order);
  }
  for (const list of document.querySelectorAll('dl, .board'))
    reorderChildren(list, permutation(list.children.length, random));
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

/** Boxes around one kind of element, or inside it around what it holds. Where the parser would not take one, there is none. */
export const addWrappers: Mutation = (document, random) => {
  const inside = random() < 0.5;
  const allowed = elements(document).filter(
    element =>
      !element.matches('thead, tbody, tr, td, th, dl > *, ul, li') && (!inside || element.children.length === 0),
  );
  if (allowed.length === 0) return;
  const model = pick(allowed, random);
  const alike = allowed.filter(
    ({ localName, className }) => localName === model.localName && className === model.className,
  );
  for (const element of alike) {
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
  for (const element of document.querySelectorAll('td, dd, th, dt, h3')) {
    const box = document.createElement('div');
    box.append(...element.childNodes);
    element.append(box);
  }
};

/** One attribute less, wherever it stands. */
export const dropAttribute: Mutation = (document, random) => {
  const names = [...new Set(elements(document).flatMap(element => element.getAttributeNames()))];
  const kept = names.filter(name => name !== 'href');
  if (kept.length === 0) return;
  const name = pick(kept, random);
  for (const element of elements(document)) element.removeAttribute(name);
};

/** Something new between what was there: a column, a row of details, a line on each card. */
export const addContent: Mutation = (document, random) => {
  for (const row of document.querySelectorAll('tr')) {
    const cell = document.createElement(row.closest('thead') ? 'th' : 'td');
    cell.textContent = row.closest('thead') ? 'Region' : pick(['North', 'South'], random);
    row.prepend(cell);
  }
  for (const card of document.querySelectorAll('article')) {
    const line = document.createElement('p');
    line.textContent = pick(['new', 'quiet'], random);
    card.prepend(line);
  }
  for (const list of document.querySelectorAll('dl')) {
    const row = list.firstElementChild!.cloneNode(true) as Element;
    const [label, value] = [row.querySelector('dt'), row.querySelector('dd')];
    if (!label || !value) continue;
    label.textContent = '地区';
    value.textContent = '华东';
    value.removeAttribute('data-field');
    list.prepend(row);
  }
};

/** Texts of one label or heading gone, as where icons replace them. */
export const blankLabel: Mutation = (document, random) => {
  const labels = [...document.querySelectorAll('dt, th, h2')];
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
