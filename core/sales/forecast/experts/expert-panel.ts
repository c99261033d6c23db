import { type ExpertForecasts, type ExpertView, expertForecasts } from './expert-forecasts';
import { looksAt } from './landmarks';
import type { Tracks } from './tracks';

/** The experts over one set of tracks; what they said once is kept without the deals behind it. */
export interface ExpertPanel {
  now(at: number, span: number): ExpertView;
  past(at: number, span: number, whole: boolean): ExpertForecasts;
}

/** Short rehearsals do without boosted trees, which take longest. */
export function expertPanel(tracks: Tracks): ExpertPanel {
  const looks = looksAt(tracks);
  const said = new Map<string, ExpertForecasts>();
  return {
    now: (at, span) => expertForecasts(tracks, looks, at, span, true),
    past(at, span, whole) {
      const key = `${at} ${span} ${whole}`;
      let known = said.get(key);
      if (known === undefined) {
        const { view: _, chances: __, coming: ___, ...rest } = expertForecasts(tracks, looks, at, span, whole);
        known = rest;
        said.set(key, known);
      }
      return known;
    },
  };
}
