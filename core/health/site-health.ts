import type { PageHealth } from '../records/page-health';
import type { Light, PageReport } from './result';

/** A page still loading is recognised a moment later; so many visits in a row without that are no accident. */
const CERTAIN_BLANKS = 3;
const ORDER: readonly Light[] = ['blank', 'rows', 'some', 'good'];

/**
 * Judges how well each kind of page is read. Worst first, then by site and page. The worst finding gives the light: nothing recognised,
 * rows left out, fields missed.
 *
 * @example siteHealth([{ site: 'hubspot', page: 'deal', missed: {}, rows: null, blanks: 0, … }])[0].light // 'good'
 */
export function siteHealth(pages: readonly PageHealth[]): PageReport[] {
  return pages.map(report).sort((a, b) => {
    const worse = ORDER.indexOf(a.light) - ORDER.indexOf(b.light);
    if (worse !== 0) return worse;
    const [left, right] = [`${a.site} ${a.page}`, `${b.site} ${b.page}`];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

function report(health: PageHealth): PageReport {
  const { site, page, at, rows, rowsSince } = health;
  const blankSince = health.blanks >= CERTAIN_BLANKS ? health.blankSince : null;
  const missed = Object.entries(health.missed)
    .map(([name, { since, records, why }]) => ({ ...split(name), records, since, why }))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.field < b.field ? -1 : 1));
  const fields = Object.entries(health.fields)
    .map(([name, { selector, at }]) => ({ ...split(name), selector, at }))
    .sort((a, b) => (`${a.kind} ${a.field}` < `${b.kind} ${b.field}` ? -1 : 1));
  const light = blankSince !== null ? 'blank' : rowsSince !== null ? 'rows' : missed.length > 0 ? 'some' : 'good';
  return { site, page, light, readAt: at, missed, rows, rowsSince, blankSince, fields };
}

/** `deal.amount` → its two parts. */
function split(name: string): { kind: string; field: string } {
  const dot = name.indexOf('.');
  return { kind: name.slice(0, dot), field: name.slice(dot + 1) };
}
