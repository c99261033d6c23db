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

// Zero-width and soft-hyphen characters may stand inside a word: they hide it from a plain pattern, not from the reader.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const RUN =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|['’](?=\p{L}))*/gu;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SPACELESS_OR_OTHER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu;

function normalized(raw: string): string {
  return raw.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/**
 * Words, numbers and single characters of a text, in order. Scripts without spaces are given character by character, because word
 * segmentation differs between browser versions and the same text has to give the same result everywhere.
 *
 * @example tokenize("Don't 退款").map(token => token.text) // ["don't", '退', '款']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const run of text.matchAll(RUN)) {
    const raw = run[0];
    if (!SPACELESS.test(raw)) {
      push(tokens, raw, run.index);
      continue;
    }
    for (const part of raw.matchAll(SPACELESS_OR_OTHER)) push(tokens, part[0], run.index + part.index);
  }
  return tokens;
}

function push(tokens: Token[], raw: string, start: number): void {
  const text = normalized(raw);
  if (text === '') return;
  const kind = SPACELESS.test(raw) ? 'character' : /^\p{N}+$/u.test(text) ? 'number' : 'word';
  tokens.push({ text, start, end: start + raw.length, kind });
}
