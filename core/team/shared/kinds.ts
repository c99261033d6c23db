import { articles, templates } from './entries';
import { checklists, processes } from './processes';
import { rules } from './rules';
import { sequences } from './sequences';
import type { StoredKind } from './stored-kind';
import { taught } from './taught';

/** Everything that a team shares. People, companies, deals, messages, tickets, tasks and decisions are not among it, and never will be. */
export const KINDS: readonly StoredKind[] = [articles, templates, taught, processes, checklists, rules, sequences];
