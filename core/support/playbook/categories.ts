/** The twelve categories that the starter playbook knows. Users add their own. */
export const PLAYBOOK_CATEGORIES = [
  'refund',
  'billing',
  'shipping',
  'order-change',
  'cancellation',
  'account-access',
  'technical-problem',
  'how-to',
  'pricing',
  'privacy',
  'feature-request',
  'complaint',
] as const;
export type PlaybookCategory = (typeof PLAYBOOK_CATEGORIES)[number];

/** Category of the mails that the user's side begins. No message of a customer is of it, so the classifier leaves it out. */
export const OUTREACH_CATEGORY = 'outreach';

/** Languages that the playbook is written in. */
export const PLAYBOOK_LANGUAGES = ['en', 'zh'] as const;
export type PlaybookLanguage = (typeof PLAYBOOK_LANGUAGES)[number];
