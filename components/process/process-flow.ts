import { signal } from '@preact/signals';
import type { DecisionFlow } from '../decision-flow';
import type { KeptDrafts } from '../kept-drafts';
import type { Remote } from '../remote';
import type { Analyst, Browser } from '../services';
import type { Toasts } from '../toasts';
import { campaignsFlow } from './campaigns/campaigns-flow';
import { rulesFlow } from './rules/rules-flow';
import { sequencesFlow } from './sequences/sequences-flow';
import { stagesFlow } from './stages/stages-flow';
import { tasksFlow } from './tasks/tasks-flow';
import { teamFlow } from './team/team-flow';

/** What the flow of a section may use of the panel. */
export interface ProcessContext {
  analyst: Analyst;
  browser: Browser;
  toast: Toasts;
  /** Texts that the user is working on, kept on the disk. */
  drafts: KeptDrafts;
  /** Runs an action of the user; a failure is told, never swallowed. */
  act: (action: () => Promise<void>) => Promise<boolean>;
  /** Loads what is shown and not there yet. */
  load: () => Promise<void>;
  /** Everything may have changed. */
  reload: () => Promise<void>;
  /** Keeps a decision; told with its undo. */
  note: DecisionFlow['note'];
}

/** State and actions of one section. */
export interface SectionFlow {
  /** What its view shows: loaded when it is shown, and again after every change of the store. */
  sources: readonly Remote<unknown>[];
  /** What it shows beside records, in any view. */
  beside?: readonly Remote<unknown>[];
}

/** The flow of each section by its id. */
function sectionFlows(context: ProcessContext) {
  return {
    stages: stagesFlow(context),
    tasks: tasksFlow(context),
    rules: rulesFlow(context),
    sequences: sequencesFlow(context),
    campaigns: campaignsFlow(context),
    team: teamFlow(context),
  } satisfies Record<string, SectionFlow>;
}

export type SectionId = keyof ReturnType<typeof sectionFlows>;
export type ProcessFlow = ReturnType<typeof processFlow>;

/** State of the view Process: the chosen section, and the flow of each under its id. */
export function processFlow(context: ProcessContext) {
  const section = signal<SectionId>('stages');
  const flows = sectionFlows(context);
  const bySection: Record<SectionId, SectionFlow> = flows;
  const beside: readonly Remote<unknown>[] = Object.values(bySection).flatMap(flow => flow.beside ?? []);
  return {
    ...flows,
    section,
    show(next: SectionId): void {
      section.value = next;
      void context.load();
    },
    /** Sources of the section that is shown. */
    shown: (): readonly Remote<unknown>[] => bySection[section.peek()].sources,
    /** What sections show beside records, in any view. */
    beside,
    /** Sources of all sections. */
    sources: [...Object.values(bySection).flatMap(flow => flow.sources), ...beside],
  };
}
