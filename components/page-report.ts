import type { PageReport } from '../core/health/result';
import type { Model } from './model';

/** Health of the kind of page that is open; null where it is not known yet. */
export function openPageReport(model: Model): PageReport | null {
  const page = model.page.value;
  const reports = model.health.state.value.value ?? [];
  return reports.find(report => report.site === page?.site && report.page === page.page) ?? null;
}
