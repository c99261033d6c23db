import { FUNCTION_WORDS, type LatinLanguage, TELLING_LETTERS } from './function-words';
import { tokenize } from './tokenize';

/** BCP 47 tags of the languages that are told apart. */
export type Language = LatinLanguage | 'zh' | 'ja' | 'ru';

/** UTF-16 units that are looked at: a language shows itself in the first paragraphs. */
const LOOK_AT = 6_000;
/** One Chinese character says about as much as this part of a Latin word. */
const WORDS_PER_CHARACTER = 0.6;
/** Share of kana among Japanese and Chinese characters from which a text is Japanese. */
const KANA_SHARE = 0.12;
const LETTER_WEIGHT = 0.7;
/** The best language has to lead the second by this share of its own score. */
const LEAD = 0.15;

const LATIN = Object.keys(FUNCTION_WORDS) as LatinLanguage[];
/** Letters that Ukrainian, Belarusian, Serbian and others write and Russian does not. */
const NOT_RUSSIAN = /[іїєґўјљњћђџ]/i;

/**
 * The language that most of a text is written in, by script, function words and telling letters; null where that is not certain
 * (a few words, an unknown language, two languages alike).
 *
 * @example detectLanguage('Wo ist meine Bestellung?') // 'de'
 */
export function detectLanguage(text: string): Language | null {
  let han = 0;
  let kana = 0;
  let cyrillic = 0;
  let latin = 0;
  let other = 0;
  const scores = new Map<LatinLanguage, number>(LATIN.map(language => [language, 0]));
  let notRussian = false;
  for (const token of tokenize(text.slice(0, LOOK_AT))) {
    if (token.kind === 'number') continue;
    if (token.kind === 'character') {
      if (/\p{Script=Han}/u.test(token.text)) han++;
      else if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(token.text)) kana++;
      else other++;
    } else if (/\p{Script=Cyrillic}/u.test(token.text)) {
      cyrillic++;
      notRussian ||= NOT_RUSSIAN.test(token.text);
    } else if (/\p{Script=Latin}/u.test(token.text)) {
      latin++;
      score(token.text, scores);
    } else other++;
  }
  const spaceless = (han + kana) * WORDS_PER_CHARACTER;
  const most = Math.max(spaceless, cyrillic, latin, other);
  if (most === 0 || most === other) return null;
  if (most === spaceless) return kana >= KANA_SHARE * (han + kana) ? 'ja' : 'zh';
  if (most === cyrillic) return notRussian ? null : 'ru';
  if (/[¿¡]/.test(text.slice(0, LOOK_AT))) scores.set('es', (scores.get('es') ?? 0) + LETTER_WEIGHT);
  return best(scores);
}

function score(word: string, scores: Map<LatinLanguage, number>): void {
  for (const language of LATIN) {
    let points = FUNCTION_WORDS[language].has(word) ? 1 : 0;
    for (const letter of TELLING_LETTERS[language]) if (word.includes(letter)) points += LETTER_WEIGHT;
    if (points > 0) scores.set(language, (scores.get(language) ?? 0) + points);
  }
}

function best(scores: Map<LatinLanguage, number>): LatinLanguage | null {
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] === 0) return null;
  return first[1] - (second?.[1] ?? 0) >= LEAD * first[1] ? first[0] : null;
}
