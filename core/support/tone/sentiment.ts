import { type Token, tokenize } from '../../text/tokenize';
import { FEELINGS, type SentimentLanguage } from './sentiment-words';

/** How the writer feels: −2 very unhappy, −1 unhappy, 0 nothing speaks of it, 1 pleased, 2 very pleased. */
export type SentimentStep = -2 | -1 | 0 | 1 | 2;
export interface Sentiment {
  step: SentimentStep;
  /** What caused it, as written, negations included; empty at 0. */
  words: string[];
}

/** A negated word says the opposite, but less: "not good" is milder than "bad", "not bad" than "good". */
const NEGATED = -0.75;
const AMPLIFIED = 1.5;
/** Tokens between a negation and its word: "not at all happy". Chinese characters count as one each. */
const REACH = 3;
const LEAST = 0.5;
const STRONG = 2;
const WORDS_SHOWN = 6;
const READ_TOKENS = 2_000;

interface Lexicon {
  /** Tokens of a phrase joined by a space → its value. */
  values: Map<string, number>;
  negators: Set<string>;
  amplifiers: Set<string>;
  longest: number;
}
interface Hit {
  value: number;
  from: number;
  to: number;
}

const lexicons = new Map<SentimentLanguage, Lexicon>();

/**
 * Words of feeling in English, German and Chinese, added up: strong ones 2, plain ones 1, negated ones × −¾, amplified ones × 1½. A sum of ±½ or more is one step,
 * of ±2 or more two. In other languages, and where no word of feeling stands, it is 0.
 *
 * @param language of the text as detected; null reads it as English
 * @example sentimentOf('I am not happy with this.', 'en') // { step: -1, words: ['not happy'] }
 */
export function sentimentOf(text: string, language: string | null): Sentiment {
  const tokens = tokenize(text).slice(0, READ_TOKENS);
  const hits = lexiconsFor(language).flatMap(known => hitsOf(text, tokens, known));
  const sum = hits.reduce((total, { value }) => total + value, 0);
  const step = stepOf(sum);
  // What speaks against the result is not its cause.
  const causes = hits.filter(({ value }) => value * step > 0).sort((a, b) => a.from - b.from);
  const words = new Map(causes.map(({ from, to }) => [text.slice(from, to).toLowerCase(), text.slice(from, to)]));
  return { step, words: [...words.values()].slice(0, WORDS_SHOWN) };
}

function stepOf(sum: number): SentimentStep {
  if (Math.abs(sum) < LEAST) return 0;
  if (sum < 0) return sum <= -STRONG ? -2 : -1;
  return sum >= STRONG ? 2 : 1;
}

/** Chinese characters are words of Chinese wherever they stand; of the Latin languages one is read. */
function lexiconsFor(language: string | null): Lexicon[] {
  const primary = language?.split('-')[0] ?? 'en';
  if (primary === 'ja') return [];
  const latin = primary === 'en' || primary === 'de' ? [lexiconOf(primary)] : [];
  return [...latin, lexiconOf('zh')];
}

function lexiconOf(language: SentimentLanguage): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const { strongGood, good, bad, strongBad, negators, amplifiers } = FEELINGS[language];
  const keys = (phrases: readonly string[]) => phrases.map(keyOf);
  const values = new Map<string, number>();
  for (const key of keys(good)) values.set(key, 1);
  for (const key of keys(strongGood)) values.set(key, 2);
  for (const key of keys(bad)) values.set(key, -1);
  for (const key of keys(strongBad)) values.set(key, -2);
  const made: Lexicon = {
    values,
    negators: new Set(keys(negators)),
    amplifiers: new Set(keys(amplifiers)),
    longest: Math.max(...[...values.keys(), ...keys(negators)].map(key => key.split(' ').length)),
  };
  lexicons.set(language, made);
  return made;
}

function keyOf(phrase: string): string {
  return tokenize(phrase)
    .map(token => token.text)
    .join(' ');
}

function hitsOf(text: string, tokens: readonly Token[], { values, negators, amplifiers, longest }: Lexicon): Hit[] {
  const matched = (known: { has(key: string): boolean }, at: number): number => {
    for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
      const part = tokens.slice(at, at + length);
      if (known.has(part.map(token => token.text).join(' '))) return length;
    }
    return 0;
  };
  /** Where a mark of that kind stands within reach before a token of the same sentence: its place, or −1. */
  const before = (known: ReadonlySet<string>, at: number): number => {
    for (let place = at - 1; place >= Math.max(0, at - REACH); place--) {
      if (endsSentence(text, tokens, place)) return -1;
      if (matched(known, place) > 0) return place;
    }
    return -1;
  };
  /** German says "gefällt mir nicht". */
  const after = (at: number): number => {
    for (let place = at; place < Math.min(tokens.length, at + REACH); place++) {
      if (endsSentence(text, tokens, place - 1)) return -1;
      if (tokens[place]!.text === 'nicht') return place;
    }
    return -1;
  };
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = matched(values, at);
    if (length === 0) continue;
    let value = values.get(
      tokens
        .slice(at, at + length)
        .map(token => token.text)
        .join(' '),
    )!;
    let [from, to] = [tokens[at]!.start, tokens[at + length - 1]!.end];
    const amplifier = before(amplifiers, at);
    if (amplifier >= at - 1 && amplifier >= 0) value *= AMPLIFIED;
    const negator = before(negators, at);
    const behind = negators.has('nicht') ? after(at + length) : -1;
    if (negator >= 0) from = tokens[negator]!.start;
    else if (behind >= 0) to = tokens[behind]!.end;
    if (negator >= 0 || behind >= 0) value *= NEGATED;
    hits.push({ value, from, to });
    at += length - 1;
  }
  return hits;
}

/** Whether a sentence or clause ends between the token at `at` and the next. */
function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token === undefined || next === undefined || /[.!?;:,\n。！？；，：]/.test(text.slice(token.end, next.start));
}
