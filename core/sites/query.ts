/**
 * A member as the node's prototype defines it. Forms and documents let the page put elements in the place of their members
 * (`<form><input name="children">`), also as our own script sees them; the prototype can't be covered that way.
 */
export function member(node: object, name: string): unknown {
  return Reflect.get(Object.getPrototypeOf(node) as object, name, node);
}

/** Every element under `root` that matches, in document order. */
export function all(root: ParentNode, css: string): Element[] {
  const query = member(root, 'querySelectorAll') as (css: string) => NodeListOf<Element>;
  return Array.from(query.call(root, css));
}

/** The first match, or null: for what may be absent. */
export function maybe(root: ParentNode, css: string): Element | null {
  const query = member(root, 'querySelector') as (css: string) => Element | null;
  return query.call(root, css);
}

/** The first match: for what must be there. @throws Error that names the selector */
export function one(root: ParentNode, css: string): Element {
  const found = maybe(root, css);
  if (found === null) throw new Error(`one: nothing on the page matches "${css}"`);
  return found;
}

export function attribute(element: Element, name: string): string | null {
  const get = member(element, 'getAttribute') as (name: string) => string | null;
  return get.call(element, name);
}

export function matches(element: Element, css: string): boolean {
  const test = member(element, 'matches') as (css: string) => boolean;
  return test.call(element, css);
}

export function closest(element: Element, css: string): Element | null {
  const find = member(element, 'closest') as (css: string) => Element | null;
  return find.call(element, css);
}

export function contains(outer: Node, inner: Node): boolean {
  const test = member(outer, 'contains') as (node: Node) => boolean;
  return test.call(outer, inner);
}

/** The parent, across the border of a shadow tree to its host; null at the top. */
export function parentOf(node: Node): Node | null {
  const parent = member(node, 'parentNode') as Node | null;
  if (parent !== null) return parent;
  return (member(node, 'host') as Node | undefined) ?? null;
}

/** As `closest`, going on at the host where a shadow tree ends. */
export function closestAcross(element: Element, css: string): Element | null {
  const rootOf = (node: Element) => (member(node, 'getRootNode') as () => Node).call(node);
  for (let at: Node | null = element; at !== null && isElement(at); at = parentOf(rootOf(at))) {
    const found = closest(at, css);
    if (found !== null) return found;
  }
  return null;
}

export function isElement(node: Node): node is Element {
  return member(node, 'nodeType') === 1;
}

/** Lower-case name of an HTML element. */
export function nameOf(element: Element): string {
  return member(element, 'localName') as string;
}

export function childNodes(node: Node): Node[] {
  return Array.from(member(node, 'childNodes') as NodeListOf<Node>);
}
