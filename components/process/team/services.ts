import type { Exchanged, RestorePreview, Team } from '../../../core/team/result';

/** One open conflict. */
export interface ConflictName {
  collection: string;
  item: string;
  field: string;
}

/** What the section Team asks of the analyst. */
export interface TeamAnalyst {
  /** null: the user is in none. */
  team(): Promise<Team | null>;
  /** Joins, or takes another name. */
  joinTeam(name: string): Promise<void>;
  leaveTeam(): Promise<void>;
  /** For files written and read from now on; null: without. It can't be read back. */
  setTeamPassphrase(passphrase: string | null): Promise<void>;
  /** The user's own file, with everything that was changed until now. */
  teamFile(): Promise<{ name: string; blob: Blob }>;
  /** Merges files that the user chose. `onProgress`: files done and in all. null: cancelled, and nothing was changed. */
  readTeamFiles(files: File[], onProgress: (done: number, total: number) => void): Promise<Exchanged | null>;
  /** The same with everybody's files of the chosen folder; then writes the own one there. */
  exchangeInFolder(onProgress: (done: number, total: number) => void): Promise<Exchanged | null>;
  cancelExchange(): Promise<void>;
  /** The chosen folder; null: none. */
  teamFolder(): Promise<FileSystemDirectoryHandle | null>;
  /** null forgets it. */
  keepTeamFolder(folder: FileSystemDirectoryHandle | null): Promise<void>;
  /** `change`: the chosen side; null: as it stands now. */
  settleConflict(conflict: ConflictName, change: string | null): Promise<void>;
  takeBackChange(id: string): Promise<void>;
  previewTeamState(seq: number): Promise<RestorePreview>;
  restoreTeamState(seq: number): Promise<void>;
}

/** What only the browser's own page can ask for, each straight from a click. Absent where the browser gives no folders. */
export interface Folders {
  /** null: the user chose none. */
  choose(): Promise<FileSystemDirectoryHandle | null>;
  /** Asks for the permission again, which the browser forgets; false: not given. */
  allow(folder: FileSystemDirectoryHandle): Promise<boolean>;
}
