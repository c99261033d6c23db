import type { Subject } from '../core/sales/subject/result';
import { duration, moment } from './format';
import { NextStep } from './NextStep';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { PersonCard } from './PersonCard';
import { SubjectDealCard } from './SubjectDealCard';
import type { PageState } from './services';
import { tell } from './tell';
import { UnreadPage } from './UnreadPage';
import { say } from './words';

export interface NowViewProps {
  subject: Subject;
  page: PageState | null;
  /** Nothing is stored yet. */
  storeEmpty: boolean;
  now: Date;
  nothingYet: NothingYetProps;
  onOpenRecord: (id: string) => void;
  onDraft: () => void;
  onDecide: (what: 'done' | 'snoozed', subject: string, name: string, until: string | null) => void;
}

function firstName(name: string): string {
  return /\p{Script=Han}/u.test(name) ? name : (name.split(' ')[0] ?? name);
}

/** Whom and what the page beside the panel shows. */
export function NowView({ subject, page, storeEmpty, now, nothingYet, ...on }: NowViewProps) {
  const { person, deals, tickets, debt, nextStep, timeline } = subject;
  if (!person && deals.length === 0 && tickets.length === 0)
    return (
      <>
        {storeEmpty && <NothingYet {...nothingYet} />}
        <UnreadPage page={page} onImport={nothingYet.onImport} onSites={storeEmpty ? null : nothingYet.onSites} />
      </>
    );
  const name = person?.name ?? person?.email ?? deals[0]?.name ?? say('unnamed');
  const about = person?.id ?? deals[0]?.id;
  return (
    <>
      {person && (
        <PersonCard
          person={person}
          others={subject.others.length}
          openDeals={deals.filter(deal => deal.status === 'open').length}
          onOpen={() => on.onOpenRecord(person.id)}
        />
      )}
      {debt?.who === 'you' && (
        <p class="note" data-testid="debt">
          <b>{say('debt_you', { time: duration(debt.sinceHours) })}</b>{' '}
          {debt.usualHours !== null &&
            say('debt_usual_you', { name: firstName(name), time: duration(debt.usualHours) })}
        </p>
      )}
      {debt?.who === 'them' && (
        <p class="note calm" data-testid="debt">
          {say('debt_them', { name: firstName(name), time: duration(debt.sinceHours) })}{' '}
          {debt.usualHours !== null && say('debt_usual_them', { time: duration(debt.usualHours) })}
        </p>
      )}
      {deals.slice(0, 20).map(deal => (
        <SubjectDealCard key={deal.id} deal={deal} now={now} onOpenRecord={on.onOpenRecord} />
      ))}
      {nextStep && (
        <NextStep
          step={nextStep}
          now={now}
          onDraft={on.onDraft}
          onDecide={about === undefined ? null : (what, until) => on.onDecide(what, about, name, until)}
        />
      )}
      {tickets.length > 0 && (
        <section class="card stack">
          <h2>{say('tickets')}</h2>
          {tickets.slice(0, 20).map(ticket => (
            <button key={ticket.id} type="button" class="plain row" onClick={() => on.onOpenRecord(ticket.id)}>
              <span class="grow cut">{ticket.subject ?? say('unnamed')}</span>
              {ticket.status && <span class="chip">{say(`status_${ticket.status}`)}</span>}
              {ticket.openedAt && <span class="faint small">{moment(ticket.openedAt, now)}</span>}
            </button>
          ))}
        </section>
      )}
      {timeline.length > 0 && (
        <section class="card">
          <h2>{say('history')}</h2>
          <ol class="timeline" data-testid="timeline">
            {timeline.slice(0, 40).map((entry, index) => (
              <li key={`${entry.at} ${index}`}>
                <b class="wrap-any">{tell(entry.words, now)}</b> <span class="faint">{moment(entry.at, now)}</span>
                {entry.excerpt !== null && <div class="soft cut">“{entry.excerpt}”</div>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
