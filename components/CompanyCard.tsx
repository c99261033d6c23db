import type { Subject } from '../core/sales/subject/result';
import { ago, initials } from './format';
import { say } from './words';

export interface CompanyCardProps {
  company: NonNullable<Subject['company']>;
  openDeals: number;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** The company that the page is about, with its people. */
export function CompanyCard({ company, openDeals, now, onOpenRecord }: CompanyCardProps) {
  const { people, peopleCount, lastContactAt } = company;
  const about = [company.industry, company.domain].filter(Boolean).join(' · ');
  return (
    <section class="card" data-testid="company-card">
      <div class="row">
        <div class="face" aria-hidden="true">
          {initials(company.name ?? company.domain)}
        </div>
        <div class="grow">
          <button type="button" class="plain cut" onClick={() => onOpenRecord(company.id)}>
            <b>{company.name ?? company.domain ?? say('unnamed')}</b>
          </button>
          <div class="soft small cut" title={about}>
            {about}
          </div>
        </div>
      </div>
      <div class="chips" style={{ marginTop: '8px' }}>
        {openDeals > 0 && <span class="chip accent">{say('open_deals', { n: openDeals })}</span>}
        <span class="chip">
          {lastContactAt === null
            ? say('company_no_contact')
            : say('company_contact', { ago: ago(lastContactAt, now) })}
        </span>
      </div>
      {people.length === 0 ? (
        <p class="small soft">{say('company_no_people')}</p>
      ) : (
        <ul>
          {people.map(person => (
            <li key={person.id}>
              <button type="button" class="plain row tight small" onClick={() => onOpenRecord(person.id)}>
                <span class="grow cut">
                  {[person.name ?? person.email ?? say('unnamed'), person.jobTitle].filter(Boolean).join(', ')}
                </span>
                {person.lastContactAt && <span class="faint">{ago(person.lastContactAt, now)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {peopleCount > people.length && (
        <p class="small soft">{say('company_more_people', { n: peopleCount - people.length })}</p>
      )}
    </section>
  );
}
