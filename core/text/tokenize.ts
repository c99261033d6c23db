import { codePointAt, flagsOf, INVISIBLE, isAscii, LETTER, MARK, NUMBER, SPACELESS } from './character-flags';

/** A word, or one character of a script that is written without spaces. */
export interface Token {
  /** Normalised (NFKC), lower case, without invisible characters. */
  text: string;
  /** Where it stands in the source, in UTF-16 units. */
  start: number;
  end: number;
  /** `character`: Han, kana, Thai and other scripts without spaces; one token is one character. */
  kind: 'word' | 'number' | 'character';
}

const INVISIBLE_CHARACTERS = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const WORD_PART = LETTER | NUMBER | MARK | INVISIBLE;
const [APOSTROPHE, TYPOGRAPHIC_APOSTROPHE] = [0x27, 0x2019];

/**
 * Words, numbers and single characters of a text, in order. Scripts without spaces are given character by character, because word
 * segmentation differs between browser versions and the same text has to give the same result everywhere.
 *
 * @example tokenize("Don't 退款").map(token => token.text) // ["don't", '退', '款']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  eachSpan(text, (start, end, spaceless) => {
    const token = tokenOf(text, start, end, spaceless);
    if (token !== null) tokens.push(token);
  });
  return tokens;
}

/** The token that a span is; null for one of invisible characters alone. */
export function tokenOf(text: string, start: number, end: number, spaceless: boolean): Token | null {
  const normal = normalized(text.slice(start, end));
  if (normal === '') return null;
  const kind = spaceless ? 'character' : /^\p{N}+$/u.test(normal) ? 'number' : 'word';
  return { text: normal, start, end, kind };
}

/** The form in which spellings of a word are the same. */
function normalized(raw: string): string {
  if (isAscii(raw)) return raw.toLowerCase();
  return raw.replace(INVISIBLE_CHARACTERS, '').normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/**
 * The places of the tokens of a text, in order, without making a string of each. A word begins with a letter or number and goes on over letters, marks, numbers, invisible
 * characters and apostrophes before a letter; inside it each character of a script without spaces, with its marks, is a span of its own.
 */
export function eachSpan(text: string, visit: (start: number, end: number, spaceless: boolean) => void): void {
  let at = 0;
  while (at < text.length) {
    let point = codePointAt(text, at);
    let flags = flagsOf(point);
    if ((flags & (LETTER | NUMBER)) === 0) {
      at += point > 0xffff ? 2 : 1;
      continue;
    }
    let start = at;
    let spaceless = (flags & SPACELESS) !== 0;
    for (;;) {
      at += point > 0xffff ? 2 : 1;
      if (at >= text.length) break;
      point = codePointAt(text, at);
      flags = flagsOf(point);
      const goesOn =
        (flags & WORD_PART) !== 0 ||
        ((point === APOSTROPHE || point === TYPOGRAPHIC_APOSTROPHE) &&
          at + 1 < text.length &&
          (flagsOf(codePointAt(text, at + 1)) & LETTER) !== 0);
      if (!goesOn) break;
      const own = (flags & SPACELESS) !== 0;
      // A character takes the marks after it; all else begins anew beside it.
      if (spaceless ? (flags & MARK) === 0 : own) {
        visit(start, at, spaceless);
        start = at;
        spaceless = own;
      }
    }
    visit(start, at, spaceless);
  }
}
