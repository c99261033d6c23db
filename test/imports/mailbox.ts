import { parseFile, previewFile, type RecordsPreview, type SkippedRow } from '../../core/imports';
import type { FieldsOf, Kind, Seen } from '../../core/records';

/** A mail as a mail program writes it, `\n` as line ends. */
export function mail(header: Record<string, string>, body: string): string {
  const whole = { ...header, From: header.From ?? 'Ann Berg <ann@north.example>', To: header.To ?? 'me@own.example' };
  const lines = Object.entries(whole);
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body}\n`;
}

/** A mailbox as Google Takeout writes it: Gmail's id in the line before each mail. */
export function mbox(...mails: readonly { id?: string; text: string }[]): string {
  return mails
    .map(
      ({ id, text }) =>
        `From ${id ?? '-'}@xxx Mon Jun 01 10:00:00 +0000 2026\n${text.replace(/^(>*From )/gm, '>$1')}\n`,
    )
    .join('')
    .replaceAll('From -@xxx', 'From ann@north.example');
}

/** Header lines that Takeout puts before those of the mail. */
export function takeout(thread: string, labels: string): Record<string, string> {
  return { 'X-GM-THRID': thread, 'X-Gmail-Labels': labels };
}

export interface TakenRecords {
  preview: RecordsPreview;
  messages: Partial<FieldsOf<'message'>>[];
  people: Partial<FieldsOf<'person'>>[];
  articles: Partial<FieldsOf<'article'>>[];
  companies: Partial<FieldsOf<'company'>>[];
  keys: string[][];
  skipped: SkippedRow[];
}

/** Looks at a file of records and takes all of it. */
export async function takeRecords(content: BlobPart, name = 'file'): Promise<TakenRecords> {
  const file = new Blob([content]);
  const preview = await previewFile(file, name);
  if (preview.format === 'table') throw new Error('records were expected, the file is a table');
  const records: Seen[] = [];
  const skipped: SkippedRow[] = [];
  for await (const batch of parseFile(file, preview)) {
    records.push(...batch.records.map(({ seen }) => seen));
    skipped.push(...batch.skipped);
  }
  const of = <K extends Kind>(kind: K) =>
    records.filter(seen => seen.kind === kind).map(({ fields }) => fields as Partial<FieldsOf<K>>);
  return {
    preview,
    messages: of('message'),
    people: of('person'),
    articles: of('article'),
    companies: of('company'),
    keys: records.filter(({ kind }) => kind === preview.kind).map(({ keys }) => keys),
    skipped,
  };
}
