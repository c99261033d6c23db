import { Change } from '../records/change';
import { Decision } from '../records/decision';
import { PageHealth } from '../records/page-health';
import { PersonLink } from '../records/person-link';
import { AnyRecord } from '../records/records';
import { ReplyDraft } from '../records/reply-draft';
import { instant, z } from '../records/schemas';
import { Settings } from '../records/settings';
import { fieldNames } from './empty-fields';
import { StoreError } from './errors';
import { ImportBefore, ImportEntry, StatedTotal } from './import-entry';
import { type Database, SETTINGS_KEY, STORE_NAMES } from './schema';
import { read, write } from './transaction';

const FORMAT = 'sidelight-backup';
/** Raised when the shape of the file changes; files of a higher version are refused. */
const FORMAT_VERSION = 1;

const Backup = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  exportedAt: instant,
  records: z.array(AnyRecord),
  changes: z.array(Change),
  decisions: z.array(Decision),
  settings: Settings.nullable(),
  stated: z.array(StatedTotal),
  imports: z.array(ImportEntry),
  importBefore: z.array(ImportBefore),
  // Files of earlier versions have none of these.
  health: z.array(PageHealth).default([]),
  personLinks: z.array(PersonLink).default([]),
  drafts: z.array(ReplyDraft).default([]),
});
type Backup = z.infer<typeof Backup>;

/** Everything that is stored, of one moment, as JSON text. */
export async function exportBackup(db: Database, exportedAt: string): Promise<string> {
  const backup: Backup = await read(db, STORE_NAMES, async tx => {
    const [records, changes, decisions, settings, stated, imports, importBefore, health, personLinks, drafts] =
      await Promise.all([
        tx.objectStore('records').getAll(),
        tx.objectStore('changes').getAll(),
        tx.objectStore('decisions').getAll(),
        tx.objectStore('settings').get(SETTINGS_KEY),
        tx.objectStore('stated').getAll(),
        tx.objectStore('imports').getAll(),
        tx.objectStore('importBefore').getAll(),
        tx.objectStore('health').getAll(),
        tx.objectStore('personLinks').getAll(),
        tx.objectStore('drafts').getAll(),
      ]);
    return {
      format: FORMAT,
      version: FORMAT_VERSION,
      exportedAt,
      records,
      changes,
      decisions,
      settings: settings ?? null,
      stated,
      imports,
      importBefore,
      health,
      personLinks,
      drafts,
    };
  });
  return JSON.stringify(backup);
}

/**
 * Puts the content of a backup in the place of everything that is stored, all or nothing: a file that is not wholly right changes nothing.
 * Exporting again gives the same text but for the time.
 * @throws StoreError `not-a-backup`, `newer-backup`
 */
export async function restoreBackup(db: Database, text: string): Promise<{ records: number }> {
  const backup = readBackup(text);
  await write(
    db,
    STORE_NAMES,
    async tx => {
      await Promise.all(STORE_NAMES.map(name => tx.objectStore(name).clear()));
      const requests: Promise<unknown>[] = [];
      for (const each of backup.records) requests.push(tx.objectStore('records').add(each));
      for (const each of backup.changes) requests.push(tx.objectStore('changes').add(each));
      for (const each of backup.decisions) requests.push(tx.objectStore('decisions').add(each));
      for (const each of backup.stated) requests.push(tx.objectStore('stated').add(each));
      for (const each of backup.imports) requests.push(tx.objectStore('imports').add(each));
      for (const each of backup.importBefore) requests.push(tx.objectStore('importBefore').add(each));
      for (const each of backup.health) requests.push(tx.objectStore('health').add(each));
      for (const each of backup.personLinks) requests.push(tx.objectStore('personLinks').add(each));
      for (const each of backup.drafts) requests.push(tx.objectStore('drafts').add(each));
      if (backup.settings) requests.push(tx.objectStore('settings').put(backup.settings, SETTINGS_KEY));
      await Promise.all(requests);
    },
    'strict',
  );
  return { records: backup.records.length };
}

function readBackup(text: string): Backup {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new StoreError('not-a-backup', 'This file is not JSON text.', { cause });
  }
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(raw);
  if (!head.success) throw new StoreError('not-a-backup', 'This file is not a backup of Sidelight.');
  if (head.data.version > FORMAT_VERSION) {
    throw new StoreError('newer-backup', `This backup has version ${head.data.version}; ${FORMAT_VERSION} is known.`);
  }
  const result = Backup.safeParse(raw);
  if (!result.success) {
    const where = result.error.issues[0]?.path.join('.') ?? '';
    throw new StoreError('not-a-backup', `The backup is damaged at ${where}.`, { cause: result.error });
  }
  const backup = result.data;
  // As written, in the order of its properties: the check above has shown that it is the same, but for `__proto__`, which it passes over.
  const { records } = raw as Backup;
  for (const record of records) checkRecord(record);
  unique(backup.records.map(({ id }) => id));
  unique(backup.changes.map(({ seq }) => seq));
  const { settings, health, personLinks, drafts } = backup;
  unique(drafts.map(({ threadKey }) => threadKey));
  return { ...(raw as Backup), settings, health, personLinks, drafts };
}

function checkRecord(record: AnyRecord): void {
  const names = new Set(fieldNames(record.kind));
  if (Object.keys(record.provenance).some(field => !names.has(field))) {
    throw new StoreError('not-a-backup', 'The backup is damaged: a provenance belongs to no field.');
  }
}

function unique(ids: readonly (string | number)[]): void {
  if (new Set(ids).size !== ids.length)
    throw new StoreError('not-a-backup', 'The backup is damaged: an id stands twice.');
}
