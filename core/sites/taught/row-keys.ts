import { type Key, siteKey, taughtSiteId } from '../../records/keys';
import { SHORT_LIMIT } from '../../records/limits';
import type { AddressShape, TaughtReader } from '../../records/taught';
import { all, attribute, nameOf } from '../query';
import { matchesShape, recordInAddress } from './address';

/** Links of a row, the row itself counted, as addresses of the same host. */
export function linksOf(row: Element, url: URL): { element: Element; to: URL }[] {
  const links = [...(nameOf(row) === 'a' ? [row] : []), ...all(row, 'a[href]')];
  return links.flatMap(element => {
    const href = attribute(element, 'href') ?? '';
    if (!URL.canParse(href, url.href)) return [];
    const to = new URL(href, url.href);
    return to.host === url.host && to.protocol === url.protocol ? [{ element, to }] : [];
  });
}

/** A product whose own reader a taught one helps out: its records keep their keys. */
export interface TaughtProduct {
  site: string;
  /** Kind of page, as the product's own reader names it. */
  page: string;
  keyOf(url: URL): Key | null;
}

/** The record that the links of this shape lead to; null where there is none, or several. */
function linkedRecord(
  row: Element,
  shape: AddressShape,
  url: URL,
  nameOfRecord: (to: URL) => string | null,
): string | null {
  const records = linksOf(row, url).flatMap(({ to }) => (matchesShape(shape, to) ? (nameOfRecord(to) ?? []) : []));
  const [only] = new Set(records);
  return new Set(records).size === 1 && only !== undefined ? only : null;
}

/**
 * The key of each row: by the record that it links to, by its own id, else by its name. A row whose key another row has too has none: which
 * of the two it is can't be said.
 *
 * @param product whose records these are: then only the record that a row links to names it
 */
export function rowKeys(
  reader: TaughtReader,
  rows: readonly Element[],
  names: readonly string[],
  url: URL,
  product: TaughtProduct | null = null,
): (Key | null)[] {
  const site = taughtSiteId(reader.host);
  const { link, idAttribute } = reader.rows ?? { link: null, idAttribute: null };
  const ids = rows.map((row, index) => {
    const linked =
      link === null ? null : linkedRecord(row, link, url, product === null ? recordInAddress : product.keyOf);
    if (linked !== null || product !== null) return linked;
    const own = idAttribute === null ? null : attribute(row, idAttribute);
    if (own) return `${reader.kind}/${idAttribute}=${own}`;
    // A list that names its records otherwise has a name here only by accident.
    if (link !== null || idAttribute !== null) return null;
    const name = names[index] ?? '';
    return name === '' ? null : `${reader.kind}/${name}`;
  });
  const times = new Map<string, number>();
  for (const id of ids) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1);
  return ids.map(id => {
    if (id === null || times.get(id)! > 1) return null;
    return product === null ? siteKey(site, id).slice(0, SHORT_LIMIT) : id;
  });
}
