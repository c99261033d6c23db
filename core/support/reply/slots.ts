import { dayOf } from '../../records/time';
import { stripQuotes } from '../../text/strip-quotes';
import { subjectText } from '../message-text';
import type { ReplyContext } from './context';
import { feelingLine } from './feeling-line';
import { formatDay, formatMoney } from './format';
import { greeting } from './greeting';
import { findOrderNumber } from './order-number';
import { displayName, firstName } from './person-name';

/** A slot's value with the record and field that it was read from. `value` null = missing. */
export interface SlotValue {
  value: string | null;
  recordId: string | null;
  field: string | null;
}

const MISSING: SlotValue = { value: null, recordId: null, field: null };
const LONGEST_LINE = 160;

function from(record: { id: string } | null, field: string, value: string | null): SlotValue {
  return record === null || value === null || value === '' ? MISSING : { value, recordId: record.id, field };
}

/** One line of a field: without control and direction characters, cut at 160. */
function line(value: string | null): string | null {
  const clean = (value ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? null : clean.slice(0, LONGEST_LINE);
}

/** The name from the person's record, else from the sender line of the message or the ticket. */
function named({ person, message, ticket }: ReplyContext, read: (raw: string | null) => string | null): SlotValue {
  for (const slot of [
    from(person, 'name', read(person?.name ?? null)),
    from(message, 'from', read(message?.from?.name ?? null)),
    from(ticket, 'requester', read(ticket?.requester?.name ?? null)),
  ]) {
    if (slot.value !== null) return slot;
  }
  return MISSING;
}

function orderNumber({ message, ticket }: ReplyContext): SlotValue {
  for (const slot of [
    from(message, 'subject', findOrderNumber(subjectText(message?.subject ?? null) ?? '')),
    from(message, 'text', findOrderNumber(stripQuotes(message?.text ?? ''))),
    from(message, 'snippet', findOrderNumber(message?.snippet ?? '')),
    from(ticket, 'subject', findOrderNumber(ticket?.subject ?? '')),
  ]) {
    if (slot.value !== null) return slot;
  }
  return MISSING;
}

function companyName({ company, person, deal }: ReplyContext): SlotValue {
  for (const slot of [
    from(company, 'name', line(company?.name ?? null)),
    from(person, 'companyName', line(person?.companyName ?? null)),
    from(deal, 'companyName', line(deal?.companyName ?? null)),
  ]) {
    if (slot.value !== null) return slot;
  }
  return MISSING;
}

/** Every slot that a template may hold, and how it is filled. */
const SLOTS: Record<string, (context: ReplyContext) => SlotValue> = {
  'person.firstName': context => named(context, firstName),
  'person.name': context => named(context, displayName),
  'company.name': companyName,
  'deal.name': ({ deal }) => from(deal, 'name', line(deal?.name ?? null)),
  'deal.amount': ({ deal, language }) => from(deal, 'amount', deal?.amount ? formatMoney(deal.amount, language) : null),
  'deal.product': ({ deal }) => from(deal, 'product', line(deal?.product ?? null)),
  'deal.closeDate': ({ deal, language }) =>
    from(deal, 'closeDate', deal?.closeDate ? formatDay(deal.closeDate, language) : null),
  'ticket.subject': ({ ticket }) => from(ticket, 'subject', line(ticket?.subject ?? null)),
  'order.number': orderNumber,
  greeting: ({ now, timeZone, language }) => ({
    value: greeting(now, timeZone, language),
    recordId: null,
    field: null,
  }),
  // Nothing to be said of a feeling is nothing missing.
  'opening.feeling': ({ feeling, language, message }) => {
    const value = feelingLine(feeling, language);
    return { value, recordId: value === '' ? null : (message?.id ?? null), field: value === '' ? null : 'text' };
  },
  answer: ({ article }) => from(article, 'body', article?.body ?? null),
  // What only the user can say: always to be filled.
  'own.text': () => MISSING,
  date: ({ now, language }) => ({ value: formatDay(dayOf(now), language), recordId: null, field: null }),
  // Having no signature is the user's choice: nothing is missing then.
  'user.signature': ({ signature }) => ({ value: signature, recordId: null, field: null }),
};

/** Names of all slots. */
export const SLOT_NAMES: readonly string[] = Object.keys(SLOTS);

/** The value of a slot; a name that is none of `SLOT_NAMES` gives a missing value. */
export function fillSlot(name: string, context: ReplyContext): SlotValue {
  return Object.hasOwn(SLOTS, name) ? SLOTS[name]!(context) : MISSING;
}
