import { addressOf, emailKey } from '../records/keys';
import type { Message } from '../records/records';

/** Senders that nobody can answer. */
export function isAutomated(message: Message): boolean {
  const address = message.from?.email ? addressOf(emailKey(message.from.email)) : null;
  return (
    address !== null && /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?|bounces?)\b/.test(address)
  );
}
