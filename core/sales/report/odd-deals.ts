import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import type { Day } from '../../records/time';
import { median } from '../../stats/median';
import { closedOn } from '../history/closed-on';

/** Times the median amount from which an amount is taken for a slip of the keyboard, or for the one deal that decides everything. */
const FAR_OFF = 1_000;

/** Dates of decided deals that cannot be: counted, and left out of whatever they would spoil. */
export function impossibleDates(decided: readonly Deal[], today: Day): Words[] {
  const later = decided.filter(deal => (closedOn(deal) ?? today) > today).length;
  const backwards = decided.filter(deal => {
    const end = closedOn(deal);
    return end !== null && deal.createdDate !== null && end < deal.createdDate;
  }).length;
  return [
    ...(later === 0 ? [] : [{ code: 'left.closed-later', params: { n: later } }]),
    ...(backwards === 0 ? [] : [{ code: 'left.closed-before-created', params: { n: backwards } }]),
  ];
}

/**
 * What a reader should know before trusting sums over these deals: negative amounts, amounts far beyond the others, deals that stand there twice.
 *
 * @param minor amount of a deal in the smallest unit of the report's currency, or null
 */
export function oddDeals(deals: readonly Deal[], minor: (deal: Deal) => number | null): Words[] {
  const won = deals.filter(deal => deal.status === 'won').map(deal => minor(deal) ?? 0);
  const negative = won.filter(amount => amount < 0).length;
  const positive = won.filter(amount => amount > 0);
  const usual = median(positive) ?? 0;
  const far = positive.filter(amount => amount > FAR_OFF * usual).length;
  const twice = deals.length - new Set(deals.map(looks)).size;
  return [
    ...(negative === 0 ? [] : [{ code: 'report.negative', params: { n: negative } }]),
    ...(far === 0 ? [] : [{ code: 'report.far-off', params: { n: far, times: FAR_OFF } }]),
    ...(twice === 0 ? [] : [{ code: 'report.twice', params: { n: twice } }]),
  ];
}

/** Deals of one look are likely one deal; a deal without name and creation looks like none but itself. */
function looks(deal: Deal): string {
  const { name, amount, status, createdDate, owner, companyKey, companyName } = deal;
  if (name === null || createdDate === null) return deal.id;
  return JSON.stringify([name, amount, status, createdDate, closedOn(deal), owner, companyKey, companyName]);
}
