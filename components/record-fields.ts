import type { AnyRecord, Kind } from '../core/records';
import { date, minorDigits, moment, money } from './format';
import { say } from './words';

/** How a field is shown and corrected. `shown`: can be read here but not corrected by hand. */
export type FieldForm = 'text' | 'long' | 'money' | 'day' | 'list' | 'deal-status' | 'ticket-status' | 'shown';

/** The fields of each kind that the user sees, in this order. */
export const FIELD_FORMS: Record<Kind, Record<string, FieldForm>> = {
  person: {
    name: 'text',
    emails: 'list',
    phone: 'text',
    jobTitle: 'text',
    companyName: 'text',
    owner: 'text',
    language: 'text',
  },
  company: { name: 'text', domain: 'text', industry: 'text', owner: 'text' },
  deal: {
    name: 'text',
    amount: 'money',
    stage: 'text',
    status: 'deal-status',
    closeDate: 'day',
    createdDate: 'day',
    closedDate: 'day',
    companyName: 'text',
    owner: 'text',
    nextStep: 'text',
    nextActivityDate: 'day',
    lastActivityDate: 'day',
    source: 'text',
    product: 'text',
    pipeline: 'text',
    siteProbabilityPercent: 'shown',
  },
  message: { subject: 'shown', from: 'shown', to: 'shown', at: 'shown', text: 'shown', snippet: 'shown' },
  ticket: {
    subject: 'text',
    status: 'ticket-status',
    requester: 'shown',
    openedAt: 'shown',
    category: 'text',
    priority: 'shown',
  },
  article: { title: 'text', body: 'long', category: 'text', language: 'text', phrasings: 'list' },
  template: { title: 'text', category: 'text', language: 'text', body: 'long' },
  task: { title: 'text', details: 'shown', dueAt: 'shown', doneAt: 'shown' },
};

export const STATUSES = {
  'deal-status': ['open', 'won', 'lost'],
  'ticket-status': ['new', 'open', 'pending', 'solved', 'closed'],
} as const;

export function fieldOf(record: AnyRecord, field: string): unknown {
  return (record as unknown as Record<string, unknown>)[field] ?? null;
}

function isMoney(value: unknown): value is { minor: number; currency: string | null } {
  return typeof value === 'object' && value !== null && 'minor' in value;
}
function isAddress(value: unknown): value is { name: string | null; email: string | null } {
  return typeof value === 'object' && value !== null && 'email' in value;
}

/** A value as the user reads it; null is a dash. */
export function shownValue(value: unknown, form: FieldForm | null, now: Date): string {
  if (value === null || value === undefined || value === '') return '–';
  if (isMoney(value)) return money(value);
  if (isAddress(value)) return [value.name, value.email].filter(Boolean).join(' · ');
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(one => shownValue(one, null, now)).join(', ');
  if (typeof value === 'string') {
    if (form === 'deal-status' || form === 'ticket-status') return say(`status_${value}`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value, now);
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return moment(value, now);
    return value;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A value as it stands in the field for correcting it. */
export function editedText(value: unknown, form: FieldForm): string {
  if (value === null || value === undefined) return '';
  if (form === 'money' && isMoney(value)) return String(value.minor / 10 ** minorDigits(value.currency));
  if (form === 'list' && Array.isArray(value)) return value.join('\n');
  return String(value);
}

/** What is stored for a typed text: null where the field was emptied, undefined where the text is no value of that form. */
export function parsedValue(text: string, form: FieldForm, currency: string | null): unknown {
  const trimmed = text.trim();
  if (form === 'list')
    return trimmed
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
  if (trimmed === '') return null;
  if (form !== 'money') return trimmed;
  const major = Number(trimmed);
  const known = currency === null || /^[A-Z]{3}$/.test(currency);
  return Number.isFinite(major) && known
    ? { minor: Math.round(major * 10 ** minorDigits(currency)), currency }
    : undefined;
}
