import { Campaign, CampaignMember } from '../records/campaign';
import { Change } from '../records/change';
import { Checklist } from '../records/checklist';
import { Decision } from '../records/decision';
import { Firing } from '../records/firing';
import { OptOut } from '../records/opt-out';
import { PageHealth } from '../records/page-health';
import { PersonLink } from '../records/person-link';
import { AnyRecord } from '../records/records';
import { ReplyDraft } from '../records/reply-draft';
import { Rule, RuleState } from '../records/rule';
import { SalesProcess } from '../records/sales-process';
import { instant, z } from '../records/schemas';
import { Enrolment, Sequence } from '../records/sequence';
import { Settings } from '../records/settings';
import { Todo } from '../records/todo';
import { fieldNames } from './empty-fields';
import { StoreError } from './errors';
import { ImportBefore, ImportEntry, StatedTotal } from './import-entry';
import { badProcess } from './processes';
import { type Database, SETTINGS_KEY, STORE_NAMES } from './schema';
import { restoreTeam, TeamBackup, teamForBackup } from './team-backup';
import { read, write } from './transaction';

const FORMAT = 'sidelight-backup';
/** Raised when the shape of the file changes; files of a higher version are refused. */
const FORMAT_VERSION = 1;

/** Every object store but the settings, in the order in which the file holds them. */
const FIRST_LISTS = {
  records: z.array(AnyRecord),
  changes: z.array(Change),
  decisions: z.array(Decision),
  stated: z.array(StatedTotal),
  imports: z.array(ImportEntry),
  importBefore: z.array(ImportBefore),
};
/** Files of earlier versions have none of these. */
const LATER_LISTS = {
  health: z.array(PageHealth).default([]),
  personLinks: z.array(PersonLink).default([]),
  drafts: z.array(ReplyDraft).default([]),
  sequences: z.array(Sequence).default([]),
  enrolments: z.array(Enrolment).default([]),
  campaigns: z.array(Campaign).default([]),
  campaignMembers: z.array(CampaignMember).default([]),
  optOuts: z.array(OptOut).default([]),
  processes: z.array(SalesProcess).default([]),
  checklists: z.array(Checklist).default([]),
  rules: z.array(Rule).default([]),
  ruleStates: z.array(RuleState).default([]),
  firings: z.array(Firing).default([]),
  todos: z.array(Todo).default([]),
};
const LIST_NAMES = [...namesOf(FIRST_LISTS), ...namesOf(LATER_LISTS)];

const Backup = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  exportedAt: instant,
  settings: Settings.nullable(),
  ...FIRST_LISTS,
  ...LATER_LISTS,
  team: TeamBackup.nullable().default(null),
});
type Backup = z.infer<typeof Backup>;

function namesOf<T extends object>(lists: T): (keyof T)[] {
  return Object.keys(lists) as (keyof T)[];
}

/** Everything that is stored, of one moment, as JSON text. */
export async function exportBackup(db: Database, exportedAt: string): Promise<string> {
  const content = await read(db, STORE_NAMES, async tx => {
    const [settings, team, ...lists] = await Promise.all([
      tx.objectStore('settings').get(SETTINGS_KEY),
      teamForBackup(tx),
      ...LIST_NAMES.map(name => tx.objectStore(name).getAll()),
    ]);
    return { settings: settings ?? null, team, ...Object.fromEntries(LIST_NAMES.map((name, at) => [name, lists[at]])) };
  });
  return JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, exportedAt, ...content });
}

/**
 * Puts the content of a backup in the place of everything that is stored, all or nothing: a file that is not wholly right changes nothing.
 * Exporting again gives the same text but for the time.
 * @throws StoreError `not-a-backup`, `newer-backup`, `bad-process`
 */
export async function restoreBackup(db: Database, text: string): Promise<{ records: number }> {
  const backup = readBackup(text);
  await write(
    db,
    STORE_NAMES,
    async tx => {
      await Promise.all(STORE_NAMES.map(name => tx.objectStore(name).clear()));
      const requests: Promise<unknown>[] = [];
      for (const name of LIST_NAMES) {
        for (const each of backup[name]) requests.push(tx.objectStore(name).add(each as never));
      }
      if (backup.team) requests.push(...restoreTeam(tx, backup.team));
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
    if (/^(?:processes|checklists)\./.test(where)) throw badProcess(result.error);
    throw new StoreError('not-a-backup', `The backup is damaged at ${where}.`, { cause: result.error });
  }
  const backup = result.data;
  // As written, in the order of its properties: the check above has shown that it is the same, but for `__proto__`, which it passes over.
  const { records } = raw as Backup;
  for (const record of records) checkRecord(record);
  unique(backup.records.map(({ id }) => id));
  unique(backup.changes.map(({ seq }) => seq));
  unique(backup.drafts.map(({ threadKey }) => threadKey));
  for (const name of [
    'sequences',
    'enrolments',
    'campaigns',
    'processes',
    'checklists',
    'rules',
    'firings',
    'todos',
  ] as const)
    unique(backup[name].map(({ id }) => id));
  unique(backup.campaignMembers.map(({ campaignId, personId }) => JSON.stringify([campaignId, personId])));
  unique(backup.optOuts.map(({ address }) => address));
  const later = Object.fromEntries(namesOf(LATER_LISTS).map(name => [name, backup[name]]));
  return { ...(raw as Backup), ...later, settings: backup.settings, team: (raw as Backup).team ?? null };
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
