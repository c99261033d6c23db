import { emailKey, siteKey } from '../records/keys';
import type { Company, Person } from '../records/records';
import type { Instant } from '../records/time';
import { COMPANIES, type SampleCompany } from './companies';
import type { Random } from './random';
import { hubspotId, salesforceId } from './site-ids';
import { before, stamp } from './stamp';

export const SAMPLE_OWNERS = ['Lena Hart', 'Marcus Oyelaran', 'Wei Chen'] as const;

/** A company with its people and the CRM that holds them. */
export interface Customer {
  site: 'salesforce' | 'hubspot';
  source: SampleCompany;
  company: Company;
  people: Person[];
}

const mailboxOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.');

/** Which CRM a customer is in: the English-speaking ones mostly in Salesforce, the others in HubSpot. */
const siteFor = (source: SampleCompany, index: number) =>
  source.language === 'en' ? (index % 4 === 3 ? 'hubspot' : 'salesforce') : index % 5 === 4 ? 'salesforce' : 'hubspot';

export function makeCustomers(random: Random, start: Instant): Customer[] {
  let personCounter = 0;
  return COMPANIES.map((source, index) => {
    const site = siteFor(source, index);
    const owner = random.pick(SAMPLE_OWNERS);
    const companyKey =
      site === 'salesforce'
        ? siteKey(site, salesforceId('001', index + 1))
        : siteKey(site, `0-2/${hubspotId('0-2', index + 1)}`);
    const times = {
      firstSeenAt: before(start, random.whole(540, 620) + 0.4),
      seenAt: before(start, random.uniform() * 5),
    };
    const company = stamp(
      'company',
      [companyKey],
      { name: source.name, domain: source.domain, industry: source.industry, owner },
      times,
    );
    const people = source.people.map(([name, jobTitle, mailbox]) => {
      personCounter += 1;
      const email = `${mailbox ?? mailboxOf(name)}@${source.domain}`;
      const key =
        site === 'salesforce'
          ? siteKey(site, salesforceId('003', personCounter))
          : siteKey(site, `0-1/${hubspotId('0-1', personCounter)}`);
      return stamp(
        'person',
        [key, emailKey(email)],
        {
          name,
          emails: [email],
          phone: random.happens(0.7) ? phoneOf(source.language, random) : null,
          jobTitle,
          companyKey,
          companyName: source.name,
          owner,
          language: source.language,
        },
        { firstSeenAt: before(start, random.whole(300, 540) + 0.4), seenAt: times.seenAt },
      );
    });
    return { site, source, company, people };
  });
}

/** Numbers of the ranges that are kept free for fiction, or short of a digit where a country keeps none. */
function phoneOf(language: SampleCompany['language'], random: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.whole(0, 9)).join('');
  if (language === 'de') return `+49 30 23125 ${digits(3)}`;
  if (language === 'zh') return `+86 10 5550 ${digits(3)}`;
  return `+1 (${random.pick(['212', '415', '617'])}) 555-01${digits(2)}`;
}
