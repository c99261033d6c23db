import type { ExpertForecasts } from './expert-forecasts';
import { landmarkStep } from './landmarks';
import { historyStart } from './series-experts';
import { revenueBetween, type Tracks } from './tracks';

/** A forecast made for days that have passed since, with what they brought. */
export interface Rehearsal extends ExpertForecasts {
  actual: number;
}

/** Rehearsals over the whole span, and over a third of it, at most. */
const MOST = 16;
const MOST_SHORT = 8;
const SHORT_SHARE = 1 / 3;
const LEAST_SHORT_DAYS = 5;
/** What a rehearsal of a third of the span is worth beside one of the whole. */
const SHORT_WORTH = 0.85;
/** Spans after which a rehearsal counts half. */
const HALF_LIFE_SPANS = 4;
const LEAST_SPAN_DAYS = 7;
/** Rehearsals of so long spans begin on the same day of every week, whenever they are asked for: a few days more of the past tell little there, and the same rehearsals serve all. */
const LONG_SPAN_DAYS = 28;

export type ExpertsAt = (at: number, span: number, whole: boolean) => ExpertForecasts;

/**
 * What the experts said of earlier spans that have ended by `at`. Spans of the full length, and of a third of it: those say sooner that an expert has become good.
 */
export function rehearse(tracks: Tracks, forecastAt: ExpertsAt, at: number, span: number): Rehearsal[] {
  const anchor = span < LONG_SPAN_DAYS ? at - span : 0;
  const start = historyStart(tracks, at);
  const result: Rehearsal[] = [];
  const add = (length: number, most: number, from: number) => {
    const step = landmarkStep(length);
    for (let back = 0; back < most && from - back * step > start; back++) {
      const begin = from - back * step;
      const actual = revenueBetween(tracks, begin, begin + length);
      result.push({ ...forecastAt(begin, length, length === span), actual });
    }
  };
  const weekBefore = (time: number) => anchor - 7 * Math.ceil((anchor - time) / 7 - 1e-9);
  add(span, MOST, weekBefore(at - span));
  const short = Math.floor(span * SHORT_SHARE);
  if (short >= LEAST_SHORT_DAYS) add(short, MOST_SHORT, weekBefore(at - short));
  return result;
}

export function ended({ at, span }: Pick<Rehearsal, 'at' | 'span'>): number {
  return at + span;
}

/** How much a rehearsal counts for a forecast: less the longer it is past, the shorter it was, and the more it overlaps the next one. */
export function rehearsalWeight(rehearsal: Rehearsal, now: Pick<ExpertForecasts, 'at' | 'span'>): number {
  const age = (now.at - ended(rehearsal)) / (HALF_LIFE_SPANS * Math.max(now.span, LEAST_SPAN_DAYS));
  const worth = rehearsal.span < now.span ? SHORT_WORTH : 1;
  return worth * Math.min(1, landmarkStep(rehearsal.span) / rehearsal.span) * 0.5 ** age;
}
