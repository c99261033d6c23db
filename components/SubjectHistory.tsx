import type { Subject } from '../core/sales/subject/result';
import { moment } from './format';
import { tell } from './tell';
import { say } from './words';

const MOST = 40;

/** What happened with the person and the deals, the latest first. */
export function SubjectHistory({ timeline, now }: { timeline: Subject['timeline']; now: Date }) {
  if (timeline.length === 0) return null;
  return (
    <section class="card">
      <h2>{say('history')}</h2>
      <ol class="timeline" data-testid="timeline">
        {timeline.slice(0, MOST).map((entry, index) => (
          <li key={`${entry.at} ${index}`}>
            <b class="wrap-any">{tell(entry.words, now)}</b> <span class="faint when">{moment(entry.at, now)}</span>
            {entry.excerpt !== null && (
              <div class="soft cut" title={entry.excerpt}>
                “{entry.excerpt}”
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
