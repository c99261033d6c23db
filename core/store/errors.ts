/**
 * A failure of the store, as a code that the panel has words for.
 * `quota`: the disk or the browser's share of it is full · `newer-database`: written by a newer version of the extension ·
 * `closed`: the connection is gone, open again · `no-record`, `no-field`, `bad-value`: a correction that fits nothing ·
 * `no-enrolment`, `no-campaign`, `no-member`: it was removed, as in another panel · `campaign-started`, `campaign-begun`: too late for that ·
 * `no-team`: the user is in none · `team-not-there`: settled, or taken back, elsewhere ·
 * `no-import` · `not-a-backup`, `newer-backup`: the file is not one of ours, or too new ·
 * `bad-process`: a process or checklist in it is not right; `params` say where (`place`) and why (`reason`) · `failed`: anything else; see `cause`.
 */
export class StoreError extends Error {
  readonly params: Record<string, string> | null;

  constructor(
    readonly code:
      | 'quota'
      | 'newer-database'
      | 'closed'
      | 'no-record'
      | 'no-field'
      | 'bad-value'
      | 'no-enrolment'
      | 'no-campaign'
      | 'no-member'
      | 'campaign-started'
      | 'campaign-begun'
      | 'no-import'
      | 'no-team'
      | 'team-not-there'
      | 'not-a-backup'
      | 'newer-backup'
      | 'bad-process'
      | 'failed',
    message: string,
    options?: ErrorOptions & { params?: Record<string, string> },
  ) {
    super(message, options);
    this.name = 'StoreError';
    this.params = options?.params ?? null;
  }
}

/** IndexedDB's own errors as ours; the original is kept as the cause. */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const options = { cause: error };
  if (name === 'QuotaExceededError') return new StoreError('quota', 'The browser has no room left for this.', options);
  if (name === 'VersionError') {
    return new StoreError('newer-database', 'The stored data belongs to a newer version of Sidelight.', options);
  }
  if (name === 'InvalidStateError') return new StoreError('closed', 'The connection to the store is closed.', options);
  return new StoreError('failed', `The store failed (${name || typeof error}).`, options);
}
