import type { ComponentChildren } from 'preact';
import type { Subject } from '../core/sales/subject/result';
import { CompanyCard } from './CompanyCard';
import type { DealCallbacks } from './DealFlags';
import { DebtNote } from './DebtNote';
import { EarlierDeals } from './EarlierDeals';
import { FurtherDeals } from './FurtherDeals';
import { PersonCard } from './PersonCard';
import { SubjectDealCard } from './SubjectDealCard';
import { SubjectHistory } from './SubjectHistory';
import { TicketList } from './TicketList';
import { say } from './words';

export interface SubjectBodyProps extends DealCallbacks {
  subject: Subject;
  now: Date;
  onOpenRecord: (id: string) => void;
  /** The person is named above already. */
  headless?: boolean;
  /** What can be done, between the first open deal and the rest. */
  children?: ComponentChildren;
}

/** How the person, or the company, deal or ticket that stands in for one, is called. */
export function subjectName({ person, company, deals, tickets }: Subject): string {
  const known = person === null ? (company?.name ?? company?.domain) : (person.name ?? person.email);
  return known ?? deals[0]?.name ?? tickets[0]?.subject ?? say('unnamed');
}

/** One person with their deals, tickets and history; what presses stands first. */
export function SubjectBody({ subject, now, headless, onOpenRecord, children, ...flagging }: SubjectBodyProps) {
  const { person, company, deals, tickets, debt, timeline } = subject;
  const decided = deals.filter(({ status }) => status === 'won' || status === 'lost');
  const open = deals.filter(deal => !decided.includes(deal));
  const [first, ...further] = open;
  const companyName = person?.companyName ?? company?.name ?? null;
  return (
    <>
      {person && !headless && (
        <PersonCard
          person={person}
          others={subject.others.length}
          openDeals={open.length}
          onOpen={() => onOpenRecord(person.id)}
        />
      )}
      {company && <CompanyCard company={company} openDeals={open.length} now={now} onOpenRecord={onOpenRecord} />}
      <DebtNote debt={debt} name={subjectName(subject)} />
      {first && <SubjectDealCard deal={first} now={now} onOpenRecord={onOpenRecord} {...flagging} />}
      {children}
      <FurtherDeals deals={further} companyName={companyName} now={now} onOpenRecord={onOpenRecord} {...flagging} />
      <EarlierDeals deals={decided} companyName={companyName} now={now} onOpenRecord={onOpenRecord} />
      <TicketList tickets={tickets} now={now} onOpenRecord={onOpenRecord} />
      <SubjectHistory timeline={timeline} now={now} />
    </>
  );
}
