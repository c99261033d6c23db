import { describe, expect, test } from 'vitest';
import { emptyWorld, type World } from '../../core/records/world';
import { subject } from '../../core/sales';
import { change, company, deal, euros, message, NOW, person, settings, ticket } from './records';

const mine = settings({ ownAddresses: ['lena@own.example'] });
const us = { name: 'Lena', email: 'lena@own.example' };
const mara = { name: 'Mara Okafor', email: 'mara@northwind.example' };
const jo = { name: 'Jo', email: 'jo@northwind.example' };
const source = { from: 'page', site: 'salesforce', url: 'https://crm.example/d', at: NOW } as const;

function northwind(): World {
  return {
    ...emptyWorld(),
    people: [
      person('mara', {
        name: 'Mara Okafor',
        emails: [mara.email],
        jobTitle: 'Head of Operations',
        provenance: { name: source, jobTitle: { ...source, site: 'gmail' } },
      }),
      person('lena', { emails: [us.email] }),
      person('zoe'),
    ],
    deals: [
      deal('seats', {
        name: '120 seats',
        keys: ['salesforce:006'],
        amount: euros(48_000),
        stage: 'Proposal',
        stageSince: '2026-11-08',
        createdDate: '2026-09-01',
        personKeys: ['email:mara@northwind.example'],
      }),
      deal('old', { status: 'won', createdDate: '2026-01-01', closedDate: '2026-02-01', personKeys: ['test:mara'] }),
      deal('other', { personKeys: ['test:zoe'] }),
    ],
    messages: [
      message('m1', {
        threadKey: 'gmail:1',
        from: us,
        to: [mara],
        at: '2026-11-18T08:00:00.000Z',
        text: 'Here is the offer.',
      }),
      message('m2', {
        threadKey: 'gmail:1',
        from: mara,
        to: [us, jo],
        at: '2026-11-20T05:00:00.000Z',
        text: 'Hi Lena,\nCould we extend the trial by two weeks? Please send the security sheet. Best, Mara',
      }),
    ],
    tickets: [ticket('t', { requester: mara, subject: 'Login fails', openedAt: '2026-11-19T08:00:00.000Z' })],
    changes: [
      change('seats', '2026-09-02T08:00:00.000Z', 'stage', null, 'Demo', true),
      change('seats', '2026-11-08T08:00:00.000Z', 'stage', 'Demo', 'Proposal'),
      change('seats', '2026-11-09T08:00:00.000Z', 'amount', euros(40_000), euros(48_000)),
    ],
  };
}
const thread = { about: 'gmail:1', keys: ['gmail:1', 'email:mara@northwind.example', 'email:lena@own.example'] };

