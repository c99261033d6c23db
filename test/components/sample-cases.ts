import type { ReplyCandidate, SupportCase, SupportResult } from '../../core/support/reply/result';
import { coverage } from './sample-values';

export function candidate(change: Partial<ReplyCandidate> = {}): ReplyCandidate {
  return {
    templateId: 'template-1',
    templateTitle: 'Refund a duplicate charge',
    category: 'refund',
    tone: 'warm',
    language: 'en',
    segments: [
      { text: 'Hi ' },
      { slot: 'person.firstName', value: 'Tomás', recordId: 'person-5', field: 'name' },
      { text: ', order ' },
      { slot: 'order.number', value: null, recordId: null, field: null },
      { text: ' is refunded.' },
    ],
    missing: ['order.number'],
    articleId: null,
    why: { code: 'support.why.guess', params: { category: 'refund', probability: 0.94 } },
    used: 41,
    editedAt: '2026-11-03T10:00:00.000Z',
    ...change,
  };
}

export function supportCase(change: Partial<SupportCase> = {}): SupportCase {
  return {
    threadKey: 'gmail:thread-1',
    messageId: 'message-1',
    ticketId: null,
    personId: 'person-5',
    personName: 'Tomás Rey',
    subject: null,
    excerpt: 'Charged twice',
    at: '2026-11-21T10:00:00.000Z',
    language: 'en',
    guesses: [
      { category: 'refund', probability: 0.94 },
      { category: 'billing', probability: 0.06 },
    ],
    unsure: false,
    chosen: null,
    evidence: ['refund'],
    priority: 'high',
    priorityWords: ['twice'],
    tone: {
      sentiment: { step: 0, words: [] },
      answer: { kind: 'statement', needed: true, because: null },
      leaving: [],
      deadlines: [],
      promises: [],
    },
    urgency: {
      score: 3,
      reasons: [{ code: 'triage.waiting', params: { hours: 24, target: 8 }, value: 3, recordIds: ['message-1'] }],
      waitedHours: 24,
    },
    endangers: [],
    sameProblem: [],
    articles: [{ articleId: 'article-1', title: 'Refunds', score: 0.91, matches: ['refund'] }],
    candidates: [candidate()],
    answered: false,
    ...change,
  };
}

export function supportResult(current: SupportCase | null, queue: SupportCase[] = []): SupportResult {
  return {
    current,
    queue,
    categories: ['refund', 'billing', 'complaint'],
    training: { due: false, trial: null, method: 'naive-bayes' },
    coverage: coverage(5),
  };
}
