import { beforeAll, describe, expect, test } from 'vitest';
import { createSupport, type SupportEngine, type SupportPage, supportAnalysis } from '../../core/support';
import { SUPPORT_CODES } from '../../core/support/codes';
import { loadEnglish, type Stemmer } from '../../core/text/stem';
import { decision, message, NOW, SETTINGS, ticket, worldWith } from './world';

let stem: Stemmer;
let engine: SupportEngine;
beforeAll(async () => {
  stem = await loadEnglish();
  engine = createSupport(stem);
});

const MARA = { name: 'Mara Lindqvist', email: 'mara@northwind.example' };
const onThread = (threadKey: string): SupportPage => ({ about: threadKey, keys: [threadKey], threadKey });

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

  test('holds open tickets and unanswered threads by urgency, equal ones by how long they wait', () => {
    const { queue } = supportAnalysis(inbox(), SETTINGS, NOW, null, engine);
    expect(queue.map(item => item.threadKey)).toEqual(['k2', 'q1', 'k1', 'q2']);
    expect(queue[0]).toMatchObject({ ticketId: 'k2', messageId: null, priority: 'high', priorityWords: [] });
    expect(queue[3]).toMatchObject({ priority: 'high', priorityWords: ['Urgent', 'immediately'] });
    expect(queue[2]).toMatchObject({ ticketId: 'k1', messageId: 'reply' });
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
