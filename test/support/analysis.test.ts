import { beforeAll, describe, expect, test } from 'vitest';
import { createSupport, type SupportEngine, type SupportPage, supportAnalysis } from '../../core/support';
import { SUPPORT_CODES } from '../../core/support/codes';
import { loadEnglish, type Stemmer } from '../../core/text/stem';
import { deal, decision, message, NOW, OWN, person, SETTINGS, stored, textOf, ticket, worldWith } from './world';

let stem: Stemmer;
let engine: SupportEngine;
beforeAll(async () => {
  stem = await loadEnglish();
  engine = createSupport(stem);
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
      /^Hello Mara,\n\n[\s\S]*Kind regards\nKim, Our Shop$/,
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
      text: '您好，订单号A20418-7的外套我已经寄回，请尽快退款。',
    });
    const { current } = supportAnalysis(worldWith({ messages: [mail] }), SETTINGS, NOW, onThread('t3'), engine);
    expect(current?.language).toBe('zh');
    expect(current?.guesses[0]?.category).toBe('refund');
    expect(current?.evidence.join()).toContain('退款');
    expect(current?.priority).toBe('high');
    expect(current?.priorityWords).toEqual(['尽快']);
    expect(current?.candidates.map(candidate => candidate.language)).toEqual(['zh', 'zh', 'zh']);
    expect(textOf(current?.candidates[0]?.segments ?? [])).toMatch(/^王小明，您好！/);
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

