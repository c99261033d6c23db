import type { SentimentStep } from '../tone/sentiment';

/** Said before the opening, by how the customer feels; with the space that parts it from what follows. */
const LINES: Record<string, Record<SentimentStep, string>> = {
  en: {
    [-2]: 'We are very sorry for the trouble that this has caused you. ',
    [-1]: 'We are sorry for the inconvenience. ',
    0: '',
    1: 'Thank you for your kind words. ',
    2: 'Thank you very much for your kind words. ',
  },
  zh: {
    [-2]: '给您带来这么大的困扰，我们深表歉意。',
    [-1]: '给您带来不便，非常抱歉。',
    0: '',
    1: '感谢您的肯定。',
    2: '非常感谢您的肯定与支持！',
  },
  de: {
    [-2]: 'Es tut uns sehr leid, dass Sie solche Umstände hatten. ',
    [-1]: 'Bitte entschuldigen Sie die Unannehmlichkeiten. ',
    0: '',
    1: 'Vielen Dank für die freundlichen Worte. ',
    2: 'Herzlichen Dank für die freundlichen Worte! ',
  },
};

/** One of our own sentences; empty where nothing speaks of a feeling, and in a language that has none. */
export function feelingLine(step: SentimentStep, language: string): string {
  return LINES[language]?.[step] ?? '';
}
