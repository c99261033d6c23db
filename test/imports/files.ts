import { type ImportPreview, parseFile, previewFile, type SkippedRow, type TablePreview } from '../../core/imports';
import type { FieldsOf, Kind, Seen } from '../../core/records';

export interface Taken {
  preview: TablePreview;
  deals: Partial<FieldsOf<'deal'>>[];
  people: Partial<FieldsOf<'person'>>[];
  companies: Partial<FieldsOf<'company'>>[];
  /** Keys of every record, by kind, in the order of the file. */
  keys: Record<'deal' | 'person' | 'company', string[][]>;
  rows: number[];
  skipped: SkippedRow[];
}

export function csv(text: string): Blob {
  return new Blob([text]);
}

/** @throws where a table was expected and the file is something else */
export function tableOf(preview: ImportPreview): TablePreview {
  if (preview.format !== 'table') throw new Error(`a table was expected, the file is ${preview.format}`);
  return preview;
}

/** Looks at a file and takes all of it, as the preview proposes or as `correct` makes of it. */
export async function take(
  file: Blob,
  correct: (preview: TablePreview) => TablePreview = preview => preview,
): Promise<Taken> {
  const preview = correct(tableOf(await previewFile(file, 'test.csv')));
  const records: { row: number; seen: Seen<Kind> }[] = [];
  const skipped: SkippedRow[] = [];
  for await (const batch of parseFile(file, preview)) {
    records.push(...batch.records);
    skipped.push(...batch.skipped);
  }
  const of = <K extends 'deal' | 'person' | 'company'>(kind: K) =>
    records.map(({ seen }) => seen).filter((seen): seen is Seen<K> & Seen => seen.kind === kind);
  return {
    preview,
    deals: of('deal').map(({ fields }) => fields as Partial<FieldsOf<'deal'>>),
    people: of('person').map(({ fields }) => fields as Partial<FieldsOf<'person'>>),
    companies: of('company').map(({ fields }) => fields as Partial<FieldsOf<'company'>>),
    keys: {
      deal: of('deal').map(({ keys }) => keys),
      person: of('person').map(({ keys }) => keys),
      company: of('company').map(({ keys }) => keys),
    },
    rows: [...new Set(records.map(({ row }) => row))],
    skipped,
  };
}
