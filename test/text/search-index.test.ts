import { beforeAll, describe, expect, test } from 'vitest';
import { isFunctionWord } from '../../core/text/function-words';
import { buildSearchIndex, type SearchIndex } from '../../core/text/search-index';
import { loadEnglish, type Stemmer } from '../../core/text/stem';

const ARTICLES = [
  ['refund', 'Refunds', 'We return the money to your card within ten days of the return.'],
  ['delivery', 'Delivery times', 'Parcels arrive after two days. Ask the carrier about a late parcel.'],
  ['login', 'Password', 'Reset the password on the sign-in page. The link works for an hour.'],
  ['退款', '退款流程', '收到退货后两个工作日内发起退款，原路退回银行卡。'],
  ['登录', '登录问题', '请点击忘记密码，系统会发送重置链接。'],
] as const;

describe('the search index', () => {
  let stem: Stemmer;
  let index: SearchIndex;
  const build = (articles: readonly (readonly [string, string, string])[]) =>
    buildSearchIndex(
      articles.map(([id, title, body]) => ({
        id,
        questions: [title],
        answer: body,
      })),
      stem,
      isFunctionWord,
    );
  beforeAll(async () => {
    stem = await loadEnglish();
    index = build(ARTICLES);
  });

  test('finds other forms of a word and marks it as it is written in the query', () => {
    const [hit] = index.search('I am waiting for my REFUNDING, where are the parcels?', 5);
    expect(hit).toMatchObject({ id: 'refund', matches: ['REFUNDING'] });
  });

  test('finds Chinese by characters and marks joined characters', () => {
    const [hit] = index.search('我忘记密码了', 5);
    expect(hit?.id).toBe('登录');
    expect(hit?.matches).toContain('忘记密码');
  });

  test('counts a match in the title for more than one in the body', () => {
    const two = build([
      ['body', 'Other', 'parcel here'],
      ['title', 'Parcel here', 'other'],
    ]);
    expect(two.search('parcel', 5).map(hit => hit.id)).toEqual(['title', 'body']);
  });

  test('scores each part as a share of its full match', () => {
    // One document of the average length, the word once in the answer: tf / (tf + k1) = 1 / 2.2 of weight 0.7 of 2.7.
    const one = buildSearchIndex([{ id: 'a', questions: [], answer: 'parcel carrier' }], stem, () => false);
    expect(one.search('parcel', 1)[0]?.score).toBeCloseTo((0.7 / 2.7) * (1 / 2.2), 12);
    for (const hit of index.search('parcel refund password 退款', 5)) expect(hit.score).toBeLessThanOrEqual(1);
  });

  test('forgives a slip in a word of the question, and finds nothing for a word that is only a little alike', () => {
    expect(index.search('pasword', 5).map(hit => hit.id)).toEqual(['login']);
    expect(index.search('passenger', 5)).toEqual([]);
  });

  test('passes over function words and unknown words', () => {
    expect(index.search('the of your to', 5)).toEqual([]);
    expect(index.search('我的了', 5)).toEqual([]);
    expect(index.search('xyzzy', 5)).toEqual([]);
    expect(index.search('', 5)).toEqual([]);
    // A word that no article holds changes no order; it makes the query a little less like the question.
    const [plain, odd] = [index.search('refund', 5), index.search('xyzzy refund', 5)];
    expect(odd.map(hit => hit.id)).toEqual(plain.map(hit => hit.id));
    expect(odd[0]!.score).toBeLessThan(plain[0]!.score);
  });

  test('keeps the order of documents for equal scores, and the limit', () => {
    const same = build([
      ['a', 'Parcel', 'x'],
      ['b', 'Parcel', 'x'],
      ['c', 'Parcel', 'x'],
    ]);
    expect(same.search('parcel', 2).map(hit => hit.id)).toEqual(['a', 'b']);
  });

  test('of no documents finds nothing', () => {
    expect(build([]).search('parcel', 5)).toEqual([]);
  });
});
