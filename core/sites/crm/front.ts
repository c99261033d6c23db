import type { Key } from '../../records/keys';
import { all, attribute, contains, member } from '../query';
import { Search } from '../shadow';
import { isShown } from '../shown';
import { type Named, type RecordPages, recordLinked } from './product';
import { valueIn } from './value';

/** Those that stand in no other of them. */
export function outermost(elements: Element[]): Element[] {
  return elements.filter(element => !elements.some(other => other !== element && contains(other, element)));
}

/** The part of the page that holds the record or list in view. null while two are and nothing tells which is in front. */
export function inFront(document: Document, product: RecordPages): Search | null {
  for (const front of product.fronts) {
    const [found, second] = outermost(all(document, front).filter(isShown));
    if (second) return null;
    if (found) return new Search(found, isShown);
  }
  return new Search(document, isShown);
}

export function activeIn(document: Document): Element | null {
  return member(document, 'activeElement') as Element | null;
}

/** The records of one kind that shown links below these elements name. */
export function keysLinked(
  roots: readonly ParentNode[],
  product: RecordPages,
  url: URL,
  kind: Named['kind'],
): Set<Key> {
  const links = roots.flatMap(root => all(root, 'a[href]'));
  const named = links.map(link => ({ link, record: recordLinked(product, attribute(link, 'href'), url) }));
  return new Set(named.flatMap(({ link, record }) => (record?.kind === kind && isShown(link) ? [record.key] : [])));
}

/** Links in an element, or itself, that name records of one kind. `name` is what they show, empty where they disagree. */
export function linkedIn(
  element: Element,
  product: RecordPages,
  url: URL,
  kind: Named['kind'],
): { key: Key; name: string; link: Element }[] {
  const found = new Map<Key, { names: Set<string>; link: Element }>();
  for (const link of [element, ...all(element, 'a[href]')]) {
    const named = recordLinked(product, attribute(link, 'href'), url);
    if (named?.kind !== kind || !isShown(link)) continue;
    const known = found.get(named.key) ?? { names: new Set(), link };
    const place = valueIn(link, 'a', product, null);
    if (place !== 'busy' && place?.text) known.names.add(place.text);
    found.set(named.key, known);
  }
  return [...found].map(([key, { names, link }]) => ({ key, name: names.size === 1 ? [...names][0]! : '', link }));
}
