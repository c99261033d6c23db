/** What a character is, as bits: each is asked for of every character of every text. */
export const LETTER = 1;
export const NUMBER = 2;
export const MARK = 4;
/** Zero-width, direction and soft-hyphen characters: they may stand inside a word and hide it from a plain pattern, not from the reader. */
export const INVISIBLE = 8;
/** Of a script that is written without spaces. */
export const SPACELESS = 16;
export const SPACE = 32;

const PATTERNS: readonly (readonly [flag: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [MARK, /\p{M}/u],
  [INVISIBLE, /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/],
  [SPACELESS, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u],
  [SPACE, /\s/],
];
const KNOWN = 128;
const CODE_POINTS = 0x110000;
/** Filled as characters are met: a text holds few of the million. */
const flags = new Uint8Array(CODE_POINTS);

/**
 * The flags of a code point.
 *
 * @example flagsOf('退'.codePointAt(0)!) // LETTER | SPACELESS
 */
export function flagsOf(codePoint: number): number {
  const known = flags[codePoint]!;
  return known === 0 ? looked(codePoint) : known & ~KNOWN;
}

function looked(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  let found = 0;
  for (const [flag, pattern] of PATTERNS) if (pattern.test(character)) found |= flag;
  flags[codePoint] = found | KNOWN;
  return found;
}

/** The code point at a place of a text: of two halves the whole, of a half alone the half. */
export function codePointAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xfc00) !== 0xd800 || at + 1 >= text.length) return unit;
  const next = text.charCodeAt(at + 1);
  return (next & 0xfc00) === 0xdc00 ? ((unit - 0xd800) << 10) + (next - 0xdc00) + 0x10000 : unit;
}

/** Whether a text holds characters of ASCII alone. */
export function isAscii(text: string, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
