import { type DateOrder, numericDates } from '../../locale/date-order';
import { parseMoney } from '../../locale/parse-money';
import type { TaughtKind } from '../../records/taught';
import { asDay, asMoney, asPercent, asText, emailOf } from '../field-values';
import type { Parsed } from '../reading';
import { asTicketPriority, asTicketStatus } from '../ticket-words';

/** How a field's text is read. */
export type Form = 'text' | 'money' | 'day' | 'email' | 'percent' | 'ticket-status' | 'ticket-priority';

/** Settles what a written value means on this page. */
export interface PageTerms {
  language: string | null;
  order: DateOrder | null;
}

/** The fields of each kind that can be taught, the one that names the record first. `person…`: of the person that a deal or ticket is with. */
export const TAUGHT_FIELDS: Record<TaughtKind, Record<string, Form>> = {
  deal: {
    name: 'text',
    amount: 'money',
    stage: 'text',
    closeDate: 'day',
    companyName: 'text',
    personEmail: 'email',
    personName: 'text',
    owner: 'text',
    createdDate: 'day',
    nextStep: 'text',
    source: 'text',
    product: 'text',
    siteProbabilityPercent: 'percent',
  },
  person: { name: 'text', emails: 'email', phone: 'text', jobTitle: 'text', companyName: 'text', owner: 'text' },
  company: { name: 'text', domain: 'text', industry: 'text', owner: 'text' },
  ticket: {
    subject: 'text',
    status: 'ticket-status',
    priority: 'ticket-priority',
    personName: 'text',
    personEmail: 'email',
    category: 'text',
  },
};

export function formOf(kind: TaughtKind, field: string): Form | null {
  return TAUGHT_FIELDS[kind][field] ?? null;
}

/** Field that names a record of this kind. */
export function nameField(kind: TaughtKind): 'name' | 'subject' {
  return kind === 'ticket' ? 'subject' : 'name';
}

/** An address as mail programs write it: `mara@northwind.example`, `<mara@…>`, `Mara Keller <mara@…>`. */
function bareAddress(text: string): string {
  return /^[^<>]*<([^<>]+)>$/.exec(text.trim())?.[1] ?? text.replace(/^mailto:/i, '');
}

/** What a written text is as a value of this form, or why it is none. */
export function parseForm(form: Form, text: string, { language, order }: PageTerms): Parsed<unknown> {
  switch (form) {
    case 'text':
      return asText({ text });
    case 'money':
      return asMoney(text, null, language);
    case 'day':
      return asDay(text, order);
    case 'percent':
      return /[%％]/.test(text) ? asPercent(text) : { why: 'ambiguous' };
    case 'email': {
      const value = emailOf(bareAddress(text));
      return value === null ? { why: 'unreadable' } : { value };
    }
    case 'ticket-status':
      return asTicketStatus({ text });
    case 'ticket-priority':
      return asTicketPriority({ text });
  }
}

/** Forms that a text shows by itself. A bare number is no amount: it may count anything. */
export function looksLike(form: Form, text: string): boolean {
  switch (form) {
    case 'money':
      return /[^\d\s.,'’+()-]/.test(text) && parseMoney(text) !== null;
    case 'day':
      return numericDates(text).size > 0 || 'value' in asDay(text, null);
    case 'email':
      return emailOf(bareAddress(text)) !== null;
    case 'percent':
      return /^\s*\d[\d.,]*\s*[%％]\s*$/.test(text);
    default:
      return false;
  }
}

/** Whether a text can be a value of this form at all. Text can be anything but what is plainly an amount, a date or an address. */
export function fits(form: Form, text: string, field: string): boolean {
  if (form === 'money') return parseMoney(text) !== null || /\d/.test(text);
  if (form === 'day') return /\d/.test(text);
  if (form !== 'text') return looksLike(form, text) || form.startsWith('ticket');
  if (field === 'phone') return /\d{2}/.test(text) && !looksLike('email', text) && !looksLike('day', text);
  return !(['money', 'day', 'email', 'percent'] as const).some(other => looksLike(other, text));
}
