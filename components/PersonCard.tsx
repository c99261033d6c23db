import type { Subject } from '../core/sales/subject/result';
import { initials } from './format';
import { siteName } from './tell';
import { say } from './words';

export interface PersonCardProps {
  person: NonNullable<Subject['person']>;
  /** Other people on the page. */
  others: number;
  openDeals: number;
  onOpen: () => void;
}

export function PersonCard({ person, others, openDeals, onOpen }: PersonCardProps) {
  const about = [[person.jobTitle, person.companyName].filter(Boolean).join(', '), person.email].filter(Boolean);
  return (
    <section class="card" data-testid="person-card">
      <div class="row">
        <div class="face" aria-hidden="true">
          {initials(person.name ?? person.email)}
        </div>
        <div class="grow">
          <button type="button" class="plain cut" onClick={onOpen}>
            <b data-testid="person">{person.name ?? person.email ?? say('unnamed')}</b>
          </button>
          <div class="soft small cut" title={about.join(' · ')}>
            {about.join(' · ')}
          </div>
        </div>
      </div>
      <div class="chips" style={{ marginTop: '8px' }}>
        {openDeals > 0 && <span class="chip accent">{say('open_deals', { n: openDeals })}</span>}
        {others > 0 && <span class="chip">{say('others', { n: others })}</span>}
        {person.sites.map(site => (
          <span key={site} class="chip">
            {siteName(site)}
          </span>
        ))}
        {person.phone !== null && <span class="chip num">{person.phone}</span>}
      </div>
    </section>
  );
}
