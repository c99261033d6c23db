import type { SupportCase } from '../core/support/reply/result';
import type { EndangeredDeal } from '../core/support/triage/result';
import { date, moment, money } from './format';
import { tell } from './tell';
import { say } from './words';

/** A ready text to the owner of a deal that a case endangers: fields and reasons only, in the user's language. */
export function ownerNote(of: SupportCase, deal: EndangeredDeal, now: Date): string {
  const facts = [
    deal.amount && money(deal.amount),
    deal.stage,
    deal.closeDate && say('owner_note_close', { date: date(deal.closeDate, now) }),
  ].filter(Boolean);
  const lines = [
    deal.owner === null ? say('owner_note_greeting_unknown') : say('owner_note_greeting', { owner: deal.owner }),
    '',
    say('owner_note_case', {
      person: of.personName ?? say('owner_note_somebody'),
      subject: of.subject ?? of.excerpt ?? '–',
      time: of.at === null ? '–' : moment(of.at, now),
    }),
    ...deal.why.map(reason => `- ${tell(reason, now)}`),
    '',
    say('owner_note_deal', {
      deal: deal.name ?? say('unnamed'),
      facts: facts.length > 0 ? ` (${facts.join(' · ')})` : '',
    }),
    say('owner_note_ask'),
  ];
  return lines.join('\n');
}
