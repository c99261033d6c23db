import type { FieldsOf } from '../records/records';
import type { Parsed } from './reading';

type Status = NonNullable<FieldsOf<'ticket'>['status']>;
type Priority = NonNullable<FieldsOf<'ticket'>['priority']>;

// Names that the desks, and the trackers that people teach (Redmine, Request Tracker), ship (en de fr es zh ja), in lower case. A status that a team named itself is in none of them.
const STATUS_NAMES: Record<Status, string> = {
  new: 'new|neu|nouveau|nuevo|新建|新規',
  open: 'open|active|working|escalated|eskaliert|in progress|researching|waiting on us|offen|aktiv|in bearbeitung|wartet auf uns|ouvert|actif|en cours|abierto|activo|en curso|打开|未处理|处理中|オープン|対応中',
  pending:
    'pending|stalled|feedback|on hold|on-hold|hold|waiting on customer|waiting on contact|waiting on third party|waiting for details|ausstehend|wartend|angehalten|wartet auf kunden|wartet auf kontakt|en attente|pendiente|en espera|等待中|待处理|等待客户|保留中',
  solved: 'solved|resolved|problem solved|information provided|gelöst|résolu|resuelto|已解决|解決済み',
  closed: 'closed|rejected|cancelled|canceled|merged|geschlossen|fermé|clos|cerrado|已关闭|クローズ|完了',
};
const PRIORITY_NAMES: Record<Priority, string> = {
  low: 'low|niedrig|faible|basse|baja|低',
  normal: 'normal|medium|mittel|normale|moyenne|media|中|普通',
  high: 'high|hoch|élevée|haute|alta|高',
  urgent: 'urgent|immediate|critical|dringend|urgente|紧急|緊急',
};

function byName<Code extends string>(names: Record<Code, string>): Map<string, Code> {
  return new Map((Object.keys(names) as Code[]).flatMap(code => names[code].split('|').map(name => [name, code])));
}
const STATUSES = byName(STATUS_NAMES);
const PRIORITIES = byName(PRIORITY_NAMES);

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Status by the name that a desk ships; null for one that a team chose itself. */
export function statusOfTicket(name: string): Status | null {
  return STATUSES.get(plain(name)) ?? null;
}

export function priorityOfTicket(name: string): Priority | null {
  return PRIORITIES.get(plain(name)) ?? null;
}

export function asTicketStatus({ text }: { text: string }): Parsed<Status> {
  const value = statusOfTicket(text);
  return value === null ? { why: 'unreadable' } : { value };
}

export function asTicketPriority({ text }: { text: string }): Parsed<Priority> {
  const value = priorityOfTicket(text);
  return value === null ? { why: 'unreadable' } : { value };
}
