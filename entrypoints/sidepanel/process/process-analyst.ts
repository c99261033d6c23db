import type { ProcessAnalyst } from '../../../components/process/services';
import type { Database, StoreChange } from '../../../core/store';
import type { StoredWorld } from '../stored-world';
import { campaignsAnalyst } from './campaigns';
import { sequencesAnalyst } from './sequences';
import { stagesAnalyst } from './stages';
import { teamAnalyst } from './team';

/** What the sections of the process share of the worker. */
export interface ProcessSources {
  stored: StoredWorld;
  /** Writes, then tells every panel. */
  change: <T>(what: StoreChange['what'], write: (db: Database) => Promise<T>) => Promise<T>;
}

/** The answers of all sections of the process. */
export function processAnalyst(sources: ProcessSources): ProcessAnalyst {
  return {
    ...stagesAnalyst(sources),
    ...sequencesAnalyst(sources),
    ...campaignsAnalyst(sources),
    ...teamAnalyst(sources),
  };
}
