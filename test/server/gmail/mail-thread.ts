import type { Message } from '../../../core/records';

/** Messages of one thread, oldest first, with the token that its address ends in. */
export interface MailThread {
  /** `gmail:thread-f:18…` */
  key: string;
  token: string;
  subject: string;
  messages: Message[];
}

const TOKEN_LETTERS = 'BCDFGHJKLM';

/** `gmail:thread-f:18…` → `thread-f:18…` */
export const permId = (key: string) => key.slice('gmail:'.length);

/** `gmail:msg-f:18…` → the hexadecimal id of the older interface. */
export const legacyId = (key: string) => BigInt(permId(key).replace(/\D/g, '')).toString(16);

/** The mail threads among `messages`, latest first. */
export function threadsOf(messages: Message[]): MailThread[] {
  const threads = new Map<string, MailThread>();
  for (const message of messages) {
    if (!message.threadKey.startsWith('gmail:')) continue;
    const digits = message.threadKey.replace(/\D/g, '');
    const token = `FMfcgz${digits.replace(/\d/g, digit => TOKEN_LETTERS.charAt(Number(digit)))}`;
    const thread = threads.get(message.threadKey) ?? {
      key: message.threadKey,
      token,
      subject: message.subject ?? '',
      messages: [],
    };
    thread.messages.push(message);
    threads.set(message.threadKey, thread);
  }
  const latest = (thread: MailThread) => thread.messages.at(-1)?.at ?? '';
  return [...threads.values()].sort((a, b) => latest(b).localeCompare(latest(a)));
}
