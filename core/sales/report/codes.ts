/** Codes of what the report says: see `SALES_CODES`. */
export const REPORT_CODES: Record<string, { params: string[]; english: string }> = {
  'report.trend.up.month': {
    params: ['amountMinor', 'currency', 'n', 'rSquared'],
    english: 'Revenue rises by about {amount} a month over {n} months',
  },
  'report.trend.down.month': {
    params: ['amountMinor', 'currency', 'n', 'rSquared'],
    english: 'Revenue falls by about {amount} a month over {n} months',
  },
  'report.trend.none.month': { params: ['n'], english: 'No clear trend over {n} months' },
  'report.trend.few.month': {
    params: ['n', 'least'],
    english: 'Too few months to tell a trend: {n} whole ones so far, it takes {least}',
  },
  'report.trend.up.quarter': {
    params: ['amountMinor', 'currency', 'n', 'rSquared'],
    english: 'Revenue rises by about {amount} a quarter over {n} quarters',
  },
  'report.trend.down.quarter': {
    params: ['amountMinor', 'currency', 'n', 'rSquared'],
    english: 'Revenue falls by about {amount} a quarter over {n} quarters',
  },
  'report.trend.none.quarter': { params: ['n'], english: 'No clear trend over {n} quarters' },
  'report.trend.few.quarter': {
    params: ['n', 'least'],
    english: 'Too few quarters to tell a trend: {n} whole ones so far, it takes {least}',
  },
  'report.trend.up.year': {
    params: ['amountMinor', 'currency', 'n', 'rSquared'],
    english: 'Revenue rises by about {amount} a year over {n} years',
  },
  'report.trend.down.year': {
    params: ['amountMinor', 'currency', 'n', 'rSquared'],
    english: 'Revenue falls by about {amount} a year over {n} years',
  },
  'report.trend.none.year': { params: ['n'], english: 'No clear trend over {n} years' },
  'report.trend.few.year': {
    params: ['n', 'least'],
    english: 'Too few years to tell a trend: {n} whole ones so far, it takes {least}',
  },
  'report.change.up': {
    params: ['from', 'beforeMinor', 'afterMinor', 'currency'],
    english: 'From {from} on revenue stands at a higher level, about {after} instead of {before}',
  },
  'report.change.down': {
    params: ['from', 'beforeMinor', 'afterMinor', 'currency'],
    english: 'From {from} on revenue stands at a lower level, about {after} instead of {before}',
  },
  'report.odd.high': {
    params: ['from', 'amountMinor', 'usualMinor', 'currency'],
    english: 'The period from {from} is far above the usual: {amount} instead of about {usual}',
  },
  'report.odd.low': {
    params: ['from', 'amountMinor', 'usualMinor', 'currency'],
    english: 'The period from {from} is far below the usual: {amount} instead of about {usual}',
  },
  'report.negative': { params: ['n'], english: '{n} won deals have a negative amount, which is taken off the revenue' },
  'report.far-off': {
    params: ['n', 'times'],
    english: '{n} won deals are over {times} times as large as the usual one: check their amounts',
  },
  'report.twice': {
    params: ['n'],
    english: '{n} deals look like another one in every field: they may be counted twice',
  },
  'report.few': { params: ['n'], english: 'Only {n} closed deals: averages say little yet' },
};
