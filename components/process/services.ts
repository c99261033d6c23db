import type { CampaignsAnalyst } from './campaigns/services';
import type { RulesAnalyst } from './rules/services';
import type { SequencesAnalyst } from './sequences/services';
import type { StagesAnalyst } from './stages/services';
import type { TasksAnalyst } from './tasks/services';
import type { TeamAnalyst } from './team/services';

/** The part of the analyst that keeps the user's process. Each section declares its own calls beside its views. */
export interface ProcessAnalyst
  extends StagesAnalyst,
    TasksAnalyst,
    RulesAnalyst,
    SequencesAnalyst,
    CampaignsAnalyst,
    TeamAnalyst {}
