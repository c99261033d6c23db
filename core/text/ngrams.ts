import type { Stemmer } from './stem';
import { type Token, tokenize } from './tokenize';

/** A feature of a text with the place that it was read from. */
export interface Term {
  term: string;
  start: number;
  end: number;
}

/** At most this many UTF-16 units may stand between two neighbours of a bigram: more is another line or sentence. */
const NEIGHBOUR_GAP = 2;

function stemmed(token: Token, stem: Stemmer): string {
  return token.kind === 'word' ? stem(token.text.replace(/'s$/, '')) : token.text;
}

/**
 * Stems, bigrams of neighbouring stems, and for scripts without spaces single characters and character bigrams.
 *
 * @example terms('退款 refunds', stem).map(term => term.term) // ['退', '款', '退款', 'refund']
 */
export function terms(text: string, stem: Stemmer): Term[] {
  const result: Term[] = [];
  let previous: Term | null = null;
  let previousKind: Token['kind'] | null = null;
  for (const token of tokenize(text)) {
    const term: Term = { term: stemmed(token, stem), start: token.start, end: token.end };
    result.push(term);
    if (previous !== null && token.start - previous.end <= NEIGHBOUR_GAP) {
      const characters = token.kind === 'character' && previousKind === 'character';
      // Characters form a bigram only where nothing stands between them; a character and a word never do.
      if (characters ? token.start === previous.end : token.kind !== 'character' && previousKind !== 'character') {
        result.push({
          term: characters ? previous.term + term.term : `${previous.term} ${term.term}`,
          start: previous.start,
          end: token.end,
        });
      }
    }
    previous = term;
    previousKind = token.kind;
  }
  return result;
}