describe('what the user decides', () => {
  const odd = (id: string, text: string) =>
    message(id, { threadKey: `t-${id}`, subject: 'Leihgerät', from: MARA, text });
  const first = odd('a', 'The loan unit is with us, the sticker on the crate says Bay 7.');
  const second = odd('b', 'Another loan unit came in today with the crate sticker of Bay 9.');

  test('makes a category of its own, and similar messages follow', () => {
    const before = supportAnalysis(worldWith({ messages: [first, second] }), SETTINGS, NOW, onThread('t-b'), engine);
    expect(before.categories).not.toContain('loan-units');
    const decisions = [decision({ subject: 'a', choice: 'loan-units' })];
    const after = supportAnalysis(
      worldWith({ messages: [first, second], decisions }),
      SETTINGS,
      NOW,
      onThread('t-b'),
      engine,
    );
    expect(after.categories).toContain('loan-units');
    expect(after.current?.guesses[0]?.category).toBe('loan-units');
    expect(after.current?.chosen).toBeNull();
  });

  test('counts for the message itself at once, by message or by thread, the newest first', () => {
    for (const subject of ['a', 't-a']) {
      const decisions = [decision({ subject, choice: 'billing' }), decision({ subject, choice: 'complaint' })];
      const { current } = supportAnalysis(
        worldWith({ messages: [first], decisions }),
        SETTINGS,
        NOW,
        onThread('t-a'),
        engine,
      );
      expect(current?.chosen).toBe('complaint');
      expect(current?.unsure).toBe(false);
      expect(current?.candidates[0]?.why).toEqual({ code: 'support.why.chosen', params: { category: 'complaint' } });
    }
  });

  test('moves a playbook category: the probability of the chosen one rises for a similar message', () => {
    const probability = (decisions: ReturnType<typeof decision>[]) =>
      supportAnalysis(
        worldWith({ messages: [first, second], decisions }),
        SETTINGS,
        NOW,
        onThread('t-b'),
        engine,
      ).current?.guesses.find(guess => guess.category === 'shipping')?.probability ?? 0;
    expect(probability([decision({ subject: 'a', choice: 'shipping' })])).toBeGreaterThan(probability([]));
  });

  test('brings a template that was inserted before to the front, and a rejected one to the end', () => {
    const world = (decisions: ReturnType<typeof decision>[]) => worldWith({ messages: [REFUND], decisions });
    const shortId = 'playbook:template/refund/en/short';
    const inserted = supportAnalysis(
      world([decision({ what: 'inserted', subject: 'other', choice: shortId })]),
      SETTINGS,
      NOW,
      onThread('t1'),
      engine,
    );
    expect(inserted.current?.candidates[0]).toMatchObject({ templateId: shortId, used: 1 });
    expect(inserted.current?.candidates[0]?.why).toEqual({
      code: 'support.why.used',
      params: { category: 'refund', n: 1 },
    });
    const warmId = 'playbook:template/refund/en/warm';
    const rejected = supportAnalysis(
      world([decision({ what: 'rejected', subject: 'm1', choice: warmId })]),
      SETTINGS,
      NOW,
      onThread('t1'),
      engine,
    );
    expect(rejected.current?.candidates.map(candidate => candidate.templateId)).toEqual([
      shortId,
      'playbook:template/refund/en/formal',
      warmId,
    ]);
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

describe('the queue', () => {
  const inbox = () =>
    worldWith({
      messages: [
        message('old', {
          threadKey: 'q1',
          subject: 'Invoice',
          from: MARA,
          at: '2026-11-18T08:00:00.000Z',
          text: 'Please send me the invoice again.',
        }),
        message('new', {
          threadKey: 'q2',
          subject: 'Urgent',
          from: MARA,
          at: '2026-11-22T08:00:00.000Z',
          text: 'We need help immediately, the page is blank.',
        }),
        message('in', {
          threadKey: 'q3',
          subject: 'Thanks',
          from: MARA,
          at: '2026-11-20T08:00:00.000Z',
          text: 'How do I export?',
        }),
        message('out', {
          threadKey: 'q3',
          subject: 'Re: Thanks',
          from: { name: 'Desk', email: 'Desk@our-shop.example' },
          at: '2026-11-20T09:00:00.000Z',
          text: 'Like this.',
        }),
        message('robot', {
          threadKey: 'q4',
          subject: 'Report',
          from: { name: null, email: 'no-reply@service.example' },
          text: 'Weekly report',
        }),
        message('nobody', { threadKey: 'q5', subject: 'x', from: null, text: 'Hello' }),
        message('ancient', {
          threadKey: 'q6',
          subject: 'x',
          from: MARA,
          at: '2025-01-01T08:00:00.000Z',
          text: 'Where is my parcel?',
        }),
        message('reply', {
          threadKey: 'k1',
          subject: 'Login',
          from: MARA,
          at: '2026-11-19T08:00:00.000Z',
          text: 'I cannot log in.',
        }),
      ],
      tickets: [
        ticket('k1', { subject: 'Login', status: 'open', requester: MARA, openedAt: '2026-11-19T08:00:00.000Z' }),
        ticket('k2', {
          subject: 'Where is my refund',
          status: 'new',
          priority: 'urgent',
          requester: MARA,
          openedAt: '2026-11-21T08:00:00.000Z',
        }),
        ticket('k3', {
          subject: 'Solved one',
          status: 'solved',
          requester: MARA,
          openedAt: '2026-11-21T08:00:00.000Z',
        }),
      ],
    });

  test('holds open tickets and unanswered threads, urgent ones first, then those that wait longest', () => {
    const { queue } = supportAnalysis(inbox(), SETTINGS, NOW, null, engine);
    expect(queue.map(item => item.threadKey)).toEqual(['k2', 'q2', 'q1', 'k1']);
    expect(queue[0]).toMatchObject({ ticketId: 'k2', messageId: null, priority: 'high', priorityWords: [] });
    expect(queue[1]).toMatchObject({ priority: 'high', priorityWords: ['Urgent', 'immediately'] });
    expect(queue[3]).toMatchObject({ ticketId: 'k1', messageId: 'reply' });
    expect(queue.every(item => !item.answered)).toBe(true);
  });

  test('says what was left out and why, in codes that the panel knows', () => {
    const { coverage } = supportAnalysis(inbox(), SETTINGS, NOW, null, engine);
    expect(coverage.used).toBe(4);
    expect(coverage.left).toEqual([
      { code: 'support.left.no-direction', params: { n: 1 } },
      { code: 'support.left.automated', params: { n: 1 } },
      { code: 'support.left.over-limit', params: { n: 1 } },
    ]);
    for (const { code } of coverage.left) expect(SUPPORT_CODES[code]).toBeDefined();
  });

  test('loses what the user has done or snoozed, until the time is over or it is reopened', () => {
    const keys = (decisions: ReturnType<typeof decision>[]) =>
      supportAnalysis({ ...inbox(), decisions }, SETTINGS, NOW, null, engine).queue.map(item => item.threadKey);
    const done = decision({ what: 'done', subject: 'q1' });
    expect(keys([done])).not.toContain('q1');
    expect(keys([done, decision({ what: 'reopened', subject: 'q1' })])).toContain('q1');
    expect(keys([decision({ what: 'snoozed', subject: 'k1', until: '2026-11-23T09:00:00.000Z' })])).not.toContain('k1');
    expect(keys([decision({ what: 'snoozed', subject: 'k1', until: '2026-11-22T08:59:00.000Z' })])).toContain('k1');
  });

  test('without own addresses takes tickets only, and still answers the message on the page', () => {
    const { queue, current } = supportAnalysis(inbox(), { ...SETTINGS, ownAddresses: [] }, NOW, onThread('q1'), engine);
    expect(queue.map(item => item.threadKey)).toEqual(['k2', 'k1']);
    expect(current?.messageId).toBe('old');
  });

  test('shows an answered thread on the page as answered, by its latest inbound message', () => {
    const { current } = supportAnalysis(inbox(), SETTINGS, NOW, onThread('q3'), engine);
    expect(current).toMatchObject({ messageId: 'in', answered: true });
  });

  test('has no current message on a page of several threads or of none', () => {
    const many = { about: null, keys: ['old', 'new'], threadKey: null };
    expect(supportAnalysis(inbox(), SETTINGS, NOW, many, engine).current).toBeNull();
    expect(supportAnalysis(inbox(), SETTINGS, NOW, onThread('elsewhere'), engine).current).toBeNull();
    const one = { about: null, keys: ['old', 'p9'], threadKey: null };
    expect(supportAnalysis(inbox(), SETTINGS, NOW, one, engine).current?.messageId).toBe('old');
  });

  test('gives the same result byte for byte from a fresh engine, a used one and shuffled records', () => {
    const world = inbox();
    const once = JSON.stringify(supportAnalysis(world, SETTINGS, NOW, onThread('q2'), engine));
    expect(JSON.stringify(supportAnalysis(world, SETTINGS, NOW, onThread('q2'), engine))).toBe(once);
    const reversed = { ...world, messages: [...world.messages].reverse(), tickets: [...world.tickets].reverse() };
    expect(JSON.stringify(supportAnalysis(reversed, SETTINGS, NOW, onThread('q2'), createSupport(stem)))).toBe(once);
  });
});
