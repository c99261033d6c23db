import type { ComponentType } from 'preact';
import type { Model } from '../model';
import type { NothingYetProps } from '../NothingYet';
import type { Loaded, Remote } from '../remote';
import { CampaignsSection } from './campaigns/CampaignsSection';
import type { SectionId } from './process-flow';
import { RulesSection } from './rules/RulesSection';
import { SequencesSection } from './sequences/SequencesSection';
import { StagesSection } from './stages/StagesSection';
import { TasksSection } from './tasks/TasksSection';
import { TeamSection } from './team/TeamSection';

export interface SectionProps {
  model: Model;
  now: Date;
  /** The ways in while nothing is stored. */
  nothingYet: NothingYetProps;
  /** The state of a source for `LoadedView`, with the way to ask again. */
  shown: <T>(source: Remote<T>) => { of: Loaded<T>; onRetry: () => void };
}

export interface Section {
  id: SectionId;
  /** Key of its text. */
  title: string;
  component: ComponentType<SectionProps>;
}

/** The sections of the view Process, in the order in which they stand. */
export const SECTIONS: readonly Section[] = [
  { id: 'stages', title: 'section_stages', component: StagesSection },
  { id: 'tasks', title: 'section_tasks', component: TasksSection },
  { id: 'rules', title: 'section_rules', component: RulesSection },
  { id: 'team', title: 'section_team', component: TeamSection },
  { id: 'sequences', title: 'section_sequences', component: SequencesSection },
  { id: 'campaigns', title: 'section_campaigns', component: CampaignsSection },
];
