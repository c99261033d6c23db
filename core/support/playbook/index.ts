export { PLAYBOOK_CATEGORIES, PLAYBOOK_LANGUAGES, type PlaybookCategory, type PlaybookLanguage } from './categories';
export { PLAYBOOK_SEEDS, playbookRecords } from './records';
