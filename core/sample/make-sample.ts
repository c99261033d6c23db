import type { Change } from '../records/change';
import type { Decision } from '../records/decision';
import type { AnyRecord, Company, Deal, Message, Person, Ticket } from '../records/records';
import type { Instant } from '../records/time';
import { makeAnswers } from './make-answers';
import { makeCustomers } from './make-contacts';
import { makeDeals } from './make-deals';
import { makeThreads, makeTickets, SAMPLE_USER } from './make-mails';
import { seededRandom } from './random';
import { sampleStart } from './stamp';

/** A made-up workspace to try everything on. Every record's provenance says `sample`; every address ends in `.example`. */
export interface SampleWorkspace {
  /** The address of the user in it. */
  account: string;
  people: Person[];
  companies: Company[];
  deals: Deal[];
  /** Mails of the threads and of the tickets, each thread oldest first. */
  messages: Message[];
  tickets: Ticket[];
  /** Stage, amount, close date, owner and status of every deal over 18 months, oldest first. */
  changes: Omit<Change, 'seq'>[];
  /** Steps that its user ticked on the deals, oldest first. */
  answers: Decision[];
}

const OPEN_DEALS = 45;
const CLOSED_DEALS = 160;

/**
 * The sample workspace as it stands on the UTC day of `now`: dates move with the day, all else depends on `seed` alone. Two calls on one day give the same
 * records with the same ids, so that what the sample pages show and what is stored are one and the same.
 */
export function makeSample(now: Instant, seed = 14): SampleWorkspace {
  const start = sampleStart(now);
  const random = seededRandom(seed);
  const customers = makeCustomers(random, start);
  const { deals, changes } = makeDeals(random, start, customers, OPEN_DEALS, CLOSED_DEALS);
  const threads = makeThreads(start, customers, deals);
  const { tickets, messages } = makeTickets(start, customers);
  return {
    account: SAMPLE_USER.email!,
    people: customers.flatMap(customer => customer.people),
    companies: customers.map(customer => customer.company),
    deals,
    messages: [...threads, ...messages],
    tickets,
    changes,
    answers: makeAnswers(deals, start),
  };
}

/** All records of a workspace in one list. */
export function sampleRecords(sample: SampleWorkspace): AnyRecord[] {
  return [...sample.companies, ...sample.people, ...sample.deals, ...sample.tickets, ...sample.messages];
}
