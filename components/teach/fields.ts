import type { TaughtKind } from '../../core/records/taught';

/** What can be taught of each kind, the field that names the record first. */
export const TEACHABLE: Record<TaughtKind, readonly string[]> = {
  deal: [
    'name',
    'amount',
    'stage',
    'closeDate',
    'companyName',
    'personEmail',
    'personName',
    'owner',
    'createdDate',
    'nextStep',
    'source',
    'product',
    'siteProbabilityPercent',
  ],
  person: ['name', 'emails', 'phone', 'jobTitle', 'companyName', 'owner'],
  company: ['name', 'domain', 'industry', 'owner'],
  ticket: ['subject', 'status', 'priority', 'personName', 'personEmail', 'category'],
};

export const TAUGHT_KINDS = Object.keys(TEACHABLE) as TaughtKind[];

/** Fields that are offered at once; the others behind "more". */
export const FIRST_FIELDS = 6;
