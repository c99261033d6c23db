import type { StagesResult } from '../../../core/process/stages/result';

/** What the section Stages asks of the analyst. */
export interface StagesAnalyst {
  stages(): Promise<StagesResult>;
}
