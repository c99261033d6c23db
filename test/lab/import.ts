import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { ImportError, parseFile, previewFile } from '../../core/imports';

interface Output {
  files: { file: string; format: string; dialect: string | null; mapping: unknown; rows: number; own: string[] }[];
  records: Record<'deal' | 'person' | 'company' | 'message' | 'article' | 'template', unknown[]>;
  skipped: { file: string; row: number; why: string; column: string | null }[];
}

/**
 * `lab import FILE…`: what the importer of the extension makes of the files, as one JSON object on stdout; progress goes to stderr.
 * @returns exit code: 0, or 2 for a file that can't be imported
 */
export async function importCommand(args: string[]): Promise<number> {
  if (args.length === 0) {
    process.stderr.write('usage: lab import FILE…\n');
    return 2;
  }
  const output: Output = {
    files: [],
    records: { deal: [], person: [], company: [], message: [], article: [], template: [] },
    skipped: [],
  };
  for (const path of args) {
    try {
      await importOne(path, output);
    } catch (error) {
      const code = error instanceof ImportError ? ` [${error.code}]` : '';
      process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}${code}\n`);
      return 2;
    }
  }
  process.stdout.write(`${JSON.stringify(output, null, 1)}\n`);
  return 0;
}

async function importOne(path: string, output: Output): Promise<void> {
  const file = basename(path);
  const blob = await openAsBlob(path);
  const preview = await previewFile(blob, file);
  if (preview.format === 'table' && preview.unmapped.length > 0) {
    const fields = preview.unmapped.join(', ');
    throw new ImportError('missing-column', `no column gives: ${fields}`, { fields });
  }
  let rows = 0;
  for await (const batch of parseFile(blob, preview)) {
    for (const { row, seen } of batch.records) {
      output.records[seen.kind as keyof Output['records']].push({ ...seen, file, row });
    }
    for (const { row, why, column } of batch.skipped) output.skipped.push({ file, row, why, column });
    rows += new Set(batch.records.map(({ row }) => row)).size + batch.skipped.length;
    process.stderr.write(`${file}: ${Math.round(batch.progress * 100)} % · ${rows} rows\n`);
  }
  const { dialect, mapping } = preview.format === 'table' ? preview : { dialect: null, mapping: null };
  const own = preview.format === 'table' ? [] : preview.own;
  output.files.push({ file, format: preview.format, dialect, mapping, rows, own });
}
