import type { ProcessAnalyst } from '../../../components/process/services';
import type { Database, StoreChange } from '../../../core/store';
import type { SupportEngine } from '../../../core/support';
import type { StoredWorld } from '../stored-world';
import { campaignsAnalyst } from './campaigns';
import { keepRules } from './keep-rules';
import { rulesAnalyst } from './rules';
import { sequencesAnalyst } from './sequences';
import { stagesAnalyst } from './stages';
import { tasksAnalyst } from './tasks';
import { teamAnalyst } from './team';

/** What the sections of the process share of the worker. */
export interface ProcessSources {
  stored: StoredWorld;
  engine: () => Promise<SupportEngine>;
  /** Writes, then tells every panel. */
  change: <T>(what: StoreChange['what'], write: (db: Database) => Promise<T>) => Promise<T>;
}

/** The answers of all sections of the process. */
export function processAnalyst(sources: ProcessSources): ProcessAnalyst {
  const { stored, engine } = sources;
  return {
    ...stagesAnalyst(sources),
    ...tasksAnalyst(sources),
    ...rulesAnalyst(sources, keepRules(stored, engine)),
    ...sequencesAnalyst(sources),
    ...campaignsAnalyst(sources),
    ...teamAnalyst(sources),
  };
}
