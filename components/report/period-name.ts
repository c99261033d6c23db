import type { ReportPeriod } from '../../core/sales/report/result';
import { dateFormat } from '../intl';
import { locale } from '../words';

type Span = Pick<ReportPeriod, 'from' | 'to'>;

/** `Oct 2026`, `Jul – Sep 2026`, `2026`: the name of a month, quarter or year, whatever month the fiscal year begins with. */
export function periodName(span: Span): string {
  return nameIn(span, isCalendarYear(span) ? { year: 'numeric' } : { year: 'numeric', month: 'short' });
}

/** The beginning of a period, for narrow places: `Oct`, or `2026`. */
export function periodLabel(span: Span): string {
  return nameIn({ from: span.from, to: span.from }, isCalendarYear(span) ? { year: 'numeric' } : { month: 'short' });
}

function isCalendarYear({ from, to }: Span): boolean {
  return from.slice(5, 7) === '01' && to.slice(5, 7) === '12';
}

function nameIn({ from, to }: Span, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale(), { ...options, timeZone: 'UTC' }).formatRange(new Date(from), new Date(to));
}
