import { type DateOrder, detectDateOrder } from '../locale/date-order';
import { relativeDay } from '../locale/parse-relative';
import type { Day } from '../records/time';
import { attribute, maybe } from './query';
import type { Search } from './shadow';
import { textOf } from './text-of';

/** Enough dates to settle the order, and a bound on the time that a long list takes. */
const SAMPLES = 200;

/** Order of day and month on this page: what all its dates in digits agree on, else null. The page's language does not tell. */
export function dateOrderOf(search: Search, places: readonly string[]): DateOrder | null {
  const samples: string[] = [];
  for (const place of places) {
    for (const element of search.every(place).slice(0, SAMPLES)) {
      const text = attribute(element, 'data-cell-value') ?? textOf(element);
      // Raw values are ISO whatever the page shows: they say nothing about the rest.
      const shown = /^\d{4}-\d{2}-\d{2}/.test(text) ? textOf(element) : text;
      // "Lena Brandt, 9/21/2026, 3:04 PM": who did it stands before when.
      samples.push(shown.replace(/^.*, (?=\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:)/, ''));
    }
  }
  return detectDateOrder(samples.filter(sample => !/^\d{4}-/.test(sample)));
}

/** BCP 47 tag of the page, or null. */
export function languageOf(document: Document): string | null {
  const html = maybe(document, 'html');
  return (html === null ? null : attribute(html, 'lang')) || null;
}

/** Reads words like "yesterday" in the page's language. */
export function nearIn(document: Document, now: Date): (text: string) => Day | null {
  const language = languageOf(document);
  return text => relativeDay(text, now, language);
}
