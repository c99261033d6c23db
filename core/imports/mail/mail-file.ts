import { decodeWords } from 'postal-mime';
import { RowProblem } from '../row-cells';
import { tooLarge } from '../too-large';
import { type LabelMeaning, labelMeaning } from './labels';
import { type RawMessage, rawMessage } from './raw-message';
import { type Mail, readMail } from './read-mail';
import { isFromLine, type MboxMessage, MESSAGE_LIMIT_BYTES, splitMbox } from './split-mbox';

/** Largest mailbox that is taken. It is read piece by piece; what limits it is the patience that it takes. */
const MAILBOX_LIMIT_BYTES = 4 * 1024 ** 3;
const HEAD_BYTES = 65_536;
/** A single mail has at least two of these among its first header lines. */
const HEADER_NAMES =
  /^(?:from|to|cc|date|subject|message-id|received|return-path|delivered-to|mime-version|content-type|x-gm-thrid|x-gmail-labels|dkim-signature|arc-\w[\w-]*|x-received|reply-to):/i;

/** How a file holds mail: many messages, one, or not at all. */
export async function mailFormat(file: Blob): Promise<'mbox' | 'eml' | null> {
  const head = new TextDecoder('windows-1252').decode(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const lines = head.split('\n', 40);
  if (isFromLine(lines[0] ?? '')) return 'mbox';
  const start = lines.findIndex(line => line.trim() !== '');
  if (start < 0 || !/^[!-9;-~]{1,100}:/.test(lines[start]!)) return null;
  const end = lines.findIndex((line, at) => at > start && line.trim() === '');
  const header = lines.slice(start, end < 0 ? lines.length : end);
  return header.filter(line => HEADER_NAMES.test(line)).length >= 2 ? 'eml' : null;
}

/**
 * The messages of an mbox file, or the one of an .eml file.
 * @throws ImportError `too-large`; the signal's reason when it aborts
 */
export async function* messagesOf(
  file: Blob,
  format: 'mbox' | 'eml',
  signal?: AbortSignal,
): AsyncGenerator<MboxMessage> {
  const limit = format === 'mbox' ? MAILBOX_LIMIT_BYTES : MESSAGE_LIMIT_BYTES;
  if (file.size > limit) throw tooLarge(file.size, limit);
  if (format === 'mbox') yield* splitMbox(file, signal);
  else {
    const bytes = new Uint8Array(await file.arrayBuffer());
    yield { number: 1, bytes, size: file.size, gmailId: null, progress: 1 };
  }
}

export interface ReadMessage {
  raw: RawMessage;
  mail: Mail;
  labels: LabelMeaning;
}

/** Reads one message. @throws RowProblem as `rawMessage` and `readMail` do, `message-too-large`, `draft`, `spam`, `trash` */
export async function readMessage({ bytes }: MboxMessage): Promise<ReadMessage> {
  if (bytes === null) throw new RowProblem('message-too-large', null);
  const raw = rawMessage(bytes);
  const labels = labelMeaning(raw.gmailLabels === null ? null : decodeWords(raw.gmailLabels));
  if (labels.unwanted !== null) throw new RowProblem(labels.unwanted, null);
  return { raw, mail: await readMail(raw.light), labels };
}
