import { vi } from 'vitest';
import type { Analyst, Browser } from '../../components/services';
import type { Decision } from '../../core/records';
import { fakeProcess } from './fake-process';
import { supportCase, supportResult } from './sample-cases';
import { KNOWLEDGE } from './sample-knowledge';
import {
  COUNTS,
  coverage,
  followUp,
  followUps,
  NO_SUBJECT,
  PIPELINE,
  PLAN,
  PREVIEW,
  REPORT,
  SETTINGS,
} from './sample-values';

/** An analyst that answers with the sample values; every call can be watched and replaced. */
export function fakeAnalyst(change: Partial<Analyst> = {}): Analyst {
  let decisions = 0;
  return {
    ...fakeProcess(),
    counts: vi.fn(async () => COUNTS),
    settings: vi.fn(async () => SETTINGS),
    saveSettings: vi.fn(async () => undefined),
    followUps: vi.fn(async () => followUps([followUp(0), followUp(1)])),
    plan: vi.fn(async () => PLAN),
    pipeline: vi.fn(async () => PIPELINE),
    whatIf: vi.fn(async () => ({
      meanMinor: 39e6,
      quantiles: { p2_5: 24e6, p10: 30e6, p25: 34e6, p50: 39_000_000, p75: 43e6, p90: 48e6, p97_5: 53e6 },
      target: { minor: 46_000_000, chance: 0.2 },
      split: { wonMinor: 21e6, openMinor: 15e6, toComeMinor: 3e6 },
    })),
    report: vi.fn(async () => REPORT),
    support: vi.fn(async () => supportResult(supportCase())),
    learn: vi.fn(async () => true),
    cancelLearning: vi.fn(async () => undefined),
    subject: vi.fn(async () => NO_SUBJECT),
    about: vi.fn(async () => NO_SUBJECT),
    find: vi.fn(async () => []),
    record: vi.fn(async () => null),
    correct: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    decide: vi.fn(async (decision): Promise<Decision> => {
      decisions += 1;
      return { id: `decision-${decisions}`, at: '2026-11-22T09:30:00.000Z', ...decision };
    }),
    undoDecision: vi.fn(async () => undefined),
    preview: vi.fn(async () => PREVIEW),
    importFile: vi.fn(async () => ({
      id: 'import-1',
      status: 'done' as const,
      created: 8_798,
      updated: 0,
      unchanged: 0,
      skipped: [{ row: 7, why: 'bad-date', column: 'Close', raw: 'Harbor,31.31.2026' }],
      skippedRows: 1,
    })),
    cancelImport: vi.fn(async () => undefined),
    imports: vi.fn(async () => []),
    undoImport: vi.fn(async () => ({ removed: 8_798, restored: 0 })),
    loadSample: vi.fn(async () => undefined),
    removeSample: vi.fn(async () => undefined),
    exportAll: vi.fn(async () => new Blob(['{}'])),
    restore: vi.fn(async () => ({ records: 3 })),
    eraseAll: vi.fn(async () => undefined),
    readingHealth: vi.fn(async () => []),
    identity: vi.fn(async () => ({ suggestions: [], joined: [] })),
    joinPeople: vi.fn(async () => undefined),
    keepApart: vi.fn(async () => undefined),
    drafts: vi.fn(async () => []),
    keepDraft: vi.fn(async () => undefined),
    dropDraft: vi.fn(async () => undefined),
    splitPeople: vi.fn(async () => undefined),
    kept: vi.fn(async () => ({ bySite: {}, neverRead: 0 })),
    eraseSite: vi.fn(async () => ({ removed: 3, kept: 1 })),
    knowledge: vi.fn(async () => KNOWLEDGE),
    findKnowledge: vi.fn(async () => []),
    entry: vi.fn(async () => null),
    previewEntry: vi.fn(async () => ({ segments: [], personName: null })),
    saveEntry: vi.fn(async ({ id, kind }) => id ?? `own:${kind}/1`),
    undoEntry: vi.fn(async () => undefined),
    removeEntry: vi.fn(async () => ({ record: null, changes: [], starters: [] })),
    putBackEntry: vi.fn(async () => undefined),
    restoreStarters: vi.fn(async () => undefined),
    exportKnowledge: vi.fn(async () => new Blob(['# Refunds'])),
    learned: vi.fn(async () => ({ items: [], total: 0 })),
    eraseNeverRead: vi.fn(async () => 2),
    ...change,
  };
}

export function fakeBrowser(change: Partial<Browser> = {}): Browser {
  return {
    grant: vi.fn(async () => true),
    revoke: vi.fn(async () => undefined),
    sites: vi.fn(async () => [
      { id: 'gmail', name: 'Gmail', hosts: ['https://mail.google.com/*'], granted: true },
      { id: 'hubspot', name: 'HubSpot', hosts: ['https://*.hubspot.com/*'], granted: false },
    ]),
    insert: vi.fn(async () => ({ done: true as const })),
    undoInsert: vi.fn(async () => ({ done: true as const })),
    readNow: vi.fn(async () => null),
    readList: vi.fn(async () => ({ read: 52, shown: 52, why: 'complete' as const })),
    openDashboard: vi.fn(),
    openWelcome: vi.fn(),
    version: () => '1.2.3',
    tryConnection: vi.fn(async () => ({ url: 'https://sidelight.example/canary', refusedBy: 'connect-src' })),
    openPage: vi.fn(),
    copy: vi.fn(async () => undefined),
    save: vi.fn(),
    ...change,
  };
}

export const EMPTY_FOLLOW_UPS = { ...followUps([]), considered: 0, snoozed: 0, coverage: coverage(0) };
