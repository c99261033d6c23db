import type { SubjectDeal } from '../core/sales/subject/result';
import { closeNote } from './close-date';
import { days } from './format';
import { say } from './words';

/** Where an open deal stands: stage, time in it, and when it is to close. */
export function DealStanding({ deal, now }: { deal: SubjectDeal; now: Date }) {
  const standing = [
    deal.stage,
    deal.daysInStage === null ? null : say('in_stage', { age: days(deal.daysInStage) }),
  ].filter(Boolean);
  const close = closeNote(deal.closeDate, now);
  return (
    <div class="soft small">
      {standing.join(' · ')}
      {standing.length > 0 && close && ' · '}
      {close && <span class={close.passed ? 'warn-text' : undefined}>{close.text}</span>}
    </div>
  );
}
