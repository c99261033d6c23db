import { beforeAll, describe, expect, test } from 'vitest';
import { createSupport, type SupportEngine, type SupportPage, supportAnalysis } from '../../core/support';
import { loadEnglish } from '../../core/text/stem';
import { deal, decision, message, NOW, OWN, person, SETTINGS, stored, textOf, worldWith } from './world';

let engine: SupportEngine;
beforeAll(async () => {
  engine = createSupport(await loadEnglish());
});

const MARA = { name: 'Mara Lindqvist', email: 'mara@northwind.example' };
const onThread = (threadKey: string): SupportPage => ({ about: threadKey, keys: [threadKey], threadKey });
const REFUND = message('m1', {
  threadKey: 't1',
  subject: 'Re: Order A-20418',
  from: MARA,
  to: [{ name: null, email: OWN }],
  text: 'Hi, I returned the coat two weeks ago and still have no refund. When do I get my money back?\n\nOn Mon, 3 Nov 2025, Desk <desk@our-shop.example> wrote:\n> Your invoice is attached.',
});

describe('an English mail', () => {
  const world = () =>
    worldWith({
      messages: [REFUND],
      people: [person('p1', { name: MARA.name, emails: [MARA.email], companyName: 'Northwind' })],
    });

  test('is classified with the words that spoke for it, without the quoted history', () => {
    const { current } = supportAnalysis(world(), SETTINGS, NOW, onThread('t1'), engine);
    expect(current?.guesses[0]?.category).toBe('refund');
    expect(current?.unsure).toBe(false);
    expect(current?.language).toBe('en');
    expect(current?.evidence.join(' ').toLowerCase()).toContain('refund');
    expect(current?.evidence.join(' ')).not.toContain('invoice');
    expect(current?.guesses.reduce((sum, guess) => sum + guess.probability, 0)).toBeCloseTo(1, 9);
    expect(current?.subject).toBe('Order A-20418');
  });

  test('finds the article on refunds with the matching words marked', () => {
    const { current } = supportAnalysis(world(), SETTINGS, NOW, onThread('t1'), engine);
    expect(current?.articles[0]?.title).toBe('Returns and refunds: how long they take');
    expect(current?.articles[0]?.matches.map(word => word.toLowerCase())).toContain('refund');
    for (const hit of current?.articles ?? []) {
      expect(hit.score).toBeGreaterThan(0);
      expect(hit.score).toBeLessThanOrEqual(1);
    }
  });

  test('gets up to three replies whose slots say where they come from', () => {
    const { current } = supportAnalysis(world(), SETTINGS, NOW, onThread('t1'), engine);
    expect(current?.candidates).toHaveLength(3);
    const formal = current?.candidates.find(candidate => candidate.templateTitle === 'Refund · formal');
    expect(formal?.segments).toContainEqual({
      slot: 'person.name',
      value: 'Mara Lindqvist',
      recordId: 'p1',
      field: 'name',
    });
    expect(formal?.segments).toContainEqual({
      slot: 'order.number',
      value: 'A-20418',
      recordId: 'm1',
      field: 'subject',
    });
    const answer = formal?.segments.find(segment => 'slot' in segment && segment.slot === 'answer');
    expect(answer).toMatchObject({ recordId: formal?.articleId, field: 'body' });
    expect(formal?.missing).toEqual([]);
    expect(textOf(current?.candidates[0]?.segments ?? [])).toMatch(
      /^Good morning Mara,\n\n[\s\S]*Kind regards\nKim, Our Shop$/,
    );
  });

  test('lists what a reply lacks instead of guessing it', () => {
    const without = worldWith({
      messages: [{ ...REFUND, subject: 'Refund', from: { name: null, email: MARA.email } }],
    });
    const { current } = supportAnalysis(without, SETTINGS, NOW, onThread('t1'), engine);
    const formal = current?.candidates.find(candidate => candidate.templateTitle === 'Refund · formal');
    expect(formal?.missing).toEqual(['person.name', 'order.number']);
    expect(formal?.segments).toContainEqual({ slot: 'order.number', value: null, recordId: null, field: null });
  });

  test('takes deal and company from the only open deal of the person, and none where there are two', () => {
    const asked = message('m2', {
      threadKey: 't2',
      subject: 'Quote',
      from: MARA,
      text: 'Could you send us a quote with a volume discount for 30 users?',
    });
    const people = [person('p1', { name: MARA.name, emails: [MARA.email], companyName: 'Northwind' })];
    const open = (id: string) =>
      deal(id, { name: `Renewal ${id}`, status: 'open', personKeys: ['email:mara@northwind.example'] });
    const formal = (deals: ReturnType<typeof deal>[]) =>
      supportAnalysis(
        worldWith({ messages: [asked], people, deals }),
        SETTINGS,
        NOW,
        onThread('t2'),
        engine,
      ).current?.candidates.find(candidate => candidate.templateTitle === 'Pricing · formal');
    expect(formal([open('d1')])?.segments).toContainEqual({
      slot: 'deal.name',
      value: 'Renewal d1',
      recordId: 'd1',
      field: 'name',
    });
    expect(formal([open('d1')])?.segments).toContainEqual({
      slot: 'company.name',
      value: 'Northwind',
      recordId: 'p1',
      field: 'companyName',
    });
    expect(formal([open('d1'), open('d2')])?.missing).toEqual(['deal.name']);
  });
});

