import type { PageReport } from '../core/health/result';
import type { Identity } from '../core/identity/result';
import type { ImportPreview, SkippedRow, TableKind } from '../core/imports/result';
import type { ListMessage, PageState } from '../core/protocol';
import type { AnyRecord, Change, Decision, ReplyDraft, Settings } from '../core/records';
import type { DealList } from '../core/sales/deals/result';
import type { FollowUps } from '../core/sales/followups/result';
import type { Forecast, Supposition, WhatIf } from '../core/sales/forecast/result';
import type { Funnel } from '../core/sales/funnel/result';
import type { DayPlan } from '../core/sales/plan/result';
import type { SalesReport } from '../core/sales/report/result';
import type { Subject } from '../core/sales/subject/result';
import type { WinProbabilities } from '../core/sales/win-probability/result';
import type { ActResult } from '../core/sites/site';
import type { SupportResult } from '../core/support/reply/result';
import type { Library } from './knowledge/library';
import type { ProcessAnalyst } from './process/services';
import type { Folders } from './process/team/services';
import type { Teacher } from './teach/teacher';

export interface Counts {
  people: number;
  companies: number;
  deals: number;
  openDeals: number;
  closedDeals: number;
  messages: number;
  tickets: number;
  articles: number;
  /** Records that came from the bundled sample. */
  sample: number;
}

export interface Pipeline {
  forecast: Forecast;
  funnel: Funnel;
  deals: DealList;
  /** Without the rows of each deal. */
  wins: Omit<WinProbabilities, 'byDeal'>;
}

export interface FindHit {
  id: string;
  kind: 'person' | 'company' | 'deal' | 'article' | 'ticket';
  title: string;
  detail: string | null;
  url: string | null;
}

/** One record with everything that is known of where it came from. */
export interface RecordDetail {
  record: AnyRecord;
  changes: Change[];
}

/** The worker behind the panel: reads the store, runs the analyses, writes the user's decisions. `page` = sighting keys of the open page. */
export interface Analyst extends Library, ProcessAnalyst {
  counts(): Promise<Counts>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  followUps(): Promise<FollowUps>;
  /** Of the same follow-ups; `until`: when the user's time ends today, null = with the working hours. */
  plan(until: string | null): Promise<DayPlan>;
  pipeline(): Promise<Pipeline>;
  /** The forecast if the suppositions came true; nothing is stored. */
  whatIf(suppositions: Supposition[]): Promise<WhatIf>;
  report(): Promise<SalesReport>;
  support(page: PageState | null): Promise<SupportResult>;
  /** Trains the support classifier in full on all that it learns from. `onProgress` gets the share that is done, 0…1; false when it was cancelled. */
  learn(onProgress: (share: number) => void): Promise<boolean>;
  cancelLearning(): Promise<void>;
  subject(page: PageState | null): Promise<Subject>;
  /** The same about one person or deal, by the id of its record. */
  about(id: string): Promise<Subject>;
  /** `kind`: only records of this kind. */
  find(query: string, kind?: FindHit['kind']): Promise<FindHit[]>;
  record(id: string): Promise<RecordDetail | null>;
  correct(id: string, field: string, value: unknown): Promise<void>;
  remove(id: string): Promise<void>;
  /** Acknowledged when it is durable. */
  decide(decision: Omit<Decision, 'id' | 'at'>): Promise<Decision>;
  undoDecision(id: string): Promise<void>;
  /** Replies that the user is working on, and that no page has taken yet. */
  drafts(): Promise<ReplyDraft[]>;
  /** Kept until it is dropped. */
  keepDraft(draft: Omit<ReplyDraft, 'at'>): Promise<void>;
  dropDraft(threadKey: string): Promise<void>;
  /** `kind`: what the rows are, where the user knows better; `sheet`: of a workbook, the one that the user chose. */
  preview(file: File, kind?: TableKind, sheet?: string): Promise<ImportPreview>;
  /** Resolves when every taken row is stored, or after cancel. `onProgress` gets rows stored, rows in all (null while unknown), and the share of the file that is read, 0…1. */
  importFile(
    file: File,
    preview: ImportPreview,
    onProgress: (done: number, total: number | null, share: number) => void,
  ): Promise<ImportOutcome>;
  cancelImport(): Promise<void>;
  imports(): Promise<ImportEntry[]>;
  /** `onProgress` gets records done and records in all. */
  undoImport(
    id: string,
    onProgress: (done: number, total: number) => void,
  ): Promise<{ removed: number; restored: number }>;
  loadSample(): Promise<void>;
  removeSample(): Promise<void>;
  exportAll(): Promise<Blob>;
  restore(file: File): Promise<{ records: number }>;
  eraseAll(): Promise<void>;
  /** How well each kind of page is read, worst first. */
  readingHealth(): Promise<PageReport[]>;
  /** People who might be one, and those whom the user made one. */
  identity(): Promise<Identity>;
  /** By the ids of their records. */
  joinPeople(a: string, b: string): Promise<void>;
  keepApart(a: string, b: string): Promise<void>;
  splitPeople(a: string, b: string): Promise<void>;
  kept(): Promise<Kept>;
  /** Erases what came from one site: `removed` records rested on it alone, `kept` ones lost only its values. */
  eraseSite(siteId: string): Promise<{ removed: number; kept: number }>;
  /** Erases what is stored of people and domains that are never to be read; gives the number of records. */
  eraseNeverRead(): Promise<number>;
}

