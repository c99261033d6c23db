import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Campaign, CampaignMember } from '../records/campaign';
import type { Change } from '../records/change';
import type { Checklist } from '../records/checklist';
import type { Decision } from '../records/decision';
import type { Firing } from '../records/firing';
import type { OptOut } from '../records/opt-out';
import type { PageHealth } from '../records/page-health';
import type { PersonLink } from '../records/person-link';
import type { AnyRecord } from '../records/records';
import type { ReplyDraft } from '../records/reply-draft';
import type { Rule, RuleState } from '../records/rule';
import type { SalesProcess } from '../records/sales-process';
import type { Enrolment, Sequence } from '../records/sequence';
import type { Settings } from '../records/settings';
import type { Todo } from '../records/todo';
import type { ImportBefore, ImportEntry, StatedTotal } from './import-entry';
import type { RuleProgress } from './rule-progress';
import type { TeamState, TeamValue } from './team-entry';

export interface Schema extends DBSchema {
  records: { key: string; value: AnyRecord; indexes: { kind: string; keys: string } };
  /** Key is `seq`, given by the store. */
  changes: { key: number; value: Change; indexes: { recordId: string; importId: string } };
  decisions: { key: string; value: Decision };
  /** One value, under the key `settings`. */
  settings: { key: string; value: Settings };
  stated: { key: [string, string, string]; value: StatedTotal };
  imports: { key: string; value: ImportEntry };
  importBefore: { key: [string, string]; value: ImportBefore };
  health: { key: [string, string]; value: PageHealth };
  personLinks: { key: [string, string]; value: PersonLink };
  drafts: { key: string; value: ReplyDraft };
  sequences: { key: string; value: Sequence };
  enrolments: { key: string; value: Enrolment };
  campaigns: { key: string; value: Campaign };
  campaignMembers: { key: [string, string]; value: CampaignMember };
  optOuts: { key: string; value: OptOut };
  processes: { key: string; value: SalesProcess };
  checklists: { key: string; value: Checklist };
  /** What the team's exchange keeps, each under a name of its own. */
  team: { key: string; value: TeamValue };
  teamStates: { key: number; value: TeamState };
  rules: { key: string; value: Rule };
  ruleStates: { key: string; value: RuleState };
  /** How far rules have looked: one value, under the key `progress`. A new start is made where it is missing, so that no file holds it. */
  ruleProgress: { key: string; value: RuleProgress };
  firings: { key: string; value: Firing };
  todos: { key: string; value: Todo };
}

export type Database = IDBPDatabase<Schema>;
export type StoreName =
  | 'records'
  | 'changes'
  | 'decisions'
  | 'settings'
  | 'stated'
  | 'imports'
  | 'importBefore'
  | 'health'
  | 'personLinks'
  | 'drafts'
  | 'sequences'
  | 'enrolments'
  | 'campaigns'
  | 'campaignMembers'
  | 'optOuts'
  | 'processes'
  | 'checklists'
  | 'team'
  | 'teamStates'
  | 'rules'
  | 'ruleStates'
  | 'ruleProgress'
  | 'firings'
  | 'todos';
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly'>;

/** Every object store: what export, restore and erase go over. */
export const STORE_NAMES: readonly StoreName[] = [
  'records',
  'changes',
  'decisions',
  'settings',
  'stated',
  'imports',
  'importBefore',
  'health',
  'personLinks',
  'drafts',
  'sequences',
  'enrolments',
  'campaigns',
  'campaignMembers',
  'optOuts',
  'processes',
  'checklists',
  'team',
  'teamStates',
  'rules',
  'ruleStates',
  'ruleProgress',
  'firings',
  'todos',
];
/** Key of the one value in `settings`. */
export const SETTINGS_KEY = 'settings';
