import { instant, z } from '../../records/schemas';
import { fromBase64, toBase64 } from '../../store/base64';
import { UPDATE_LIMIT } from '../document/arrive';
import { Author } from '../document/change';
import { canonicalText } from '../document/json';
import { ROUNDS, Sealing, seal, unseal } from './seal';

const FORMAT = 'sidelight-team';
/** Raised when the shape of the file or of its document changes; files of a higher version are refused. */
const VERSION = 1;
/** Largest file that is opened at all: the longest document as text, with its head. */
export const FILE_LIMIT = Math.ceil((UPDATE_LIMIT * 4) / 3) + 4_096;

const Head = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  member: Author,
  savedAt: instant,
  /** null: written without a passphrase. */
  sealed: Sealing.nullable(),
});
type Head = z.infer<typeof Head>;

const TeamFile = Head.extend({
  /** SHA-256 of everything else, in hexadecimal: what was changed on the way or by hand is noticed. */
  checksum: z.string(),
  /** The Yjs update in base 64, sealed where there is a passphrase. */
  document: z.string(),
});
type TeamFile = z.infer<typeof TeamFile>;

/**
 * Why a file is not taken. `not-a-team-file` · `newer-version` · `too-large` · `damaged`: cut off, or changed by hand; `place` says where ·
 * `needs-passphrase` · `wrong-passphrase` · `sealed-weakly`: made in a way that nobody here makes.
 */
export class TeamFileError extends Error {
  constructor(
    readonly why:
      | 'not-a-team-file'
      | 'newer-version'
      | 'too-large'
      | 'damaged'
      | 'needs-passphrase'
      | 'wrong-passphrase'
      | 'sealed-weakly',
    readonly place: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`The team file is refused: ${why}${place === null ? '' : ` (${place})`}.`, options);
    this.name = 'TeamFileError';
  }
}

/** What one member's file says. */
export interface Opened {
  member: Author;
  savedAt: string;
  update: Uint8Array;
}

/** The file of a member. @param passphrase as `passphraseKey` gives it; null: anybody can read the file */
export async function writeTeamFile(
  { member, savedAt, update }: Opened,
  passphrase: CryptoKey | null,
): Promise<string> {
  const plain = { format: FORMAT, version: VERSION, member, savedAt } as const;
  const made = passphrase === null ? null : await seal(update, passphrase, bound(plain));
  const head: Head = { ...plain, sealed: made?.sealing ?? null };
  const document = toBase64(made?.bytes ?? update);
  return JSON.stringify({ ...head, checksum: await checksum(head, document), document });
}

/** @throws TeamFileError */
export async function readTeamFile(file: Blob, passphrase: CryptoKey | null): Promise<Opened> {
  if (file.size > FILE_LIMIT) throw new TeamFileError('too-large');
  const { checksum: stated, document, ...head } = parse(await file.text());
  if ((await checksum(head, document)) !== stated) throw new TeamFileError('damaged', 'checksum');
  const bytes = bytesOf(document);
  const { sealed, ...plain } = head;
  if (sealed === null) return { member: head.member, savedAt: head.savedAt, update: bytes };
  if (passphrase === null) throw new TeamFileError('needs-passphrase');
  if (sealed.rounds < ROUNDS || sealed.rounds > 10 * ROUNDS) throw new TeamFileError('sealed-weakly', 'sealed.rounds');
  const update = await unseal(bytes, sealed, passphrase, bound(plain));
  if (update === null) throw new TeamFileError('wrong-passphrase');
  return { member: head.member, savedAt: head.savedAt, update };
}

/** `sidelight-ann-3f2a9c.json`: two members of one name, or one member with two browsers, write two files. */
export function teamFileName({ id, name }: Author): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `sidelight-${[...plain].slice(0, 40).join('') || 'member'}-${id.slice(0, 6)}.json`;
}

function parse(text: string): TeamFile {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    // What begins like one of ours and does not end is cut off.
    const begun = text.slice(0, 200).includes(`"${FORMAT}"`);
    throw new TeamFileError(begun ? 'damaged' : 'not-a-team-file', begun ? 'end' : null, { cause });
  }
  const known = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(raw);
  if (!known.success) throw new TeamFileError('not-a-team-file');
  if (known.data.version > VERSION) throw new TeamFileError('newer-version', `version ${known.data.version}`);
  const file = TeamFile.safeParse(raw);
  if (!file.success) throw new TeamFileError('damaged', file.error.issues[0]?.path.join('.') || 'head');
  // The schema passes over this one name.
  if (Object.hasOwn(raw as object, '__proto__')) throw new TeamFileError('damaged', '__proto__');
  return file.data;
}

function bytesOf(document: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(document);
  } catch (cause) {
    throw new TeamFileError('damaged', 'document', { cause });
  }
}

/** What the seal is bound to: a sealed document can't be given out as another member's. */
function bound(head: Omit<Head, 'sealed'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalText(head));
}

async function checksum(head: Head, document: string): Promise<string> {
  const text = new TextEncoder().encode(`${canonicalText(head)}\n${document}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
}
