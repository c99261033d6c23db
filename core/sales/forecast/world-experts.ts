import type { Day } from '../../records/time';
import { type Combination, combine } from './experts/combine';
import { EXPERTS, type Expert, type ExpertForecasts } from './experts/expert-forecasts';
import type { ExpertPanel } from './experts/expert-panel';
import { type Rehearsal, rehearse } from './experts/rehearsal';
import type { Tracks } from './experts/tracks';
import { dayNumber } from './world-tracks';

/** Closed deals that must be known for the past to be a guide. */
export const LEAST_CLOSED = 8;

export interface AheadInput {
  tracks: Tracks;
  panel: ExpertPanel;
  /** Earlier months as the experts, the one that goes deal by deal among them, forecast them. */
  months: readonly Rehearsal[];
  today: Day;
  /** Days ahead, today included. */
  span: number;
  /** Expected revenue and its deviation, deal by deal. */
  promised: number;
  deviation: number;
  /** Decided deals that are known. */
  closed: number;
  /** Whether anything is known of the last days; what is not known must not count as nothing. */
  upToDate: boolean;
}

/** The experts as one about the rest of the period. With few closed deals, or old data, each deal's own chance is all there is. */
export function combineAhead(input: AheadInput): Combination {
  const { tracks, panel, months, today, span, promised } = input;
  const at = dayNumber(today);
  if (!input.upToDate || input.closed < LEAST_CLOSED) {
    const values = Object.fromEntries(EXPERTS.map(expert => [expert, Number.NaN])) as Record<Expert, number>;
    const alone: ExpertForecasts = {
      at,
      span,
      values: { ...values, 'deal-by-deal': promised },
      pipelineRate: Number.NaN,
      deviation: input.deviation,
      learned: 0,
    };
    return combine(alone, input.closed < LEAST_CLOSED ? [] : months);
  }
  const said = panel.past(at, span, true);
  const now = { ...said, values: { ...said.values, 'deal-by-deal': promised } };
  const shared = rehearse(tracks, panel.past, at, span);
  return combine(now, [...shared.map(standingIn), ...months]);
}

/** In rehearsals that were not made deal by deal, chances by stage and age stand in for those: an expert that is not heard must not pass for a good one. */
export function standingIn(rehearsal: Rehearsal): Rehearsal {
  const { values } = rehearsal;
  return { ...rehearsal, values: { ...values, 'deal-by-deal': values['stage-age'] } };
}
