import type { Seen } from '../../records/sighting';
import { OUTREACH_CATEGORY, PLAYBOOK_LANGUAGES, type PlaybookLanguage } from './categories';
import { ENGLISH_OUTREACH } from './outreach-en';
import { CHINESE_OUTREACH } from './outreach-zh';
import type { Tone } from './templates-en';

export interface OutreachText {
  id: string;
  title: string;
  tone: Tone;
  body: string;
}

const TEXTS: Record<PlaybookLanguage, readonly OutreachText[]> = { en: ENGLISH_OUTREACH, zh: CHINESE_OUTREACH };

/** When the texts were last edited; move it on with every change of them. */
const EDITED_AT = '2026-11-29T08:00:00.000Z';

/** Key of an outreach template of the starter playbook. */
export function outreachKey(id: string, language: PlaybookLanguage): string {
  return `playbook:template/${OUTREACH_CATEGORY}/${language}/${id}`;
}

/** Templates for mails that the user begins: six in each language. */
export function outreachRecords(): Seen[] {
  return PLAYBOOK_LANGUAGES.flatMap(language =>
    TEXTS[language].map(
      ({ id, title, tone, body }): Seen => ({
        kind: 'template',
        keys: [outreachKey(id, language)],
        fields: { title, category: OUTREACH_CATEGORY, language, tone, body, editedAt: EDITED_AT },
      }),
    ),
  );
}
