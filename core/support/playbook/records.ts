import type { Seen } from '../../records/sighting';
import { ENGLISH_ARTICLES } from './articles-en';
import { CHINESE_ARTICLES } from './articles-zh';
import { PLAYBOOK_CATEGORIES, PLAYBOOK_LANGUAGES, type PlaybookCategory, type PlaybookLanguage } from './categories';
import { outreachRecords } from './outreach';
import { ENGLISH_SEEDS } from './seeds-en';
import { CHINESE_SEEDS } from './seeds-zh';
import { ENGLISH_FRAMES, ENGLISH_GREETINGS, type Tone } from './templates-en';
import { CHINESE_FRAMES, CHINESE_GREETINGS } from './templates-zh';

/** The answers, per language and category. */
export const PLAYBOOK_ARTICLES = { en: ENGLISH_ARTICLES, zh: CHINESE_ARTICLES };
const FRAMES = { en: ENGLISH_FRAMES, zh: CHINESE_FRAMES };
const GREETINGS = { en: ENGLISH_GREETINGS, zh: CHINESE_GREETINGS };
const TONES: readonly Tone[] = ['short', 'warm', 'formal'];

/** When the playbook's texts were last edited; move it on with every change of them. */
const EDITED_AT = '2026-11-22T08:00:00.000Z';

/** Seed phrasings per language and category. */
export const PLAYBOOK_SEEDS: Record<PlaybookLanguage, Record<PlaybookCategory, readonly string[]>> = {
  en: ENGLISH_SEEDS,
  zh: CHINESE_SEEDS,
};

const TEMPLATE_TITLES: Record<PlaybookLanguage, Record<Tone, string>> = {
  en: { short: 'short', warm: 'warm', formal: 'formal' },
  zh: { short: '简短', warm: '亲切', formal: '正式' },
};

/** The name of each category as it stands in the titles of templates. */
const CATEGORY_TITLES: Record<PlaybookLanguage, Record<PlaybookCategory, string>> = {
  en: {
    refund: 'Refund',
    billing: 'Billing',
    shipping: 'Delivery',
    'order-change': 'Order change',
    cancellation: 'Cancellation',
    'account-access': 'Account access',
    'technical-problem': 'Technical problem',
    'how-to': 'How to',
    pricing: 'Pricing',
    privacy: 'Privacy',
    'feature-request': 'Feature request',
    complaint: 'Complaint',
  },
  zh: {
    refund: '退款',
    billing: '账单',
    shipping: '配送',
    'order-change': '修改订单',
    cancellation: '取消',
    'account-access': '登录',
    'technical-problem': '故障',
    'how-to': '使用方法',
    pricing: '报价',
    privacy: '隐私',
    'feature-request': '建议',
    complaint: '投诉',
  },
};

function templateBody(category: PlaybookCategory, language: PlaybookLanguage, tone: Tone): string {
  const { greeting, signOff } = GREETINGS[language][tone];
  const { opening, closing } = FRAMES[language][category][tone];
  // The warm openings speak of the matter with feeling, and those of complaints regret it: more of it would be too much.
  const feeling = tone === 'warm' || category === 'complaint' || opening === '' ? '' : '{{opening.feeling}}';
  return [greeting, `${feeling}${opening}`, '{{answer}}', closing, `${signOff}\n{{user.signature}}`]
    .filter(part => part !== '')
    .join('\n\n');
}

/**
 * The starter playbook as records for the store: 24 articles, 72 templates of replies and 12 of mails that the user begins, in English and Chinese. The keys are stable
 * (`playbook:article/refund/en`), so that a second loading changes nothing.
 */
export function playbookRecords(): Seen[] {
  const records: Seen[] = [];
  for (const language of PLAYBOOK_LANGUAGES) {
    for (const category of PLAYBOOK_CATEGORIES) {
      const article = PLAYBOOK_ARTICLES[language][category];
      records.push({
        kind: 'article',
        keys: [`playbook:article/${category}/${language}`],
        fields: {
          ...article,
          phrasings: [...PLAYBOOK_SEEDS[language][category]],
          category,
          language,
          editedAt: EDITED_AT,
        },
      });
      for (const tone of TONES) {
        records.push({
          kind: 'template',
          keys: [`playbook:template/${category}/${language}/${tone}`],
          fields: {
            title: `${CATEGORY_TITLES[language][category]} · ${TEMPLATE_TITLES[language][tone]}`,
            category,
            language,
            tone,
            body: templateBody(category, language, tone),
            editedAt: EDITED_AT,
          },
        });
      }
    }
  }
  return [...records, ...outreachRecords()];
}
