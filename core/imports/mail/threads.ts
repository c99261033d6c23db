import { type Key, siteKey } from '../../records/keys';
import { ownCopy } from '../own-copy';
import type { Mail } from './read-mail';

/** Most mails that are remembered for finding a thread; a mail whose thread is older opens a new one. */
const REMEMBERED = 200_000;
const REPLY_MARK = /^(?:(?:re|aw|antw|sv|vs|rif|odp|res|回复|答复|回覆|返信)\s*(?:\[\d+\])?\s*[:：]\s*)+/i;

/**
 * Finds the thread of a mail without a thread id of its own: by the mails that it refers to, else, for a reply that refers to none, by its
 * subject between the same two people.
 */
export class Threads {
  private readonly byMailId = new Map<string, Key>();
  private readonly bySubject = new Map<string, Key>();

  keyOf(mail: Mail): Key {
    const known = [...mail.references].reverse().map(id => this.byMailId.get(id));
    const key = known.find(found => found !== undefined) ?? this.bySubjectOf(mail) ?? this.newKey(mail);
    this.remember(mail, key);
    return key;
  }

  /** Has a mail's thread known under an id that the file gives. */
  remember(mail: Mail, found: Key): void {
    const key = ownCopy(found);
    if (mail.id !== null && this.byMailId.size < REMEMBERED) this.byMailId.set(ownCopy(mail.id), key);
    const named = subjectBetween(mail);
    if (named !== null && this.bySubject.size < REMEMBERED) this.bySubject.set(named, key);
  }

  private bySubjectOf(mail: Mail): Key | undefined {
    const isReply = mail.references.length === 0 && REPLY_MARK.test(mail.subject ?? '');
    const named = isReply ? subjectBetween(mail) : null;
    return named === null ? undefined : this.bySubject.get(named);
  }

  /** The first mail that it refers to is the thread's first, which the same file may not hold. */
  private newKey(mail: Mail): Key {
    const root = mail.references[0] ?? mail.id;
    if (root !== null && root !== undefined) return siteKey('mail', `thread/${root}`);
    return siteKey('mail', `thread/~${[mail.from?.email, mail.at, mail.subject?.slice(0, 200)].join('/')}`);
  }
}

function subjectBetween({ subject, from, to }: Mail): string | null {
  const plain = (subject ?? '').replace(REPLY_MARK, '').trim().toLowerCase();
  const [first] = to;
  if (plain === '' || !from?.email || to.length !== 1 || !first?.email) return null;
  return [...[from.email, first.email].sort(), plain].join('\n');
}
