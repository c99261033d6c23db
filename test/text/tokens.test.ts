import { beforeAll, describe, expect, test } from 'vitest';
import { terms } from '../../core/text/ngrams';
import { sentences } from '../../core/text/sentences';
import { loadEnglish, type Stemmer } from '../../core/text/stem';
import { tokenize } from '../../core/text/tokenize';
import { processorMilliseconds } from '../setup/processor-time';

describe('tokens', () => {
  const words = (text: string) => tokenize(text).map(token => token.text);

  test('are words, numbers and single characters of scripts without spaces', () => {
    expect(words("Don't ship 2 boxes to São Paulo!")).toEqual(["don't", 'ship', '2', 'boxes', 'to', 'são', 'paulo']);
    expect(words('我要退款ABC')).toEqual(['我', '要', '退', '款', 'abc']);
    expect(words('返金をお願い')).toEqual(['返', '金', 'を', 'お', '願', 'い']);
    expect(tokenize('Größe 42 退').map(token => token.kind)).toEqual(['word', 'number', 'character']);
  });

  test('are normalised: full width, typographic apostrophes, composed letters, invisible characters', () => {
    expect(words('ＡＢＣ１２')).toEqual(['abc12']);
    expect(words('don’t')).toEqual(["don't"]);
    expect(words('cafe\u0301')).toEqual(['caf\u00e9']);
    expect(words('re\u200bfu\u00adnd')).toEqual(['refund']);
    expect(words('\u200b \u202e')).toEqual([]);
  });

  test('of scripts without spaces keep their marks, and end where another script begins', () => {
    expect(words('ที่นี่ OK退款3天')).toEqual(['ที่', 'นี่', 'ok', '退', '款', '3', '天']);
    expect(words('𠮷野家')).toEqual(['𠮷', '野', '家']);
    expect(words("rock'n'roll' 'tis")).toEqual(["rock'n'roll", 'tis']);
  });

  test('say where they stand in the source', () => {
    const text = 'Re\u200bfund 退款, now';
    for (const token of tokenize(text)) {
      expect(words(text.slice(token.start, token.end))).toEqual([token.text]);
    }
    expect(tokenize(text).map(token => token.start)).toEqual([0, 8, 9, 12]);
  });
});

describe('terms', () => {
  let stem: Stemmer;
  beforeAll(async () => {
    stem = await loadEnglish();
  });
  const of = (text: string) => terms(text, stem).map(term => term.term);

  test('are stems and pairs of neighbours, for Chinese characters and pairs of them', () => {
    expect(of('Refunded orders')).toEqual(['refund', 'order', 'refund order']);
    expect(of('要退款')).toEqual(['要', '退', '要退', '款', '退款']);
  });

  test('form no pair across a line, a sentence or two scripts', () => {
    expect(of('order.\n\nMoney')).toEqual(['order', 'money']);
    expect(of('退，款')).toEqual(['退', '款']);
    expect(of('退 refund')).toEqual(['退', 'refund']);
  });
});

describe('sentences', () => {
  test('end at closing marks and line breaks', () => {
    expect(sentences('It broke. Can you help?! Thanks…\nAnn')).toEqual([
      'It broke.',
      'Can you help?!',
      'Thanks…',
      'Ann',
    ]);
    expect(sentences('坏了。能修吗？谢谢！')).toEqual(['坏了。', '能修吗？', '谢谢！']);
  });

  test('do not end after abbreviations, initials or inside numbers', () => {
    expect(sentences('Dear Dr. Weber, J. Lee paid 3.50 for No. 7. Bye.')).toEqual([
      'Dear Dr. Weber, J. Lee paid 3.50 for No. 7.',
      'Bye.',
    ]);
  });

  test('of nothing are none', () => {
    expect(sentences(' \n ')).toEqual([]);
  });

  test('of a long row of dots take no longer than its length asks for', () => {
    const dots = `${'.'.repeat(300_000)}x`;
    expect(processorMilliseconds(() => sentences(dots))).toBeLessThan(500);
  });
});
