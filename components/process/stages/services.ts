import type { Prediction, Qualification } from '../../../core/process/qualification/result';
import type { Gate, StagesResult } from '../../../core/process/stages/result';
import type { Checklist, SalesProcess } from '../../../core/records';

/** One deal in the user's process. */
export interface DealProcess {
  /** null: no process is for it, or it is decided. */
  gate: Gate | null;
  /** null while there is no checklist. */
  qualification: Qualification | null;
}

/** The checklist of lead qualification, and what it is worth on the user's own closed deals. */
export interface QualificationState {
  checklist: Checklist | null;
  prediction: Prediction | null;
}

/** What the section Stages asks of the analyst. Whatever writes is durable when it resolves. */
export interface StagesAnalyst {
  stages(): Promise<StagesResult>;
  /** By the ids of the deals' records; those that are no deals are left out. */
  dealProcesses(ids: string[]): Promise<Record<string, DealProcess>>;
  /**
   * Makes a process the user's own; gives its id and what stood there before. `own`: the stages of the proposal as they were read; `ready`: lead qualification, proposal and
   * closing, for the proposal's pipeline or (null) for every pipeline without stages of its own.
   */
  adoptProcess(proposal: string | null, as: 'own' | 'ready'): Promise<{ id: string; before: SalesProcess | null }>;
  /** In place of the one with this id, or null to take it away; gives what stood there before. */
  putProcess(id: string, process: SalesProcess | null): Promise<SalesProcess | null>;
  qualification(): Promise<QualificationState>;
  /** Budget, authority, need and timing, in place of another checklist; gives what stood there before. */
  adoptBant(): Promise<Checklist | null>;
  putChecklist(checklist: Checklist | null): Promise<Checklist | null>;
}
