import type { Message } from '../records/records';
import { stripQuotes } from '../text/strip-quotes';

const REPLY_MARK = /^(?:(?:re|fwd?|aw|wg|antw|rv|res|tr|回复|答复|转发)\s*(?:\[\d+\])?\s*[:：]\s*)+/i;

/** What the sender wrote: the subject without "Re:", then the text without quoted history, or the first words where the text was not read. */
export function messageText(message: Message): string {
  const subject = subjectText(message.subject) ?? '';
  return `${subject}\n${ownText(message) ?? ''}`.trim();
}

/** The message's own words without the subject, null where none were read. */
export function ownText(message: Message): string | null {
  if (message.text !== null) return stripQuotes(message.text);
  return message.snippet;
}

export function subjectText(subject: string | null): string | null {
  const text = subject?.replace(REPLY_MARK, '').trim() ?? '';
  return text === '' ? null : text;
}
