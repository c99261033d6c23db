/** What is used of a folder that the browser gives (File System Access): `FileSystemDirectoryHandle`, or a folder in memory. */
export interface TeamFolder {
  readonly name: string;
  entries(): AsyncIterable<[string, { readonly kind: 'file' | 'directory' }]>;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<TeamFileHandle>;
}
export interface TeamFileHandle {
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: string): Promise<void>; close(): Promise<void>; abort?(): Promise<void> }>;
}

/** A folder with more of them is no team's. */
const FILES_LIMIT = 200;
/** Ours, and the copies that sync programs make of them: `sidelight-ann-3f2a9c (conflicted copy).json`. */
const TEAM_FILE = /^sidelight-.+\.json$/u;

/** The folder can't be used: it is gone, or the browser may not use it. */
export class TeamFolderError extends Error {
  constructor(
    readonly code: 'team-folder-gone' | 'team-folder-denied',
    options?: ErrorOptions,
  ) {
    super(`The team's folder can't be used: ${code}.`, options);
    this.name = 'TeamFolderError';
  }
}

/** The team's files in the folder, by name. One that vanishes meanwhile is passed over. @throws TeamFolderError */
export function readFolder(folder: TeamFolder): Promise<File[]> {
  return told(async () => {
    const names: string[] = [];
    for await (const [name, { kind }] of folder.entries()) {
      if (kind === 'file' && TEAM_FILE.test(name)) names.push(name);
    }
    const files: File[] = [];
    for (const name of names.sort().slice(0, FILES_LIMIT)) {
      try {
        files.push(await (await folder.getFileHandle(name)).getFile());
      } catch (error) {
        if (nameOf(error) !== 'NotFoundError') throw error;
      }
    }
    return files;
  });
}

/**
 * Puts the file in the place of the earlier one; the browser swaps them when it is whole, so nobody reads a half.
 * @throws TeamFolderError
 */
export function writeToFolder(folder: TeamFolder, name: string, text: string): Promise<void> {
  return told(async () => {
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    try {
      await writable.write(text);
    } catch (error) {
      await writable.abort?.();
      throw error;
    }
    await writable.close();
  });
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const name = nameOf(cause);
    if (name === 'NotFoundError') throw new TeamFolderError('team-folder-gone', { cause });
    if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') {
      throw new TeamFolderError('team-folder-denied', { cause });
    }
    throw cause;
  }
}

function nameOf(error: unknown): string | undefined {
  return (error as { name?: string }).name;
}
