import type { Coverage } from '../../records/result';

export interface FunnelStage {
  stage: string;
  /** Open deals in it now. */
  open: number;
  openMinor: number;
  /** Deals whose stay here is over, and of those how many moved on or won; null where no history shows it. */
  entered: number | null;
  movedOn: number | null;
  /** movedOn / entered shrunk to the middle of its 80 % Wilson interval, 0…1. */
  rate: number | null;
  low: number | null;
  high: number | null;
  /** Days spent in the stage: median over those that left it. */
  medianDays: number | null;
}
export interface Funnel {
  /** In the order of the process. */
  stages: FunnelStage[];
  currency: string | null;
  coverage: Coverage;
}
