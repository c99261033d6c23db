/** Codes of the warnings about deals: see `SALES_CODES`. */
export const DEAL_CODES: Record<string, { params: string[]; english: string }> = {
  'deal.overdue': { params: ['days'], english: 'close date passed {days} days ago' },
  'deal.stalled': { params: ['days', 'stage'], english: '{days} days in {stage}' },
  'deal.old': { params: ['days'], english: 'open for {days} days' },
  'deal.pushed': { params: ['n'], english: 'close date moved {n} times' },
  'deal.quiet': { params: ['days'], english: 'quiet for {days} days' },
  'deal.single-contact': { params: [], english: 'one contact only' },
  'deal.shrinking': { params: ['share', 'amountMinor', 'currency'], english: 'amount {share} below {amount}' },
  'deal.no-next-step': { params: [], english: 'no next step' },
  'deal.no-close-date': { params: [], english: 'no close date' },

  'deal.basis.days': {
    params: ['limit', 'won', 'weight'],
    english: 'Limit {limit} days: kept by 4 of 5 of your {won} won deals, with a start value worth {weight}',
  },
  'deal.basis.days.start': {
    params: ['limit'],
    english: 'Limit {limit} days: a start value, no won deal shows yours yet',
  },
  'deal.basis.times': {
    params: ['limit', 'won', 'weight'],
    english: 'Limit {limit}: kept by 4 of 5 of your {won} won deals, with a start value worth {weight}',
  },
  'deal.basis.times.start': {
    params: ['limit'],
    english: 'Limit {limit}: a start value, no won deal shows yours yet',
  },
  'deal.basis.share': {
    params: ['rate', 'won', 'weight'],
    english: 'Limit {rate}: kept by 4 of 5 of your {won} won deals, with a start value worth {weight}',
  },
  'deal.basis.share.start': { params: ['rate'], english: 'Limit {rate}: a start value, no won deal shows yours yet' },
  'deal.basis.contacts': {
    params: ['limit', 'won', 'weight'],
    english: 'Expected {limit}: 4 of 5 of your {won} won deals had as many, with a start value worth {weight}',
  },
  'deal.basis.contacts.start': {
    params: ['limit'],
    english: 'Expected {limit}: a start value, no won deal shows yours yet',
  },
  'deal.basis.step': {
    params: ['limit', 'won', 'weight'],
    english: 'Expected from day {limit}: 4 of 5 of your {won} won deals took longer, with a start value worth {weight}',
  },
  'deal.basis.step.start': {
    params: ['limit'],
    english: 'Expected from day {limit}: a start value, no won deal shows yours yet',
  },
};
