import type { Deal, Message, Person, Ticket } from '../../records/records';
import type { Settings } from '../../records/settings';
import { dayOf, daysBetween, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { type Conversation, conversations, type Turn } from '../conversation/conversation';
import { directionOf, ownAddresses } from '../conversation/direction';
import { type DealHealth, dealHealth } from '../deals/deal-health';
import { changesByDeal } from '../history/changes-by-deal';
import { companyRecords } from '../links/company-records';
import { dealPeople } from '../links/deal-people';
import { dealWin, fitWins, visitsOf } from '../win-probability/win-probability';
import { focusOf, type PageKeys } from './focus';
import { nextStep } from './next-step';
import type { Subject, SubjectDeal } from './result';
import { shownCompany } from './shown-company';
import { timeline } from './timeline';

const MOST_DEALS = 10;
const MOST_TICKETS = 10;

/** Everything about whom and what the open page shows. */
export function subject(
  world: World,
  settings: Settings,
  now: Instant,
  page: PageKeys | null,
  health: DealHealth = dealHealth(world, settings, now),
): Subject {
  const own = ownAddresses(settings.ownAddresses);
  const focus = focusOf(world, page, own);
  const { person } = focus;
  const changes = changesByDeal(world);
  const company = person === null ? focus.company : null;
  const members = company === null ? null : companyRecords(world, company);
  const people = members?.people.filter(each => !each.emails.some(email => own.has(email.toLowerCase()))) ?? [];
  const deals = members === null ? dealsOf(world, focus.deal, person) : openFirst(members.deals).slice(0, MOST_DEALS);
  const tickets = ticketsOf(world, focus.ticket, person === null ? people : [person]);
  const talks = conversations(people, world.messages, own);
  const talk = person === null ? null : (conversations([person], world.messages, own).get(person.id) ?? null);
  const debt =
    talk === null || talk.debt === null || talk.last.message.at > now
      ? null
      : {
          who: talk.debt,
          sinceHours: daysBetween(talk.last.message.at, now) * 24,
          usualHours: talk.debt === 'you' ? talk.yourHours : talk.theirHours,
        };
  return {
    person: person === null ? null : shownPerson(person),
    company: company === null ? null : shownCompany(company, people, talks, now),
    others: focus.others,
    deals: shownDeals(world, settings, now, deals, health),
    tickets: tickets.map(({ id, subject: title, status, openedAt }) => ({ id, subject: title, status, openedAt })),
    debt,
    nextStep: nextStep(person, talk, deals, now),
    timeline: timeline(
      turnsOf([...turnsOfAll(talks), ...(talk?.turns ?? [])], focus.thread, own),
      deals,
      changes,
      tickets,
      now,
    ),
  };
}

/** The page's own deal, then the open and then the decided ones that the person is named in or that belong to their company. */
function dealsOf(world: World, own: Deal | null, person: Person | null): Deal[] {
  const people = dealPeople(world);
  const found = world.deals.filter(deal => {
    if (deal === own || person === null) return false;
    const { named, company } = people(deal);
    // A deal that names its people is theirs, not their whole company's.
    return named.includes(person) || (named.length === 0 && company.includes(person));
  });
  return [...(own === null ? [] : [own]), ...openFirst(found)].slice(0, MOST_DEALS);
}

/** Open deals, then the decided ones; of each the latest changed first. */
function openFirst(deals: readonly Deal[]): Deal[] {
  const rank = (deal: Deal) => (deal.status === 'open' ? 0 : 1);
  return deals.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.changedAt > b.changedAt ? -1 : a.changedAt < b.changedAt ? 1 : a.id < b.id ? -1 : 1),
  );
}

/** The page's own ticket, whoever asked, then those of these people, the latest first. */
function ticketsOf(world: World, own: Ticket | null, people: readonly Person[]): Ticket[] {
  const addresses = new Set(people.flatMap(({ emails }) => emails.map(email => email.toLowerCase())));
  const found = world.tickets
    .filter(ticket => ticket !== own && addresses.has(ticket.requester?.email?.toLowerCase() ?? ''))
    .sort((a, b) => ((a.openedAt ?? '') > (b.openedAt ?? '') ? -1 : 1));
  return [...(own === null ? [] : [own]), ...found].slice(0, MOST_TICKETS);
}

/** The mail of several people, each message once. */
function turnsOfAll(talks: ReadonlyMap<string, Conversation>): Turn[] {
  const turns = [...talks.values()].flatMap(talk => talk.turns);
  return [...new Map(turns.map(turn => [turn.message.id, turn])).values()];
}

function shownDeals(
  world: World,
  settings: Settings,
  now: Instant,
  deals: readonly Deal[],
  health: DealHealth,
): SubjectDeal[] {
  if (deals.length === 0) return [];
  const model = fitWins(world, settings, now);
  const visits = visitsOf(changesByDeal(world));
  return deals.map(deal => {
    const start = deal.status === 'open' ? (visits(deal).at(-1)?.start ?? null) : null;
    const days = start === null ? null : daysBetween(dayOf(start), dayOf(now));
    const { flags, dismissed } = health(deal);
    const { id, name, amount, stage, status, closeDate, closedDate } = deal;
    const daysInStage = days === null || days < 0 ? null : days;
    return {
      id,
      name,
      amount,
      stage,
      status,
      daysInStage,
      closeDate,
      closedDate,
      win: status === 'open' ? dealWin(model, deal) : null,
      flags,
      dismissedFlags: dismissed,
    };
  });
}

function shownPerson(person: Person): NonNullable<Subject['person']> {
  const sites = new Set<string>();
  for (const source of Object.values(person.provenance)) if (source.from === 'page') sites.add(source.site);
  const { id, name, jobTitle, companyName, phone } = person;
  return { id, name, jobTitle, companyName, email: person.emails[0] ?? null, phone, sites: [...sites].sort() };
}

/** The person's mail, and the rest of the open thread. */
function turnsOf(turns: readonly Turn[], thread: readonly Message[], own: ReadonlySet<string>): Turn[] {
  const known = new Set(turns.map(turn => turn.message.id));
  const more = thread.flatMap((message): Turn[] =>
    message.at === null || known.has(message.id)
      ? []
      : [{ message: message as Turn['message'], direction: directionOf(message, own) }],
  );
  return [...turns, ...more];
}
