import type { Arrival } from '../../../core/team';
import type { RefusedFile } from '../../../core/team/result';

/**
 * Opens members' files one after the other. One that is refused goes on the list with its reason.
 * @returns null: cancelled
 */
export async function openFiles(
  files: readonly File[],
  passphrase: CryptoKey | null,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<{ arrivals: Arrival[]; refused: RefusedFile[] } | null> {
  const { readTeamFile, TeamFileError } = await import('../../../core/team');
  const arrivals: Arrival[] = [];
  const refused: RefusedFile[] = [];
  for (const [done, file] of files.entries()) {
    if (signal.aborted) return null;
    onProgress(done, files.length);
    try {
      arrivals.push({ file: file.name, ...(await readTeamFile(file, passphrase)) });
    } catch (error) {
      if (!(error instanceof TeamFileError)) throw error;
      refused.push({ file: file.name, why: error.why, place: error.place });
    }
  }
  if (signal.aborted) return null;
  onProgress(files.length, files.length);
  return { arrivals, refused };
}
