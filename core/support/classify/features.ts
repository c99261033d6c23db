import { codePointAt, flagsOf, NUMBER, SPACELESS } from '../../text/character-flags';
import { FUNCTION_WORDS } from '../../text/function-words';
import { type Term, terms } from '../../text/ngrams';
import type { Stemmer } from '../../text/stem';

/** A term of a text with how much it counts for the classifier, at its first place. */
export interface Feature extends Term {
  count: number;
}

/** UTF-16 units of a message that are read: what a customer wants stands in the first paragraphs. */
export const READ_LIMIT = 8_000;

/** Weights found by leaving out one seed phrasing at a time. A single character says less than a pair, a pair of words less than a word. */
const WORD = 1;
const WORD_PAIR = 0.5;
const CHARACTER = 0.5;
const CHARACTER_PAIR = 1;

const HAN_OR_KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
const ALL_NUMBERS = /^\p{N}+$/u;

/** The features of a text: each term once (a repeated word says little more than its first use), without numbers and function words. */
export function features(text: string, stem: Stemmer): Feature[] {
  const first = new Map<string, Feature>();
  for (const found of terms(text.slice(0, READ_LIMIT), stem)) {
    const { term, start, end } = found;
    if (isNumber(term) || first.has(term)) continue;
    const count = weightOf(found, text);
    if (count > 0) first.set(term, { term, start, end, count });
  }
  return [...first.values()];
}

function weightOf({ term, start, end }: Term, text: string): number {
  if (isHanOrKana(term)) return [...term].length > 1 ? CHARACTER_PAIR : CHARACTER;
  if (term.includes(' ')) return WORD_PAIR;
  return FUNCTION_WORDS.en.has(text.slice(start, end).toLowerCase()) ? 0 : WORD;
}

/** True for a text whose features are mostly characters: such texts are calibrated apart from those made of words. */
export function isSpaceless(found: readonly Feature[]): boolean {
  let characters = 0;
  for (const { term } of found) if (isHanOrKana(term)) characters++;
  return characters * 2 > found.length;
}

// The first character alone tells most terms, without a pattern.
function isHanOrKana(term: string): boolean {
  return (flagsOf(codePointAt(term, 0)) & SPACELESS) !== 0 && HAN_OR_KANA.test(term);
}

function isNumber(term: string): boolean {
  return (flagsOf(codePointAt(term, 0)) & NUMBER) !== 0 && ALL_NUMBERS.test(term);
}
