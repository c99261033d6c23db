import type { EntryFields } from '../core/support/knowledge/result';
import type { EntryToSave } from './knowledge/library';

/** The knowledge base, what was learned, or one entry in the editor; `back`: what was open before. */
export type LibrarySheet =
  | { kind: 'knowledge' }
  | { kind: 'learned' }
  | { kind: 'entry'; id: string; back: LibrarySheet | null }
  | { kind: 'new-entry'; entry: { kind: EntryToSave['kind']; fields: EntryFields | null }; back: LibrarySheet | null };

/** One of the user's processes, or the checklist of lead qualification, in the editor. */
export type StagesSheet = { kind: 'process'; id: string } | { kind: 'checklist' };

/** What lies over the view: settings, one record, what was read of the open page, a lesson about it, one of the library's, or one of the process's. */
export type Sheet =
  | { kind: 'settings' | 'privacy' | 'read' | 'teach' }
  | { kind: 'record'; id: string }
  | LibrarySheet
  | StagesSheet;
