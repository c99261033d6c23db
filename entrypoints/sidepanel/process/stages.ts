import type { StagesAnalyst } from '../../../components/process/stages/services';
import { proposePipelines } from '../../../core/process';
import type { StoredWorld } from '../stored-world';

/** Pipelines and their stages. */
export function stagesAnalyst(stored: StoredWorld): StagesAnalyst {
  return {
    stages: () => stored.result('stages', ({ world }) => ({ proposals: proposePipelines(world) })),
  };
}
