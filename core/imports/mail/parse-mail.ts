import { decodeWords } from 'postal-mime';
import { ownCopy } from '../own-copy';
import type { ParsedRows, RecordsPreview, SkippedRow } from '../result';
import { RowProblem } from '../row-cells';
import { mailFormat, messagesOf, readMessage } from './mail-file';
import { MailRecords } from './mail-to-records';
import type { MboxMessage } from './split-mbox';

/** Messages of one batch, and the bytes after which a batch is given back in any case, so that progress is seen. */
const BATCH_MESSAGES = 250;
const BATCH_BYTES = 8 * 1024 ** 2;
const RAW_LIMIT = 500;
const RAW_HEAD_BYTES = 16_384;

/**
 * Parses a mailbox batch by batch; never more than a batch is held. A message that can't be taken is reported and stops nothing:
 * `message-too-large`, `header-too-long`, `too-many-parts`, `too-deep`, `no-mail-header`, `unreadable-mail`, `draft`, `spam`, `trash`.
 * @throws the signal's reason when it aborts
 */
export async function* parseMail(
  file: Blob,
  preview: RecordsPreview,
  signal?: AbortSignal,
): AsyncGenerator<ParsedRows> {
  const records = new MailRecords(new Set(preview.own));
  const format = (await mailFormat(file)) ?? 'eml';
  let batch: ParsedRows = { records: [], skipped: [], progress: 0 };
  let [messages, bytes] = [0, 0];
  for await (const message of messagesOf(file, format, signal)) {
    signal?.throwIfAborted();
    batch.progress = message.progress;
    await addMessage(message, records, batch);
    messages++;
    bytes += message.size;
    if (messages < BATCH_MESSAGES && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = { records: [], skipped: [], progress: message.progress };
    [messages, bytes] = [0, 0];
  }
  yield { ...batch, progress: 1 };
}

async function addMessage(message: MboxMessage, records: MailRecords, batch: ParsedRows): Promise<void> {
  try {
    const { raw, mail, labels } = await readMessage(message);
    const { gmailThreadId } = raw;
    for (const seen of records.of(mail, { gmailId: message.gmailId, gmailThreadId, labels })) {
      batch.records.push({ row: message.number, seen });
    }
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    batch.skipped.push(skipped(message, error.why));
  }
}

/** What tells the message to the user: sender, subject and date. */
function skipped({ number, bytes }: MboxMessage, why: string): SkippedRow {
  const head = bytes === null ? '' : new TextDecoder().decode(bytes.subarray(0, RAW_HEAD_BYTES));
  const lines = head.split(/\r?\n/, 400).filter(line => /^(?:from|subject|date):/i.test(line));
  const raw = decodeWords(lines.join(' · ')).replace(/\p{Cc}+/gu, ' ');
  return { row: number, why, column: null, raw: ownCopy(raw.slice(0, RAW_LIMIT)) };
}
