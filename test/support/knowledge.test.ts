import { beforeAll, describe, expect, test } from 'vitest';
import { createSupport, knowledgeBase, knowledgeFinder, previewEntry, type SupportEngine } from '../../core/support';
import type { Stemmer } from '../../core/text/stem';
import { loadEnglish } from '../../core/text/stem';
import { decision, message, NOW, OWN, SETTINGS, stored, worldWith } from './world';

let engine: SupportEngine;
let stem: Stemmer;
beforeAll(async () => {
  stem = await loadEnglish();
  engine = createSupport(stem);
});

const MARA = { name: 'Mara Lindqvist', email: 'mara@northwind.example' };
const refund = message('m1', {
  threadKey: 't1',
  subject: 'Refund',
  from: MARA,
  text: 'I returned the coat and want my money back. When do I get the refund?',
});
const odd = message('m2', {
  threadKey: 't2',
  subject: 'Zorbing',
  from: MARA,
  at: '2026-11-22T08:30:00.000Z',
  text: 'Do your zorbing hamsters moult in winter?',
});
const own = message('m3', { threadKey: 't3', subject: 'Zorbing', from: { name: null, email: OWN }, text: 'Zorbing?' });
const settings = { ...SETTINGS, removedStarters: [] };

describe('what is missing in the knowledge base', () => {
  test('is the customer’s question that no article answers, and not the user’s own mail', () => {
    const { report } = knowledgeBase(worldWith({ messages: [refund, odd, own] }), settings, engine);
    expect(report.messages).toBe(2);
    expect(report.unanswered.map(({ messageId }) => messageId)).toEqual(['m2']);
  });

  test('is an article that nobody’s question leads to, in a language that somebody writes', () => {
    const { report } = knowledgeBase(worldWith({ messages: [refund] }), settings, engine);
    expect(report.unfound).not.toContain('playbook:article/refund/en');
    expect(report.unfound.length).toBeGreaterThan(0);
    expect(report.unfound.every(id => id.endsWith('/en'))).toBe(true);
  });

  test('is nothing while no message was read', () => {
    const { report } = knowledgeBase(worldWith({}), settings, engine);
    expect(report).toEqual({ messages: 0, unfound: [], unanswered: [] });
  });
});

describe('the entries', () => {
  test('are articles, templates that frame one, and macros, with their use', () => {
    const macro = stored({
      kind: 'template',
      keys: ['own:template/1'],
      fields: { title: 'Hours', body: 'We open at 9.', category: 'how-to' },
    });
    const world = worldWith({ decisions: [decision({ what: 'inserted', choice: 'own:template/1' })] });
    const { entries } = knowledgeBase({ ...world, templates: [...world.templates, macro] }, settings, engine);
    const kinds = entries.map(({ kind }) => kind);
    expect([kinds.filter(kind => kind === 'article').length, kinds.filter(kind => kind === 'template').length]).toEqual(
      [24, 72],
    );
    expect(entries.find(({ title }) => title === 'Hours')).toMatchObject({ kind: 'macro', used: 1, source: 'own' });
  });

  test('are found by words and, in Chinese, by characters, with the words that matched', () => {
    const find = knowledgeFinder(worldWith({}), stem);
    expect(find('refunds', 5)[0]).toMatchObject({ id: expect.stringMatching(/refund\/en/), matches: ['refunds'] });
    expect(find('退款', 5)[0]?.id).toMatch(/refund\/zh/);
    expect(find('zzzqqq', 5)).toEqual([]);
  });
});

describe('the preview', () => {
  const fields = { title: 'T', category: 'refund', language: 'en', owner: null, tone: 'warm', phrasings: [] } as const;
  const textOf = (kind: 'article' | 'template', body: string, messages = [refund, odd]) =>
    previewEntry(kind, { ...fields, phrasings: [], body }, worldWith({ messages }), SETTINGS, NOW, null)
      .segments.map(segment => ('slot' in segment ? (segment.value ?? `[${segment.slot}]`) : segment.text))
      .join('');

  test('fills the slots from the latest message and marks what is missing', () => {
    expect(textOf('template', '{{greeting}} {{person.firstName}}, {{order.number}}')).toBe(
      'Good morning Mara, [order.number]',
    );
  });

  test('shows an article within the template that it would be sent with', () => {
    const text = textOf('article', 'Five days. {{person.name}}');
    expect(text).toMatch(/^Good morning Mara,/);
    expect(text).toContain('Five days. {{person.name}}');
  });

  test('has only gaps while no message was read', () => {
    expect(textOf('template', 'Hi {{person.firstName}}', [])).toBe('Hi [person.firstName]');
  });
});
