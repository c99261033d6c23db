import PostalMime, { type Address as Mailbox } from 'postal-mime';
import { SHORT_LIMIT } from '../../records/limits';
import type { Address } from '../../records/records';
import { stripQuotes } from '../../text/strip-quotes';
import { htmlText } from '../html-text';
import { longText } from '../long-text';
import { RowProblem } from '../row-cells';
import { HEADER_LIMIT_BYTES } from './raw-message';

/** Multipart in multipart. Mail programs nest four deep. */
const DEPTH_LIMIT = 20;
const PEOPLE_LIMIT = 200;
const ID_LIMIT = 500;

export interface Mail {
  /** `Message-ID` without its brackets. */
  id: string | null;
  /** Ids of the mails before it in its thread, oldest first, then the one that it answers. */
  references: string[];
  subject: string | null;
  from: Address | null;
  /** To and Cc. */
  to: Address[];
  /** Whose mailbox it was delivered to, lower case. */
  deliveredTo: string | null;
  /** ISO 8601 in UTC; null where the mail has no date that can be read. */
  at: string | null;
  /** Without quoted history. */
  text: string;
}

/**
 * Parses one message. Attachments are passed over, forwarded messages too; HTML becomes the text that it shows and is never rendered.
 * @throws RowProblem `too-deep`, `header-too-long`, `unreadable-mail`
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await parsed(bytes);
  const sender = mailboxes(mail.from ? [mail.from] : [])[0] ?? mailboxes(mail.sender ? [mail.sender] : [])[0];
  const written = mail.text?.trim() ? mail.text : htmlText(mail.html ?? '', { withoutHistory: true });
  const subject = shortText(mail.subject);
  return {
    id: idsIn(mail.messageId)[0] ?? null,
    references: [...idsIn(mail.references), ...idsIn(mail.inReplyTo)],
    subject,
    from: sender ?? null,
    to: mailboxes([...(mail.to ?? []), ...(mail.cc ?? [])]).slice(0, PEOPLE_LIMIT),
    deliveredTo: addressOf(mail.deliveredTo),
    at: instantOf(mail.date),
    text: longText(stripQuotes(longText(written))).trim(),
  };
}

async function parsed(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEPTH_LIMIT,
      maxHeadersSize: HEADER_LIMIT_BYTES,
      forceRfc822Attachments: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/nesting depth/i.test(message)) throw new RowProblem('too-deep', null);
    if (/header size/i.test(message)) throw new RowProblem('header-too-long', null);
    throw new RowProblem('unreadable-mail', null);
  }
}

/** Groups opened, each address once; a name that only repeats the address is none. */
function mailboxes(written: readonly Mailbox[]): Address[] {
  const found = new Map<string, Address>();
  for (const each of written.slice(0, PEOPLE_LIMIT)) {
    for (const { name, address } of each.group ?? [each]) {
      const email = addressOf(address);
      if (email === null || found.has(email) || found.size >= PEOPLE_LIMIT) continue;
      const shown = shortText(name.replace(/^['"]+|['"]+$/g, ''));
      found.set(email, { name: shown?.toLowerCase() === email ? null : shown, email });
    }
  }
  return [...found.values()];
}

function addressOf(written: string | undefined): string | null {
  const address = (written ?? '').trim().toLowerCase();
  return address.length <= 320 && /^[^\s@<>()]+@[^\s@<>()]+$/.test(address) ? address : null;
}

function idsIn(header: string | undefined): string[] {
  const ids = (header ?? '').slice(0, 20_000).match(/<[^<>\s]{1,600}>/g) ?? [];
  return ids.map(id => id.slice(1, -1)).filter(id => id.length <= ID_LIMIT);
}

function shortText(written: string | undefined): string | null {
  const text = (written ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, SHORT_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '');
  return text === '' ? null : text;
}

function instantOf(date: string | undefined): string | null {
  const match = /^(\d{4})-\d{2}-\d{2}T[\d:.]+Z$/.exec(date ?? '');
  const year = Number(match?.[1]);
  return match && year >= 1980 && year <= 2100 ? match[0] : null;
}