/** What is stored, by where it came from. */
export interface Kept {
  /** Site → records that hold something of it. */
  bySite: Record<string, number>;
  /** Records about people and domains on the never-read list, from before they were put there. */
  neverRead: number;
}

export interface ImportOutcome {
  id: string;
  status: 'done' | 'cancelled';
  created: number;
  updated: number;
  unchanged: number;
  /** The first of them; `skippedRows` counts all. */
  skipped: SkippedRow[];
  skippedRows: number;
}
export interface ImportEntry {
  id: string;
  file: string;
  at: string;
  status: 'running' | 'done' | 'cancelled' | 'undone';
  created: number;
  updated: number;
  skipped: number;
}

export interface SiteGrant {
  id: string;
  name: string;
  hosts: string[];
  granted: boolean;
}

/** Notifications of the desktop. */
export interface Notices {
  allowed(): Promise<boolean>;
  /** Called from a click, nothing awaited before. */
  ask(): Promise<boolean>;
}

/** What only the extension's entry points can do. */
export interface Browser {
  /** Absent where the browser has none. */
  notices?: Notices;
  /** Teaching by pointing. Absent where there is no page to teach. */
  teacher?: Teacher;
  /** Folders of the user's disk. Absent where the browser gives none. */
  folders?: Folders;
  /** Must be called straight from a click. */
  grant(siteId: string): Promise<boolean>;
  revoke(siteId: string): Promise<void>;
  sites(): Promise<SiteGrant[]>;
  insert(text: string): Promise<ActResult>;
  undoInsert(): Promise<ActResult>;
  readNow(): Promise<PageState | null>;
  /** Scrolls the open page's list until every row was read; resolves with the message that says why it ended. Cancelled by `signal`. */
  readList(onProgress: (progress: ListMessage) => void, signal: AbortSignal): Promise<ListMessage>;
  openDashboard(): void;
  /** Opens the side panel, straight from a click. Absent where the browser offers no way. */
  openPanel?(): void;
  openWelcome(): void;
  version(): string;
  /** Asks for an address that does not exist, to show that the policy of our own pages refuses it. */
  tryConnection(): Promise<ConnectionTrial>;
  /** Opens the page of a record (only addresses of known sites). */
  openPage(url: string): void;
  copy(text: string): Promise<void>;
  /** Saves a file through the browser's own dialog. */
  save(name: string, blob: Blob): void;
}

/** `refusedBy`: the rule of the content policy that refused, e.g. `connect-src`; null where none did. */
export interface ConnectionTrial {
  url: string;
  refusedBy: string | null;
}

export type { ListMessage, PageState };