describe('subject of the page', () => {
  test('is the person who writes in the open thread, with deals, tickets and who waits', () => {
    const result = subject(northwind(), mine, NOW, thread);
    expect(result.person).toMatchObject({
      id: 'mara',
      email: mara.email,
      jobTitle: 'Head of Operations',
      sites: ['gmail', 'salesforce'],
    });
    expect(result.others).toEqual([jo]);
    expect(result.deals.map(each => [each.id, each.daysInStage, each.win?.closedDeals])).toEqual([
      ['seats', 14, 1],
      ['old', null, undefined],
    ]);
    expect(result.tickets.map(each => each.id)).toEqual(['t']);
    expect(result.debt).toEqual({ who: 'you', sinceHours: 52, usualHours: null });
  });
  test('quotes what was asked for as the next step', () => {
    expect(subject(northwind(), mine, NOW, thread).nextStep).toEqual({
      words: { code: 'subject.next.requests', params: { name: 'Mara Okafor' } },
      quotes: ['Could we extend the trial by two weeks?', 'Please send the security sheet.'],
      messageId: 'm2',
    });
  });
  test('tells messages, changes and tickets, newest first, without the first reading of a deal', () => {
    const { timeline } = subject(northwind(), mine, NOW, thread);
    expect(timeline.map(entry => [entry.at.slice(0, 10), entry.words.code])).toEqual([
      ['2026-11-20', 'timeline.they-wrote'],
      ['2026-11-19', 'timeline.ticket'],
      ['2026-11-18', 'timeline.you-wrote'],
      ['2026-11-09', 'timeline.amount'],
      ['2026-11-08', 'timeline.stage'],
      ['2026-09-01', 'timeline.deal-created'],
      ['2026-02-01', 'timeline.won'],
      ['2026-01-01', 'timeline.deal-created'],
    ]);
    expect(timeline[3]?.words.params).toEqual({ deal: '120 seats', amountMinor: 4_800_000, currency: 'EUR' });
  });
  test('is the deal of the page first, with its contact', () => {
    const result = subject(northwind(), mine, NOW, { about: 'salesforce:006', keys: ['salesforce:006'] });
    expect([result.person?.id, result.deals[0]?.id]).toEqual(['mara', 'seats']);
  });
  describe('on the page of a company', () => {
    const freight = company('northwind', {
      keys: ['hubspot:company/7'],
      name: 'Northwind Freight',
      domain: 'northwind.example',
    });
    const world = (): World => ({ ...northwind(), companies: [freight] });
    const page = { about: 'hubspot:company/7', keys: ['hubspot:company/7', 'email:mara@northwind.example'] };

    test('is the company with its people, its deals and the last contact', () => {
      const result = subject(world(), mine, NOW, page);
      expect(result.person).toBeNull();
      expect(result.company).toMatchObject({
        name: 'Northwind Freight',
        lastContactAt: '2026-11-20T05:00:00.000Z',
        people: [{ id: 'mara', lastContactAt: '2026-11-20T05:00:00.000Z' }],
        peopleCount: 1,
      });
      expect(result.deals.map(({ id }) => id)).toEqual(['seats', 'old']);
      expect(result.tickets.map(({ id }) => id)).toEqual(['t']);
    });
    test('tells each message with its people once', () => {
      const messages = subject(world(), mine, NOW, page).timeline.filter(({ words }) => /wrote/.test(words.code));
      expect(messages.map(({ recordId }) => recordId)).toEqual(['m2', 'm1']);
    });
    test('knows no contact where nobody of it wrote', () => {
      const result = subject({ ...world(), people: [], messages: [] }, mine, NOW, page);
      expect(result.company).toMatchObject({ lastContactAt: null, people: [], peopleCount: 0 });
    });
  });
  test('is the ticket of the page, whoever asked', () => {
    const world = northwind();
    const own = ticket('own', { keys: ['zendesk:nw/tickets/812'], requester: null, subject: 'No label' });
    const result = subject({ ...world, tickets: [...world.tickets, own] }, mine, NOW, {
      about: 'zendesk:nw/tickets/812',
      keys: ['zendesk:nw/tickets/812'],
    });
    expect([result.person, result.tickets.map(({ id }) => id)]).toEqual([null, ['own']]);
  });
  test('is nobody on a list that shows one person alone', () => {
    const result = subject(northwind(), mine, NOW, { about: null, keys: ['test:mara', 'salesforce:006'] });
    expect([result.person, result.deals, result.tickets]).toEqual([null, [], []]);
  });
  test('is nobody on a list, and nothing where no page is read', () => {
    expect(subject(northwind(), mine, NOW, { about: null, keys: ['test:mara', 'test:zoe'] }).person).toBeNull();
    expect(subject(northwind(), mine, NOW, null)).toEqual({
      person: null,
      company: null,
      others: [],
      deals: [],
      tickets: [],
      debt: null,
      nextStep: null,
      timeline: [],
    });
  });
  test('turns to promises, then to the deal, once the mail is answered', () => {
    const answered = northwind();
    answered.messages.push(
      message('m3', {
        threadKey: 'gmail:1',
        from: us,
        to: [mara],
        at: '2026-11-21T08:00:00.000Z',
        text: "Hi Mara, I'll send the sheet tomorrow.",
      }),
    );
    expect(subject(answered, mine, NOW, thread)).toMatchObject({
      debt: { who: 'them', sinceHours: 25 },
      nextStep: { words: { code: 'subject.next.promise', params: { due: '2026-11-22' } }, messageId: 'm3' },
    });
    answered.messages.push(
      message('m4', {
        threadKey: 'gmail:1',
        from: us,
        to: [mara],
        at: '2026-11-22T08:00:00.000Z',
        text: 'The sheet is attached.',
      }),
    );
    expect(subject(answered, mine, NOW, thread).nextStep?.words.code).toBe('subject.next.wait');
    for (const each of answered.deals) each.closeDate = '2026-11-12';
    expect(subject(answered, mine, NOW, thread).nextStep?.words).toEqual({
      code: 'subject.next.close-date',
      params: { deal: '120 seats', days: 10 },
    });
  });
  test('gives a deal that names its people to them, not to their whole company', () => {
    const world = northwind();
    for (const each of world.deals) each.companyName = 'Northwind';
    for (const each of world.people) each.companyName = 'Northwind';
    const result = subject(world, mine, NOW, { about: 'test:zoe', keys: ['test:zoe'] });
    expect(result.deals.map(each => each.id)).toEqual(['other']);
  });
});
