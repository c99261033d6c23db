export {
  OUTREACH_CATEGORY,
  PLAYBOOK_CATEGORIES,
  PLAYBOOK_LANGUAGES,
  type PlaybookCategory,
  type PlaybookLanguage,
} from './categories';
export { KEY_TERMS } from './key-terms';
export { outreachKey } from './outreach';
export { PLAYBOOK_ARTICLES, PLAYBOOK_SEEDS, playbookRecords } from './records';
