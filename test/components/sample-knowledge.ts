import type { KnowledgeEntry, KnowledgeResult } from '../../core/support/knowledge/result';

export function knowledgeEntry(change: Partial<KnowledgeEntry> = {}): KnowledgeEntry {
  return {
    id: 'article-1',
    kind: 'article',
    title: 'Refunds',
    excerpt: 'We pay back within five days.',
    category: 'refund',
    language: 'en',
    tone: null,
    owner: 'Kim',
    editedAt: '2026-11-03T10:00:00.000Z',
    used: 4,
    source: 'own',
    ...change,
  };
}

export const KNOWLEDGE: KnowledgeResult = {
  entries: [
    knowledgeEntry(),
    knowledgeEntry({ id: 'template-1', kind: 'template', title: 'Refund, warm', tone: 'warm', used: 41 }),
    knowledgeEntry({ id: 'macro-1', kind: 'macro', title: '退款说明', tone: 'short', language: 'zh', used: 0 }),
  ],
  categories: ['refund', 'billing'],
  slots: ['person.firstName', 'answer', 'user.signature'],
  removedStarters: 0,
  report: { messages: 0, unfound: [], unanswered: [] },
};
