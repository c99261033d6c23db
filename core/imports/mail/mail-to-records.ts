import { emailKey, type Key, siteKey } from '../../records/keys';
import type { Address, FieldsOf } from '../../records/records';
import type { Seen } from '../../records/sighting';
import { ownCopy } from '../own-copy';
import type { LabelMeaning } from './labels';
import type { Mail } from './read-mail';
import { Threads } from './threads';

/** What a mailbox says about a message beside the message itself. */
export interface Mailed {
  gmailId: string | null;
  gmailThreadId: string | null;
  labels: LabelMeaning;
}

/** People that are remembered as told already. */
const REMEMBERED = 200_000;

/** Turns the mails of one file into records, one after the other. */
export class MailRecords {
  private readonly threads = new Threads();
  private readonly told = new Set<string>();
  /** Message-ID → Gmail's id of the mail that had it first: two of Gmail's messages never become one by a copied Message-ID. */
  private readonly owners = new Map<string, string>();

  /** @param own the user's own addresses, lower case: they are no people */
  constructor(private readonly own: ReadonlySet<string>) {}

  /** The message first, then the people that it names and that no earlier one named. */
  of(mail: Mail, { gmailId, gmailThreadId, labels }: Mailed): Seen[] {
    const thread = gmailThreadId === null ? this.threads.keyOf(mail) : siteKey('gmail', `thread-f:${gmailThreadId}`);
    if (gmailThreadId !== null) this.threads.remember(mail, thread);
    const fields: Partial<FieldsOf<'message'>> = {
      threadKey: thread,
      subject: mail.subject,
      from: mail.from,
      to: mail.to,
      at: mail.at,
      text: mail.text,
    };
    if (labels.unread) fields.unread = true;
    if (labels.sent) fields.outbound = true;
    const people = [...(mail.from ? [mail.from] : []), ...mail.to];
    return [
      { kind: 'message', keys: this.keysOf(mail, gmailId), fields },
      ...people.flatMap(each => this.person(each)),
    ];
  }

  /** Gmail's pages name a message by its id in hexadecimal, or in decimal behind `msg-f:`. */
  private keysOf(mail: Mail, gmailId: string | null): Key[] {
    const keys: Key[] = [];
    if (gmailId !== null) {
      keys.push(siteKey('gmail', `message/${BigInt(gmailId).toString(16)}`), siteKey('gmail', `msg-f:${gmailId}`));
    }
    if (mail.id !== null && this.isOwner(mail.id, gmailId)) keys.push(siteKey('mail', mail.id));
    if (keys.length > 0) return keys;
    const parts = [mail.from?.email, mail.at, mail.subject?.slice(0, 200), mail.text.length];
    return [siteKey('mail', `~${parts.join('/')}`)];
  }

  private isOwner(mailId: string, gmailId: string | null): boolean {
    if (gmailId === null) return true;
    const owner = this.owners.get(mailId) ?? gmailId;
    if (this.owners.size < REMEMBERED) this.owners.set(ownCopy(mailId), owner);
    return owner === gmailId;
  }

  private person({ name, email }: Address): Seen[] {
    if (email === null || this.own.has(email)) return [];
    const named = `${email}\n${name}`;
    if (this.told.has(name === null ? email : named)) return [];
    if (this.told.size < REMEMBERED) this.told.add(ownCopy(email)).add(ownCopy(named));
    return [
      {
        kind: 'person',
        keys: [emailKey(email)],
        fields: name === null ? { emails: [email] } : { emails: [email], name },
      },
    ];
  }
}
