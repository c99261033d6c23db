import { ImportError, type RecordsPreview } from '../result';
import { RowProblem } from '../row-cells';
import { messagesOf, readMessage } from './mail-file';

const SHOWN = 5;
/** Messages that the owner of the mailbox is found from. */
const LOOKED_AT = 300;
/** Longest mail of many that is parsed for its first line. */
const PARSED_BYTES = 1024 ** 2;

/**
 * Looks through a mailbox: how many messages, the first five, and whose it is. Nothing is stored.
 * @throws ImportError `no-messages`, `too-large`
 */
export async function previewMail(file: Blob, name: string, format: 'mbox' | 'eml'): Promise<RecordsPreview> {
  const first: RecordsPreview['first'] = [];
  const owners = new Map<string, number>();
  let rows = 0;
  for await (const message of messagesOf(file, format)) {
    rows++;
    if (rows > LOOKED_AT || (format === 'mbox' && message.size > PARSED_BYTES)) continue;
    try {
      const { mail, labels } = await readMessage(message);
      const owner = labels.sent ? (mail.from?.email ?? null) : mail.deliveredTo;
      if (owner !== null) owners.set(owner, (owners.get(owner) ?? 0) + 1);
      const who = mail.from?.name ?? mail.from?.email ?? null;
      if (first.length < SHOWN) first.push({ title: mail.subject, detail: who });
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
    }
  }
  if (rows === 0 || (format === 'eml' && first.length === 0)) {
    throw new ImportError('no-messages', 'The file holds no message that can be read.');
  }
  const accounts = ownersOf(owners);
  return {
    format: 'mail',
    file: name,
    bytes: file.size,
    encoding: format,
    kind: 'message',
    rows,
    first,
    accounts,
    own: accounts.slice(0, 1),
  };
}

/** The address that most mail went to or was sent from, and others that have at least a tenth as much. */
function ownersOf(counts: ReadonlyMap<string, number>): string[] {
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const most = ordered[0]?.[1] ?? 0;
  return ordered
    .filter(([, count]) => count * 10 >= most)
    .slice(0, 3)
    .map(([address]) => address);
}
