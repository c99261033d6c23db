import { all, attribute, member, nameOf } from './query';

type Opener = (element: Element) => ShadowRoot | null;

/** The browser's own way for extensions to see closed shadow trees, where it has one. */
function closedRootOpener(): Opener | null {
  const { chrome } = globalThis as unknown as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } };
  return chrome?.dom?.openOrClosedShadowRoot ?? null;
}

/**
 * The shadow tree of an element, open or closed, or null.
 *
 * Salesforce's synthetic shadow gives none here: its polyfill hides nodes by patching the prototypes of the page's own world, and a content script has prototypes
 * of its own. What the page's scripts can't find by `document.querySelectorAll`, this world finds in the ordinary tree (test/e2e/salesforce-lightning.test.ts asks both
 * worlds, in all forms).
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = member(element, 'shadowRoot') as ShadowRoot | null | undefined;
  if (open) return open;
  if (!nameOf(element).includes('-')) return null;
  const firefox = member(element, 'openOrClosedShadowRoot') as ShadowRoot | null | undefined;
  return firefox ?? closedRootOpener()?.(element) ?? null;
}

/** Every shadow tree under `root`, outer ones first. Only custom elements are asked: the sites that we read attach none to others. */
export function shadowTreesIn(root: ParentNode): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const queue: ParentNode[] = [root];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const element of all(next, '*')) {
      if (!nameOf(element).includes('-')) continue;
      const tree = shadowRootOf(element);
      if (tree === null) continue;
      found.push(tree);
      queue.push(tree);
    }
  }
  return found;
}

/** A match and the selector that gave it. */
export interface Match {
  element: Element;
  selector: string;
}

/** Looks through a part of the page: its light tree first, then the shadow trees in it (gathered once, when first needed). */
export class Search {
  #trees: ShadowRoot[] | null = null;

  constructor(
    readonly root: ParentNode,
    private readonly accept: (element: Element) => boolean = () => true,
  ) {
    // The host's own shadow tree is not below it.
    const own = 'host' in root || !isElementNode(root) ? null : shadowRootOf(root);
    if (own !== null) this.#trees = [own, ...shadowTreesIn(own), ...shadowTreesIn(root)];
  }

  get #shadows(): ShadowRoot[] {
    this.#trees ??= shadowTreesIn(this.root);
    return this.#trees;
  }

  /** The first accepted element of the first selector that has one. */
  first(selectors: readonly string[]): Match | null {
    return this.#firstIn([this.root], selectors) ?? this.#firstIn(this.#shadows, selectors);
  }

  /** All accepted elements of one selector: those in the light tree, or where it has none, those in shadow trees. */
  every(selector: string): Element[] {
    const light = all(this.root, selector).filter(this.accept);
    return light.length > 0 ? light : this.#shadows.flatMap(tree => all(tree, selector).filter(this.accept));
  }

  /** All accepted elements of one selector in the light tree, then those in shadow trees: for pages that mix the two. */
  everywhere(selector: string): Element[] {
    return [this.root, ...this.#shadows].flatMap(tree => all(tree, selector).filter(this.accept));
  }

  #firstIn(roots: readonly ParentNode[], selectors: readonly string[]): Match | null {
    for (const selector of selectors) {
      for (const root of roots) {
        const element = all(root, selector).find(this.accept);
        if (element) return { element, selector };
      }
    }
    return null;
  }
}

function isElementNode(root: ParentNode): root is Element {
  return member(root, 'nodeType') === 1;
}

/** The value of the first of `names` that an element carries. */
export function firstAttribute(element: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attribute(element, name);
    if (value !== null && value !== '') return value;
  }
  return null;
}
