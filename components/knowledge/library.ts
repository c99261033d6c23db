import type { RemovedEntry } from '../../core/store/remove-entry';
import type {
  EntryFields,
  EntryPreview,
  EntryVersion,
  KnowledgeEntry,
  KnowledgeHit,
  KnowledgeResult,
} from '../../core/support/knowledge/result';
import type { Learned } from '../../core/support/learning/result';
import type { PageState } from '../services';

/** One article, template or macro in the editor. */
export interface EntryDetail {
  entry: KnowledgeEntry;
  fields: EntryFields;
  /** Newest first. */
  versions: EntryVersion[];
}
export interface EntryToSave {
  /** null: a new one. */
  id: string | null;
  kind: 'article' | 'template';
  fields: EntryFields;
}
/** Markdown holds everything; a table one kind. */
export type ExportForm = 'markdown' | 'articles' | 'templates';

/** The part of the analyst that keeps what replies are made of, and shows what was learned. */
export interface Library {
  knowledge(): Promise<KnowledgeResult>;
  /** Best first. */
  findKnowledge(query: string): Promise<KnowledgeHit[]>;
  entry(id: string): Promise<EntryDetail | null>;
  /** As a reply to the conversation of the page, else to the latest message. */
  previewEntry(kind: EntryToSave['kind'], fields: EntryFields, page: PageState | null): Promise<EntryPreview>;
  /** Its id; durable when it resolves. */
  saveEntry(entry: EntryToSave): Promise<string>;
  /** Takes the last edit back. */
  undoEntry(id: string): Promise<void>;
  removeEntry(id: string): Promise<RemovedEntry>;
  putBackEntry(removed: RemovedEntry): Promise<void>;
  restoreStarters(): Promise<void>;
  exportKnowledge(form: ExportForm): Promise<Blob>;
  learned(): Promise<Learned>;
}