describe('a Chinese mail', () => {
  test('is answered in Chinese with the full name and the order number', () => {
    const mail = message('m3', {
      threadKey: 't3',
      subject: '退款',
      from: { name: '王小明', email: 'wang@lotus.example' },
      text: '您好，订单号A20418-7的外套我要退货，已经寄回，请尽快把钱退给我。',
    });
    const { current } = supportAnalysis(worldWith({ messages: [mail] }), SETTINGS, NOW, onThread('t3'), engine);
    expect(current?.language).toBe('zh');
    expect(current?.guesses[0]?.category).toBe('refund');
    expect(current?.evidence.join()).toContain('退款');
    expect(current?.priority).toBe('high');
    expect(current?.priorityWords).toEqual(['尽快']);
    expect(current?.candidates.map(candidate => candidate.language)).toEqual(['zh', 'zh', 'zh']);
    expect(textOf(current?.candidates[0]?.segments ?? [])).toMatch(/^王小明，早上好！/);
    const formal = current?.candidates.find(candidate => candidate.templateTitle === '退款 · 正式');
    expect(formal?.segments).toContainEqual({ slot: 'order.number', value: 'A20418-7', recordId: 'm3', field: 'text' });
  });
});

describe('the language of the reply', () => {
  const german = message('m4', {
    threadKey: 't4',
    subject: 'Problem',
    from: { name: 'Jürgen Maß', email: 'jm@werk.example' },
    text: 'Guten Tag, bitte schicken Sie mir die Rechnung noch einmal, ich habe sie nicht bekommen.',
  });

  test('is English where the playbook has no templates in the language of the mail', () => {
    const { current } = supportAnalysis(worldWith({ messages: [german] }), SETTINGS, NOW, onThread('t4'), engine);
    expect(current?.language).toBe('de');
    expect(current?.candidates.every(candidate => candidate.language === 'en')).toBe(true);
  });

  test("is the mail's own as soon as the user has a template in it", () => {
    const own = stored({
      kind: 'template',
      keys: ['own:1'],
      fields: {
        title: 'Rechnung',
        category: 'billing',
        language: 'de',
        tone: 'short',
        body: 'Hallo {{person.firstName}}, anbei die Rechnung.',
      },
    });
    const base = worldWith({ messages: [german], decisions: [decision({ subject: 'm4', choice: 'billing' })] });
    const { current } = supportAnalysis(
      { ...base, templates: [...base.templates, own] },
      SETTINGS,
      NOW,
      onThread('t4'),
      engine,
    );
    expect(textOf(current?.candidates[0]?.segments ?? [])).toBe('Hallo Jürgen, anbei die Rechnung.');
  });
});

describe('unsure', () => {
  test('offers replies of the two best categories', () => {
    const vague = message('m5', {
      threadKey: 't5',
      subject: 'Hello',
      from: MARA,
      text: 'Blue bicycles sing on Tuesdays.',
    });
    const { current } = supportAnalysis(worldWith({ messages: [vague] }), SETTINGS, NOW, onThread('t5'), engine);
    expect(current?.unsure).toBe(true);
    const offered = new Set(current?.candidates.map(candidate => candidate.why.params?.category));
    expect(offered).toEqual(new Set(current?.guesses.slice(0, 2).map(guess => guess.category)));
    expect(current?.candidates[0]?.why.code).toBe('support.why.unsure');
  });
});
