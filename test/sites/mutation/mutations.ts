import { childNodes } from '../../../core/sites/query';
import { pick } from '../taught/seeded';

/** Every element, those of open shadow trees too. */
export function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

export type Undo = () => void;

export interface Change {
  random: () => number;
  /** The page's elements before any change. */
  elements: readonly Element[];
  /** The text nodes that say a value of one of the page's records. */
  values: readonly Node[];
  /** Takes the texts that stand in each other's place afterwards. */
  moved: string[];
}

/** Makes one change to one of the page's elements; null where it can't be made there. */
export type Mutation = (element: Element, change: Change) => Undo | null;

const CLOBBERED =
  'attributes childNodes children closest getAttribute hasAttribute localName matches nodeType parentNode querySelector querySelectorAll shadowRoot style textContent'.split(
    ' ',
  );

/** A record's own id among the classes, as Salesforce's boards have it. */
const IS_ID = /^(?=.*\d)[A-Za-z0-9]{15,18}$/;
const VALUES = /^(?:style|hidden|email|name|title|value)$/;
const VALUES_AND_CLASS = /^(?:class|style|hidden|email|name|title|value)$/;

/** The texts that stand in an element itself. */
export const textsIn = (element: Element) =>
  childNodes(element).filter(node => node.nodeType === 3 && node.nodeValue!.trim() !== '');

/** Changes of the markup that a new version of a product or a hostile page may bring: they take things away or move them, and never write another value. */
export const MUTATIONS: readonly Mutation[] = [
  function dropAttribute(element, { random }) {
    // Some attributes are the value itself, or name the record.
    const isValue = [...element.classList].some(name => IS_ID.test(name)) ? VALUES_AND_CLASS : VALUES;
    const names = element.getAttributeNames().filter(name => !isValue.test(name));
    const name = names[Math.floor(random() * names.length)];
    if (name === undefined) return null;
    const value = element.getAttribute(name)!;
    element.removeAttribute(name);
    return () => element.setAttribute(name, value);
  },
  function renameClass(element, { random }) {
    const classes = [...element.classList].filter(name => !IS_ID.test(name));
    const old = classes[Math.floor(random() * classes.length)];
    if (old === undefined) return null;
    const value = element.getAttribute('class')!;
    element.classList.replace(old, 'xYz9q');
    return () => element.setAttribute('class', value);
  },
  function wrap(element) {
    const parent = element.parentNode;
    if (!parent || parent.nodeType === 9 || element.localName === 'img') return null;
    const box = element.ownerDocument.createElement('div');
    parent.replaceChild(box, element);
    box.append(element);
    return () => parent.replaceChild(element, box);
  },
  function unwrap(element) {
    const parent = element.parentNode;
    const keeps = /^(?:body|head|img|input|textarea|title)$/.test(element.localName) || element.shadowRoot;
    // What hides an earlier page is its state, not its markup.
    if (!parent || parent.nodeType === 9 || keeps || element.hasAttribute('style')) return null;
    const children = [...element.childNodes];
    const mark = element.ownerDocument.createComment('');
    parent.insertBefore(mark, element);
    element.remove();
    for (const child of children) parent.insertBefore(child, mark);
    return () => {
      parent.insertBefore(element, mark);
      element.append(...children);
      mark.remove();
    };
  },
  function blankText(element) {
    const texts = textsIn(element);
    const values = texts.map(node => node.nodeValue);
    // An emoji that stays behind alone would be another value.
    if (texts.length === 0 || element.querySelector('img[data-emoji]')) return null;
    for (const node of texts) node.nodeValue = ' ';
    return () => {
      texts.forEach((node, index) => {
        node.nodeValue = values[index]!;
      });
    };
  },
  function hide(element) {
    // Without its picture a word with an emoji is another word.
    if (element.hasAttribute('style') || element.localName === 'img') return null;
    element.setAttribute('style', 'display: none');
    return () => element.removeAttribute('style');
  },
  function repeat(element) {
    const parent = element.parentNode;
    // Whole components alone: a word written twice is another value, in some names a right one.
    const isComponent = element.matches(
      '[data-test-id], [data-message-id], [data-row-key-value], [role], tr, li, records-record-layout-item',
    );
    if (!parent || parent.nodeType === 9 || element.shadowRoot || !isComponent) return null;
    const copy = element.cloneNode(true);
    parent.insertBefore(copy, element.nextSibling);
    return () => parent.removeChild(copy);
  },
  function shuffle(element, { random }) {
    const children = [...element.children];
    // A cell in another column, or a value beside another label, says something else.
    const cells = new Set(children.filter(child => child.localName === 'tr').map(row => row.children.length));
    const holdsValues = children.some(
      child => /(?:^|-)(?:td|th|dt|dd)$/.test(child.localName) || textsIn(child).length > 0,
    );
    // Rows that come in pairs belong together by their order alone.
    if (children.length < 2 || holdsValues || cells.size > 1 || element.matches('html, [role="row"]')) return null;
    const before = [...element.childNodes];
    for (let left = children.length - 1; left > 0; left--) {
      const other = Math.floor(random() * (left + 1));
      [children[left], children[other]] = [children[other]!, children[left]!];
    }
    element.append(...children);
    return () => element.append(...before);
  },
  function reorderColumns(element, { random }) {
    const rows = [...element.querySelectorAll('tr')];
    const widths = new Set(rows.map(row => row.children.length));
    const [width] = widths;
    if (element.localName !== 'table' || widths.size !== 1 || width === undefined || width < 2) return null;
    const from = Math.floor(random() * width);
    const to = Math.floor(random() * width);
    const move = (row: Element, start: number, end: number) => {
      const cell = row.children[start]!;
      cell.remove();
      row.insertBefore(cell, row.children[end] ?? null);
    };
    for (const row of rows) move(row, from, to);
    return () => {
      for (const row of rows) move(row, to, from);
    };
  },
  function swapText(_, { random, values, moved }) {
    // Two labels in each other's place would be a page that says something else of its records.
    const [one, other] = values.length < 2 ? [] : [pick(values, random), pick(values, random)];
    if (!one || !other || one === other) return null;
    const texts = [one.nodeValue!, other.nodeValue!] as const;
    [one.nodeValue, other.nodeValue] = [texts[1], texts[0]];
    moved.push(...texts);
    return () => {
      [one.nodeValue, other.nodeValue] = [...texts];
    };
  },
  function clobberForm(element, { random }) {
    const parent = element.parentNode;
    if (!parent || parent.nodeType === 9 || element.closest('head, table, form')) return null;
    const form = element.ownerDocument.createElement('form');
    parent.replaceChild(form, element);
    form.append(element);
    for (let count = 0; count < 4; count++) {
      const input = element.ownerDocument.createElement('input');
      input.setAttribute('name', pick(CLOBBERED, random));
      input.setAttribute('type', 'hidden');
      form.append(input);
    }
    return () => parent.replaceChild(element, form);
  },
  function clobberDocument(element, { random, elements: [root] }) {
    const image = element.ownerDocument.createElement('img');
    image.setAttribute(
      'name',
      pick(['querySelector', 'querySelectorAll', 'documentElement', 'body', 'activeElement', 'defaultView'], random),
    );
    root!.append(image);
    return () => image.remove();
  },
];
