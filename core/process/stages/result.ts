import type { Criterion } from '../../records/criterion';
import type { SalesProcess } from '../../records/sales-process';
import type { Instant } from '../../records/time';
import type { Answer } from './deal-facts';

/** A stage as the records show it. */
export interface ProposedStage {
  /** As the site writes it. */
  name: string;
  /** Where deals end up that are won or lost here; `open` for every other stage. */
  outcome: 'open' | 'won' | 'lost';
  /** Open deals in it now. */
  open: number;
  /** Days that deals stay here: median over the stays that are over; null where none is. */
  medianDays: number | null;
  /** Stays behind `medianDays`. */
  stays: number;
}

/** One pipeline of one site, as it was read: nothing of it is the user's word yet. */
export interface PipelineProposal {
  /** Site and pipeline in one text: the same for the same pipeline, whenever it is proposed. */
  id: string;
  /** The site that shows it; null for deals of imported tables. */
  site: string | null;
  /** Its name there; null where the site names none. */
  pipeline: string | null;
  /** Deals behind the proposal. */
  deals: number;
  won: number;
  lost: number;
  /** Open stages in the order of the process, then where deals are won, then where they are lost. */
  stages: ProposedStage[];
}

/** A stage of the user's process in a result; a name of null is the ready one of its id. */
export interface StageName {
  id: string;
  name: string | null;
}

/** One criterion and whether a deal meets it. */
export interface GateItem {
  /** Names the criterion; a tick by hand is kept under it. */
  key: string;
  criterion: Criterion;
  /** Of a step: the user's text; null for the ready one. */
  text: string | null;
  answer: Answer;
}

/** What a deal needs for the next stage, and what it came here without. */
export interface Gate {
  processId: string;
  /** The stage as the CRM names it. */
  crmStage: string | null;
  /** null where no stage of the process counts the CRM's. */
  stage: StageName | null;
  /** Place of the stage among those that are open, from 1; null with the stage. */
  position: number | null;
  openStages: number;
  /** The next stage, or the one where deals are won; null where none is. */
  next: StageName | null;
  /** What it takes to leave this stage and to enter the next one. */
  items: GateItem[];
  missing: number;
  /** What earlier stages asked for and the deal still lacks. `at`: the move into this stage, where history shows one since the process is the user's. */
  without: { at: Instant | null; from: StageName | null; items: GateItem[] } | null;
}

/** A stage of the user's process with the deals in it. */
export interface StageState extends StageName {
  outcome: 'open' | 'won' | 'lost';
  open: number;
  /** Open deals whose gate to the next stage misses something. */
  held: number;
  medianDays: number | null;
  stays: number;
}

/** One process as it stands. */
export interface ProcessState {
  process: SalesProcess;
  /** Open deals that it covers. */
  open: number;
  stages: StageState[];
  /** Stages of the CRM that it covers and no stage of it counts, with their open deals and a stage that the name suggests. */
  unassigned: { name: string; open: number; suggested: StageName | null }[];
  /** Open deals that came into their stage without something, the latest moved first; at most 50. */
  without: { dealId: string; name: string | null; stage: StageName; gate: NonNullable<Gate['without']> }[];
  withoutInAll: number;
}

/** The user's processes, and the pipelines of everything that was read, those with most deals first. */
export interface StagesResult {
  processes: ProcessState[];
  proposals: PipelineProposal[];
}
