import { all, attribute, contains, member } from '../query';
import { Search } from '../shadow';
import { isShown } from '../shown';
import { type Named, type Product, recordLinked } from './product';
import { valueIn } from './value';

/** The part of the page that holds the record or list in view. null while two are and nothing tells which is in front. */
export function inFront(document: Document, product: Product): Search | null {
  for (const front of product.fronts) {
    const shown = all(document, front).filter(isShown);
    const outer = shown.filter(element => !shown.some(other => other !== element && contains(other, element)));
    if (outer.length === 1) return new Search(outer[0]!, isShown);
    if (outer.length > 1) return null;
  }
  return new Search(document, isShown);
}

export function activeIn(document: Document): Element | null {
  return member(document, 'activeElement') as Element | null;
}

/** Records of one kind that links in an element name, each with what the link shows. */
export function linkedIn(
  element: Element,
  product: Product,
  url: URL,
  kind: Named['kind'],
): { key: string; name: string; link: Element }[] {
  const found = new Map<string, { key: string; name: string; link: Element }>();
  const links = [element, ...all(element, 'a[href]')];
  for (const link of links) {
    const named = recordLinked(product, attribute(link, 'href'), url);
    if (named?.kind !== kind || !isShown(link)) continue;
    const place = valueIn(link, 'a', product, null);
    const name = place === null || place === 'busy' ? '' : place.text;
    const known = found.get(named.key);
    if (known === undefined) found.set(named.key, { key: named.key, name, link });
    else if (known.name === '') known.name = name;
    // Two names for one record: neither is certain.
    else if (name !== '' && name !== known.name) known.name = '\n';
  }
  return [...found.values()].map(one => (one.name === '\n' ? { ...one, name: '' } : one));
}
