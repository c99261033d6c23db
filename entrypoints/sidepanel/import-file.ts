import type { ImportOutcome } from '../../components/services';
import { ImportError, type ImportPreview, type ParsedRows, parseFile, type SkippedRow } from '../../core/imports';
import {
  beginImport,
  finishImport,
  mergeImported,
  type openDatabase,
  undoImport,
  updateSettings,
} from '../../core/store';

/** More skipped rows than this are counted and not listed. */
const LISTED_SKIPS = 5_000;

/**
 * Parses and stores a file batch by batch; what is stored stays stored when it is cancelled, and can be undone. A file that
 * turns out to be unreadable on the way is taken out again as a whole.
 * @param onProgress rows done, rows in all (null while unknown), share of the file that is read
 */
export async function importFile(
  database: Awaited<ReturnType<typeof openDatabase>>,
  file: File,
  preview: ImportPreview,
  onProgress: (done: number, total: number | null, share: number) => void,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  if (preview.format === 'table' && preview.unmapped.length > 0) {
    const fields = preview.unmapped.join(', ');
    throw new ImportError('missing-column', `${file.name}: no column for ${fields}`, { fields });
  }
  const id = crypto.randomUUID();
  await beginImport(database, { id, file: file.name, at: new Date().toISOString() });
  if (preview.format === 'mail') await keepOwn(database, preview.own);
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const skipped: SkippedRow[] = [];
  let skippedRows = 0;
  let done = 0;
  const store = async (rows: ParsedRows) => {
    const stored = await mergeImported(database, id, rows.records);
    counts.created += stored.created;
    counts.updated += stored.updated;
    counts.unchanged += stored.unchanged;
    skippedRows += rows.skipped.length;
    skipped.push(...rows.skipped.slice(0, LISTED_SKIPS - skipped.length));
    done += new Set(rows.records.map(({ row }) => row)).size + rows.skipped.length;
    onProgress(done, preview.rows, rows.progress);
  };
  try {
    await storeWhileParsing(parseFile(file, preview, signal), store, signal);
  } catch (error) {
    if (!signal.aborted) {
      await finishImport(database, id, 'cancelled', skippedRows);
      await undoImport(database, id);
      throw error;
    }
  }
  const status = signal.aborted ? 'cancelled' : 'done';
  await finishImport(database, id, status, skippedRows);
  return { id, status, ...counts, skipped, skippedRows };
}

/** The next batch is parsed while the last is being stored; no more than these two are held at once. */
async function storeWhileParsing(
  batches: AsyncGenerator<ParsedRows>,
  store: (rows: ParsedRows) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const rows of batches) {
      await storing;
      if (signal.aborted) return;
      storing = store(rows);
      // Its failure is met at the next turn; until then it must not count as one that nobody looks at.
      storing.catch(() => undefined);
    }
  } finally {
    await storing;
  }
}

/** The user has said whose mailbox it is: that tells the mail to them from the mail by them. */
async function keepOwn(database: Awaited<ReturnType<typeof openDatabase>>, own: readonly string[]): Promise<void> {
  if (own.length === 0) return;
  await updateSettings(database, settings => ({
    ...settings,
    ownAddresses: [...new Set([...settings.ownAddresses, ...own])],
  }));
}
