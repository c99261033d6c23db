/** Codes of the day's plan: see `SALES_CODES`. */
export const PLAN_CODES: Record<string, { params: string[]; english: string }> = {
  'plan.kind.chosen': { params: [], english: 'You chose it' },
  'plan.kind.agreed': { params: ['quote'], english: 'Agreed: “{quote}”' },
  'plan.kind.written': { params: [], english: 'A mail waits for its answer' },
  'plan.kind.no-phone': { params: [], english: 'No phone number is known' },
  'plan.kind.only-phone': { params: [], english: 'Only a phone number is known' },
  'plan.kind.silent': { params: [], english: 'Your last mail got no answer, and a phone number is known' },
  'plan.kind.near': { params: [], english: 'The close date is near, and a phone number is known' },
  'plan.kind.default': { params: [], english: 'Nothing calls for more than a mail' },
  'plan.left.too-long': { params: ['minutes', 'left'], english: 'Takes {minutes} min, only {left} are left' },
  'plan.left.no-room': { params: ['minutes'], english: 'Its {minutes} min are given to what counts for more' },
};
