import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFile, previewFile } from '../../core/imports';
import { dealRows, mails, writePieces } from './seeded-files';

/** What one long file took. */
export interface ImportCost {
  name: string;
  fileMb: number;
  records: number;
  skipped: number;
  previewSeconds: number;
  parseSeconds: number;
  /** Highest heap and buffers together while the file was read, above what was there before. */
  peakMb: number;
  /** The error's code, where the file was refused. */
  refused: string | null;
}

const MB = 1024 ** 2;
const KINDS = { table: { pieces: dealRows, name: 'long.csv' }, mail: { pieces: mails, name: 'long.mbox' } };

/** Writes a file of that many bytes into a folder of its own, imports it as the panel's worker does but for the store, and measures. */
export async function importCost(kind: keyof typeof KINDS, bytes: number): Promise<ImportCost> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-torture-'));
  const { pieces, name } = KINDS[kind];
  try {
    const path = join(folder, name);
    await writePieces(path, pieces(), bytes);
    return await measured(path, name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measured(path: string, name: string): Promise<ImportCost> {
  const file = await openAsBlob(path);
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / MB;
  };
  const before = used();
  const cost: ImportCost = {
    name,
    fileMb: file.size / MB,
    records: 0,
    skipped: 0,
    previewSeconds: 0,
    parseSeconds: 0,
    peakMb: 0,
    refused: null,
  };
  const watch = setInterval(() => {
    cost.peakMb = Math.max(cost.peakMb, used() - before);
  }, 20);
  try {
    const start = performance.now();
    const preview = await previewFile(file, name);
    cost.previewSeconds = (performance.now() - start) / 1_000;
    for await (const { records, skipped } of parseFile(file, preview)) {
      cost.records += records.length;
      cost.skipped += skipped.length;
      cost.peakMb = Math.max(cost.peakMb, used() - before);
    }
    cost.parseSeconds = (performance.now() - start) / 1_000 - cost.previewSeconds;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    cost.refused = code;
  } finally {
    clearInterval(watch);
  }
  return cost;
}
