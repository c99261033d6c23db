import { describe, expect, test } from 'vitest';
import { ArticleFields, TemplateFields } from '../../core/records';
import { playbookRecords } from '../../core/support';
import { SUPPORT_CODES } from '../../core/support/codes';
import {
  KEY_TERMS,
  OUTREACH_CATEGORY,
  PLAYBOOK_CATEGORIES,
  PLAYBOOK_LANGUAGES,
  PLAYBOOK_SEEDS,
} from '../../core/support/playbook';
import { slotsOf } from '../../core/support/reply/fill-template';
import { SLOT_NAMES } from '../../core/support/reply/slots';
import { detectLanguage } from '../../core/text/detect-language';
import { CHINESE_MAILS, ENGLISH_MAILS } from './mails';

const records = playbookRecords();
const articles = records.filter(record => record.kind === 'article');
const templates = records.filter(record => record.kind === 'template');

describe('the starter playbook', () => {
  test('has twelve categories, each with a name for the user', () => {
    expect(PLAYBOOK_CATEGORIES).toHaveLength(12);
    for (const category of PLAYBOOK_CATEGORIES) expect(SUPPORT_CODES[`category.${category}`]).toBeDefined();
  });

  test('has at least ten seed phrasings per category and language, none twice', () => {
    for (const language of PLAYBOOK_LANGUAGES) {
      const all = PLAYBOOK_CATEGORIES.flatMap(category => PLAYBOOK_SEEDS[language][category]);
      expect(new Set(all).size).toBe(all.length);
      for (const category of PLAYBOOK_CATEGORIES) {
        expect(PLAYBOOK_SEEDS[language][category].length).toBeGreaterThanOrEqual(10);
      }
    }
  });

  test('shares no phrasing with the mails that measure it', () => {
    const mails = new Set([...ENGLISH_MAILS, ...CHINESE_MAILS].flatMap(([, subject, text]) => [subject, text]));
    for (const language of PLAYBOOK_LANGUAGES) {
      for (const category of PLAYBOOK_CATEGORIES) {
        for (const seed of PLAYBOOK_SEEDS[language][category]) expect(mails).not.toContain(seed);
      }
    }
  });

  test('has an article, and a short and a warm reply, for every category in both languages', () => {
    expect(articles.length).toBeGreaterThanOrEqual(24);
    for (const language of PLAYBOOK_LANGUAGES) {
      for (const category of PLAYBOOK_CATEGORIES) {
        const fits = ({ fields }: { fields: { language?: string; category?: string | null } }) =>
          fields.language === language && fields.category === category;
        expect(articles.filter(fits).length, `${category} ${language}`).toBeGreaterThanOrEqual(1);
        const tones = templates.filter(fits).map(({ fields }) => fields.tone);
        expect(tones).toContain('short');
        expect(tones).toContain('warm');
      }
    }
  });

  test('writes articles of 60 to 150 words, in Chinese of 100 to 300 characters, in the language they claim', () => {
    for (const { fields } of articles) {
      const body = fields.body ?? '';
      const size = fields.language === 'zh' ? body.replace(/\s/g, '').length : body.split(/\s+/).length;
      const [least, most] = fields.language === 'zh' ? [100, 300] : [60, 150];
      expect(size, `${fields.title}: ${size}`).toBeGreaterThanOrEqual(least);
      expect(size, `${fields.title}: ${size}`).toBeLessThanOrEqual(most);
      expect(detectLanguage(body)).toBe(fields.language);
    }
  });

  test('uses known slots only, and each reply has its greeting, answer and signature', () => {
    for (const { fields } of templates) {
      const slots = slotsOf(fields.body ?? '');
      for (const slot of slots) expect(SLOT_NAMES, fields.title).toContain(slot);
      if (fields.category !== OUTREACH_CATEGORY) expect(slots, fields.title).toContain('answer');
      expect(slots).toContain('user.signature');
      expect(slots.some(slot => slot.startsWith('person.'))).toBe(true);
      expect(fields.body).not.toMatch(/\{\{(?![\w.]+\}\})|\n{3}/);
    }
  });

  test('has a label for every slot', () => {
    for (const slot of SLOT_NAMES) expect(SUPPORT_CODES[`slot.${slot}`]).toBeDefined();
  });

  test('gives complete records that the store accepts, with the same keys every time', () => {
    for (const record of records) {
      const fields = record.kind === 'article' ? ArticleFields : TemplateFields;
      expect(() => fields.parse(record.fields)).not.toThrow();
    }
    expect(new Set(records.flatMap(record => record.keys)).size).toBe(records.length);
    expect(playbookRecords()).toEqual(records);
  });

  test('lists every key term of a category once', () => {
    for (const language of PLAYBOOK_LANGUAGES) {
      for (const category of PLAYBOOK_CATEGORIES) {
        const terms = KEY_TERMS[language][category];
        expect(new Set(terms).size, category).toBe(terms.length);
        for (const term of terms) expect(term.trim()).not.toBe('');
      }
    }
  });
});

describe('the codes of the support analyses', () => {
  test('name exactly the parameters that their sentence uses', () => {
    for (const [code, { params, english }] of Object.entries(SUPPORT_CODES)) {
      const used = Array.from(english.matchAll(/\{(\w+)\}/g), match => match[1]);
      expect(used.sort(), code).toEqual([...params].sort());
    }
  });
});
