import type { Refusal } from './document/arrive';
import type { Author, TeamChange } from './document/change';
import type { Conflict } from './document/conflicts';
import type { TeamFileError } from './file/team-file';

/** A file that was not taken; nothing of it is in the store. */
export interface RefusedFile {
  file: string;
  why: Refusal | TeamFileError['why'];
  place: string | null;
}

/** A shared thing that stays out of the store, as this version can't hold it as it is. */
export interface RefusedItem {
  collection: string;
  item: string;
  title: string;
  place: string;
  /** `twin`: its place in the store is taken by another shared thing; else the schema's own words. */
  reason: string;
}

/** What came of reading files, or of something that the user did with the shared document. */
export interface Exchanged {
  /** Changes of others that came in, oldest first. */
  arrived: TeamChange[];
  /** The user's own changes that the document took up. */
  own: number;
  /** Files that were read, with who wrote them and how many changes they brought. */
  files: { file: string; member: string; savedAt: string; changes: number }[];
  refusedFiles: RefusedFile[];
  refusedItems: RefusedItem[];
}

export interface EarlierState {
  seq: number;
  at: string;
  why: 'own' | 'arrived' | 'choice' | 'take-back' | 'restore';
  by: string[];
  changes: number;
}

/** The team as this browser knows it. */
export interface Team {
  member: Author;
  /** When files of others were last read, and the own one last written; null: not yet. */
  readAt: string | null;
  writtenAt: string | null;
  hasPassphrase: boolean;
  /** Name of the chosen folder; null: files are exchanged by hand. */
  folder: string | null;
  /** Shared things by collection. */
  shared: Record<string, number>;
  /** Own changes that are in no file yet. */
  unsaved: number;
  /** Everybody whose changes are known. */
  members: { name: string; id: string; changes: number; lastAt: string }[];
  /** Newest first. */
  changes: TeamChange[];
  /** Changes in all; `changes` holds the newest. */
  changesInAll: number;
  conflicts: Conflict[];
  /** Newest first. */
  states: EarlierState[];
  /** Size of the document, in bytes, and the most that it may have. */
  bytes: number;
  bytesLimit: number;
}

/** A shared thing by its name; empty where it has none. */
export interface Named {
  collection: string;
  title: string;
}

/** What going back to an earlier state would change. */
export interface RestorePreview {
  changed: Named[];
  removed: Named[];
  returned: Named[];
}
