import type { ChecklistItem } from '../../records/checklist';
import type { Answer } from '../stages/deal-facts';

/** One deal by the checklist. */
export interface Qualification {
  /** Weight of the items answered with yes, as a share of all: 0…100. */
  points: number;
  /** What it would be if every open item were answered with yes. */
  possible: number;
  /** Items without an answer. */
  unanswered: number;
  items: { item: ChecklistItem; answer: Answer }[];
}

/** Deals of one range of points. */
export interface QualifiedBand {
  from: number;
  to: number;
  deals: number;
  won: number;
  /** won / deals with its 80 % Wilson interval, 0…1; null without deals. */
  rate: number | null;
  low: number | null;
  high: number | null;
}

/** Whether the checklist tells won from lost deals. */
export interface Prediction {
  /**
   * `too-few`: too few deals to say anything · `predicts`: won deals had more points, beyond what chance does · `not-shown`: it may be chance ·
   * `misleads`: lost deals had more points, beyond what chance does.
   */
  verdict: 'too-few' | 'predicts' | 'not-shown' | 'misleads';
  /** Closed deals with answers from before they closed. */
  won: number;
  lost: number;
  /** Closed deals in all. */
  closed: number;
  /** Deals of each outcome that it takes. */
  needed: number;
  /** The chance that a won deal had more points than a lost one (ties count half), with its 95 % interval; null while there are too few. */
  auc: number | null;
  low: number | null;
  high: number | null;
  /** Few, some and many points; empty while there are too few. */
  bands: QualifiedBand[];
}
