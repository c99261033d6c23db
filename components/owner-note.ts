import type { SupportCase } from '../core/support/reply/result';
import type { EndangeredDeal } from '../core/support/triage/result';
import { date, moment, money } from './format';
import { tell } from './tell';
import { say } from './words';

/** A ready text to the owner of deals that a case endangers: fields and reasons only, in the user's language. */
export function ownerNote(of: SupportCase, owner: string | null, deals: readonly EndangeredDeal[], now: Date): string {
  return [
    owner === null ? say('owner_note_greeting_unknown') : say('owner_note_greeting', { owner }),
    '',
    say('owner_note_case', {
      person: of.personName ?? say('owner_note_somebody'),
      subject: of.subject ?? of.excerpt ?? '–',
      time: of.at === null ? '–' : moment(of.at, now),
    }),
    ...(deals[0]?.why ?? []).map(reason => `- ${tell(reason, now)}`),
    '',
    say('owner_note_deals', { n: deals.length }),
    ...deals.map(deal => `- ${dealLine(deal, now)}`),
    '',
    say('owner_note_ask'),
  ].join('\n');
}

function dealLine({ name, amount, stage, closeDate }: EndangeredDeal, now: Date): string {
  const facts = [amount && money(amount), stage, closeDate && say('owner_note_close', { date: date(closeDate, now) })];
  return [name ?? say('unnamed'), ...facts.filter(Boolean)].join(' · ');
}
