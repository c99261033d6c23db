import { ImportError } from '../result';
import type { ZipEntry } from './zip-directory';

/** Bytes of a local header before the name. */
const LOCAL_BYTES = 30;

/** What counts the bytes that came out of an archive, over several of its files. */
export interface UnpackBudget {
  left: number;
  /** The error for more than that. */
  exceeded: () => ImportError;
}

/**
 * The content of one file in a ZIP archive, piece by piece, unpacked in this very thread by the engine's own inflater. What comes out is
 * counted, whatever the directory claims, so that a small file can't become a huge one.
 * @throws ImportError `damaged-workbook`, and the budget's own
 */
export async function* unpackEntry(file: Blob, entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  if (entry.bytes > budget.left) throw budget.exceeded();
  const local = new DataView(await file.slice(entry.offset, entry.offset + LOCAL_BYTES).arrayBuffer());
  if (local.byteLength < LOCAL_BYTES || (entry.method !== 0 && entry.method !== 8)) throw damaged();
  const start = entry.offset + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.slice(start, start + entry.compressedBytes).stream();
  const content = entry.method === 0 ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = content.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      budget.left -= value.byteLength;
      if (budget.left < 0) throw budget.exceeded();
      yield value;
    }
  } catch (error) {
    throw error instanceof ImportError ? error : damaged(error);
  } finally {
    // Failing to stop what has failed already says nothing new.
    await reader.cancel().catch(() => undefined);
  }
}

export function damaged(cause?: unknown): ImportError {
  return new ImportError('damaged-workbook', 'The workbook is damaged.', {}, { cause });
}
