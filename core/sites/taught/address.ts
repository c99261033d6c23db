import type { AddressShape } from '../../records/taught';

/** Parameters that sort, page or track and name nothing. */
const PASSING = /^(?:utm_|page$|sort|order|dir|limit|offset|per_?page|q$|query$|search|filter|tab$|ref$|from$|_|lang)/i;

/** Segments of the path, and of a route behind `#`. */
function segmentsOf(url: URL): string[] {
  const route = /^#!?(\/.*)$/.exec(url.hash)?.[1]?.split('?')[0] ?? '';
  return `${url.pathname}${route === '' ? '' : `/#${route}`}`.split('/').filter(segment => segment !== '');
}

/** Whether a part of an address names one record: it holds a digit, or is long and no word. */
function isId(part: string): boolean {
  if (/^v\d$/i.test(part)) return false;
  return (
    (/\d/.test(part) && !/^[a-z]+\.(?:php|aspx|jsp|do)\d?$/i.test(part)) || (part.length > 24 && !/[-_ ]/.test(part))
  );
}

function parametersOf(url: URL): [string, string][] {
  return [...url.searchParams].filter(([name]) => !PASSING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One script for every page (`index.php?module=Leads`): then the parameters name the page. */
function isNamedByQuery(url: URL): boolean {
  const segments = segmentsOf(url);
  return segments.length === 0 || /\.(?:php|aspx|jsp|do|cgi|html?)$/i.test(segments.at(-1)!);
}

/** The shape of all addresses like this one. */
export function shapeOf(url: URL): AddressShape {
  const query: Record<string, string> = {};
  if (isNamedByQuery(url))
    for (const [name, value] of parametersOf(url)) query[name.slice(0, 60)] = isId(value) ? '*' : value.slice(0, 200);
  return { segments: segmentsOf(url).map(segment => (isId(segment) ? '*' : segment.slice(0, 200))), query };
}

export function matchesShape({ segments, query }: AddressShape, url: URL): boolean {
  const own = segmentsOf(url);
  if (own.length !== segments.length) return false;
  const samePath = segments.every((segment, index) => (segment === '*' ? isId(own[index]!) : segment === own[index]));
  return (
    samePath &&
    Object.entries(query).every(([name, value]) => {
      const given = url.searchParams.get(name);
      return given !== null && (value === '*' ? isId(given) : given === value);
    })
  );
}

/** What of an address names the record, the same on its page and in links to it; null where nothing does. */
export function recordInAddress(url: URL): string | null {
  const segments = segmentsOf(url);
  const path = `/${segments.join('/')}`;
  if (segments.some(isId) && !isNamedByQuery(url)) return path;
  const ids = parametersOf(url).filter(([, value]) => isId(value));
  if (ids.length === 0) return segments.some(isId) ? path : null;
  const named = isNamedByQuery(url) ? parametersOf(url) : ids;
  return `${path}?${named.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
