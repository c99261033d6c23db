import type { Segment } from '../reply/result';

/** `template`: frames the answer of an article. `macro`: holds the whole text itself. */
export type EntryKind = 'article' | 'template' | 'macro';

export interface KnowledgeEntry {
  id: string;
  kind: EntryKind;
  title: string;
  /** First words of the text. */
  excerpt: string;
  category: string | null;
  /** Without region: `en`. */
  language: string;
  /** null for an article. */
  tone: 'short' | 'warm' | 'formal' | null;
  owner: string | null;
  editedAt: string | null;
  /** Replies inserted with it. */
  used: number;
  source: 'starter' | 'own' | 'import';
}
/** A message that no article answers. */
export interface OpenQuestion {
  messageId: string;
  threadKey: string;
  personName: string | null;
  subject: string | null;
  excerpt: string;
  at: string | null;
  category: string | null;
}
export interface KnowledgeReport {
  /** Customers' messages that were looked up, newest first, at most 300. */
  messages: number;
  /** Ids of articles that none of them leads to. */
  unfound: string[];
  /** Newest first. */
  unanswered: OpenQuestion[];
}
export interface KnowledgeResult {
  entries: KnowledgeEntry[];
  /** Categories in use, the playbook's first. */
  categories: string[];
  /** Names of the slots that a template may hold. */
  slots: string[];
  /** Starters that the user has removed. */
  removedStarters: number;
  report: KnowledgeReport;
}
/** An entry that a search found. */
export interface KnowledgeHit {
  id: string;
  /** Words of the query that matched. */
  matches: string[];
}
/** An earlier or the present state of an entry. */
export interface EntryVersion {
  /** 1 is the oldest that is known. */
  number: number;
  /** null: as it came with the playbook or an import. */
  at: string | null;
  title: string;
  body: string;
  fields: EntryFields;
}
/** What the editor changes. */
export interface EntryFields {
  title: string;
  body: string;
  category: string | null;
  language: string;
  owner: string | null;
  /** Templates and macros. */
  tone: 'short' | 'warm' | 'formal';
  /** Articles: questions as customers put them. */
  phrasings: string[];
}
/** A text with its slots filled from the latest message, or from the message of the page. */
export interface EntryPreview {
  segments: Segment[];
  /** Whose records fill the slots; null where no message is there. */
  personName: string | null;
}
