import { instant, shortText, z } from '../records/schemas';

/** Keys in the store `team`. The passphrase's key and the folder belong to this browser alone: no export holds them. */
export const TEAM_KEYS = { membership: 'membership', passphrase: 'passphrase', folder: 'folder' } as const;

const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array);

/** The user as a member of a team, and the shared document as this browser knows it. */
export const TeamMembership = z.strictObject({
  member: z.strictObject({ id: z.string().min(1).max(64), name: z.string().min(1).max(80) }),
  /** Yjs update. */
  document: bytes,
  /**
   * What each shared thing was when document and store were last made alike, by collection and id: whatever differs in the store was changed by the
   * user since. `record`: id of what holds it in the store.
   */
  applied: z.record(
    z.string(),
    z.record(z.string(), z.strictObject({ record: shortText, fields: z.record(z.string(), z.unknown()) })),
  ),
  /** When files of others were last read, and the own one last written; null: not yet. */
  readAt: instant.nullable(),
  writtenAt: instant.nullable(),
});
export type TeamMembership = z.infer<typeof TeamMembership>;
/** `passphrase` is a CryptoKey, `folder` a FileSystemDirectoryHandle: values that the browser alone can make. */
export type TeamValue = TeamMembership | object;

/** A state that the shared document once had here. */
export const TeamState = z.strictObject({
  /** Ascending in the order of time. */
  seq: z.int(),
  at: instant,
  why: z.enum(['own', 'arrived', 'choice', 'take-back', 'restore']),
  /** Names of those whose changes led to it. */
  by: z.array(shortText).max(50),
  /** How many changes led to it. */
  changes: z.int(),
  /** Yjs snapshot. */
  mark: bytes,
});
export type TeamState = z.infer<typeof TeamState>;
