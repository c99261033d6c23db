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

/** The pipelines of everything that was read; those with most deals first. */
export interface StagesResult {
  proposals: PipelineProposal[];
}
