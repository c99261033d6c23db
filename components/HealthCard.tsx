import type { PageReport } from '../core/health/result';
import { ago, date } from './format';
import { fieldName, pageName, siteName } from './tell';
import { say } from './words';

export interface HealthCardProps {
  reports: PageReport[];
  now: Date;
}

/** How well each kind of page is read: one line each, with the fields and their selectors behind it. */
export function HealthCard({ reports, now }: HealthCardProps) {
  return (
    <section class="card" data-testid="health">
      <h2>{say('health_title')}</h2>
      <p class="small soft">{say(reports.length === 0 ? 'health_none' : 'health_text')}</p>
      {reports.map(report => (
        <details
          key={`${report.site} ${report.page}`}
          class="health"
          data-testid="health-page"
          data-light={report.light}
        >
          <summary>
            <span class={report.light === 'good' ? 'dot' : 'dot warn'} aria-hidden="true" />
            <span class="grow">
              <b>{siteName(report.site)}</b> {pageName(report.page)}
              <span class={report.light === 'good' ? 'small soft block' : 'small warn-text block'}>
                {verdict(report, now)}
              </span>
              <span class="small faint block">{say('health_read', { when: ago(report.readAt, now) })}</span>
            </span>
          </summary>
          {report.light === 'rows' && report.site !== 'gmail' && (
            <p class="small" data-testid="health-teach">
              {say('health_rows_teach')}
            </p>
          )}
          {report.missed.length > 0 && (
            <ul class="small">
              {report.missed.map(({ kind, field, why, since }) => (
                <li key={`${kind} ${field}`}>
                  {say(`kind_${kind}`)}: {fieldName(field)} – {say(`why_${why}`)},{' '}
                  {say('since', { day: date(since, now) })}
                </li>
              ))}
            </ul>
          )}
          <dl>
            {report.fields.map(({ kind, field, selector, at }) => (
              <div key={`${kind} ${field}`} class="known-value">
                <dt class="small soft">
                  {say(`kind_${kind}`)}: {fieldName(field)} <span class="faint">{ago(at, now)}</span>
                </dt>
                <dd class="small faint wrap-any">
                  <code>{selector}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

/** The worst finding in words. */
function verdict({ light, missed, rows, rowsSince, blankSince }: PageReport, now: Date): string {
  switch (light) {
    case 'blank':
      return say('health_blank', { since: date(blankSince!, now) });
    case 'rows':
      return say('health_rows', { read: rows?.read ?? 0, like: rows?.looksLike ?? 0, since: date(rowsSince!, now) });
    case 'some': {
      const fields = missed.map(({ field }) => fieldName(field)).join(', ');
      return say('health_some', { fields, since: date(missed[0]!.since, now) });
    }
    case 'good':
      return rows === null
        ? say('health_good')
        : rows.shown === null || rows.shown <= rows.read
          ? say('health_good_rows', { read: rows.read })
          : say('health_good_part', { read: rows.read, shown: rows.shown });
  }
}
