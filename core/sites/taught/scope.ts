import { all, contains } from '../query';
import { isVisible } from '../visible';
import { headingLinesOf, tableOf } from './columns';
import { type Leaf, leavesOf } from './leaves';

/** The part of a page in which a field is looked for: the page, one row, or the heading of a group of rows. */
export class Scope {
  readonly leaves: readonly Leaf[];

  /** `leaves`: the texts that count, where these are not all of them. */
  constructor(
    readonly root: Element,
    private readonly headings: HeadingCache = new HeadingCache(),
    leaves: readonly Leaf[] | null = null,
  ) {
    this.leaves = leaves ?? leavesOf(root);
    this.#limited = leaves !== null;
  }

  readonly #limited: boolean;

  /** Elements in view that match, the root included. */
  every(css: string): Element[] {
    const found = all(this.root, css);
    return found.filter(element => isVisible(element) && (!this.#limited || this.#holds(element)));
  }

  /** The leaves in or around an element, in order. */
  leavesIn(element: Element): Leaf[] {
    return this.leaves.filter(leaf => contains(element, leaf.element));
  }

  /** Column → heading of the table around an element, for each of its rows of headings. */
  headingsAround(element: Element): readonly ReadonlyMap<number, string>[] {
    const table = tableOf(element);
    return table === null ? [] : this.headings.of(table);
  }

  #holds(element: Element): boolean {
    return this.leaves.some(leaf => contains(element, leaf.element) || contains(leaf.element, element));
  }
}

/** The headings of each table, looked up once in a reading. */
export class HeadingCache {
  readonly #known = new Map<Element, readonly ReadonlyMap<number, string>[]>();

  of(table: Element): readonly ReadonlyMap<number, string>[] {
    const known = this.#known.get(table);
    if (known) return known;
    const headings = headingLinesOf(table);
    this.#known.set(table, headings);
    return headings;
  }
}
