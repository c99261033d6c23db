import type { Deal, Person, Task, Ticket } from '../../records/records';
import type { Settings } from '../../records/settings';
import { daysBetween, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { type Conversation, conversations } from '../conversation/conversation';
import { ownAddresses } from '../conversation/direction';
import { dealPeople } from '../links/deal-people';

/** A conversation is recent for so many days. */
const RECENT_DAYS = 45;
const AUTOMATIC = /^(no-?reply|do-?not-?reply|notifications?|newsletter|mailer-daemon|bounces?|postmaster)@/i;

/** A person, or a deal without one, that may be worth a message. */
export interface Candidate {
  person: Person | null;
  conversation: Conversation | null;
  /** Open deals of which this person is the first contact; the deal itself where no person is known. */
  deals: Deal[];
  tickets: Ticket[];
  tasks: Task[];
}

export interface Candidates {
  list: Candidate[];
  /** People without an open deal, ticket, task or recent conversation. */
  quiet: number;
}

/**
 * Everybody with an open deal, ticket, task or a recent conversation, everybody who is `due` for another purchase, and the open deals without a known person. A deal belongs to one contact: of those that it
 * names (else of its company) the one who was last in touch; without any mail the first one named, or the company's only person.
 */
export function candidates(
  world: World,
  settings: Settings,
  now: Instant,
  due: { has(personId: string): boolean } = new Set(),
): Candidates {
  const own = ownAddresses(settings.ownAddresses);
  const people = world.people.filter(
    person => !person.emails.some(email => own.has(email.toLowerCase()) || AUTOMATIC.test(email)),
  );
  const allowed = new Set(people);
  const talks = conversations(people, world.messages, own);
  const byPerson = new Map<Person, Candidate>();
  const of = (person: Person): Candidate => {
    const known = byPerson.get(person) ?? {
      person,
      conversation: talks.get(person.id) ?? null,
      deals: [],
      tickets: [],
      tasks: [],
    };
    byPerson.set(person, known);
    return known;
  };
  const list: Candidate[] = [];
  const byDeal = new Map<string, Candidate>();
  const contacts = dealPeople(world);
  for (const deal of world.deals) {
    if (deal.status !== 'open') continue;
    const { named, company } = contacts(deal);
    const contact = contactOf(
      named.filter(each => allowed.has(each)),
      company.filter(each => allowed.has(each)),
      talks,
    );
    const candidate: Candidate = contact === null ? alone() : of(contact);
    if (contact === null) list.push(candidate);
    candidate.deals.push(deal);
    for (const key of [deal.id, ...deal.keys]) byDeal.set(key, candidate);
  }
  const byAddress = new Map(
    people.flatMap(person => person.emails.map(email => [email.toLowerCase(), person] as const)),
  );
  for (const ticket of world.tickets) {
    const person = byAddress.get(ticket.requester?.email?.toLowerCase() ?? '');
    if (person !== undefined && (ticket.status === 'new' || ticket.status === 'open')) of(person).tickets.push(ticket);
  }
  const byKey = new Map(people.flatMap(person => [person.id, ...person.keys].map(key => [key, person] as const)));
  for (const task of world.tasks) {
    if (task.doneAt !== null) continue;
    const owners = new Set(
      task.aboutKeys.flatMap(key => {
        const person = byKey.get(key);
        const candidate = person === undefined ? byDeal.get(key) : of(person);
        return candidate === undefined ? [] : [candidate];
      }),
    );
    for (const owner of owners) owner.tasks.push(task);
  }
  let quiet = 0;
  for (const person of people) {
    if (byPerson.has(person)) continue;
    const talk = talks.get(person.id);
    const isRecent = talk !== undefined && daysBetween(talk.last.message.at, now) <= RECENT_DAYS;
    if (isRecent || due.has(person.id)) of(person);
    else quiet++;
  }
  return { list: [...list, ...byPerson.values()], quiet };
}

function alone(): Candidate {
  return { person: null, conversation: null, deals: [], tickets: [], tasks: [] };
}

function contactOf(
  named: readonly Person[],
  company: readonly Person[],
  talks: ReadonlyMap<string, Conversation>,
): Person | null {
  const lastAt = (person: Person) => talks.get(person.id)?.last.message.at ?? '';
  const latest = (people: readonly Person[]) =>
    people.reduce<Person | null>(
      (best, person) => (best === null || lastAt(person) > lastAt(best) ? person : best),
      null,
    );
  if (named.length > 0) return latest(named);
  const colleague = latest(company);
  return colleague !== null && (company.length === 1 || lastAt(colleague) !== '') ? colleague : null;
}
