import type { Subject } from '../core/sales/subject/result';
import { moment } from './format';
import { say } from './words';

export interface TicketListProps {
  tickets: Subject['tickets'];
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** The person's tickets, the latest first. */
export function TicketList({ tickets, now, onOpenRecord }: TicketListProps) {
  if (tickets.length === 0) return null;
  return (
    <section class="card">
      <h2>{say('tickets')}</h2>
      <ul>
        {tickets.map(ticket => (
          <li key={ticket.id}>
            <button type="button" class="plain row tight small" onClick={() => onOpenRecord(ticket.id)}>
              <span class="grow cut">{ticket.subject ?? say('unnamed')}</span>
              {ticket.status && <span class="chip">{say(`status_${ticket.status}`)}</span>}
              {ticket.openedAt && <span class="faint">{moment(ticket.openedAt, now)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
