import type { PageState } from '../services';
import { fieldName } from '../tell';
import { say } from '../words';

export interface TeachOfferProps {
  page: PageState | null;
  onTeach: () => void;
}

/** Fields of a taught page of which the reader is no longer sure, each once. */
function unsureOf(page: PageState): string[] {
  const missing = page.sighting?.missing ?? [];
  return [...new Set(missing.filter(({ field }) => field !== 'id').map(({ field }) => field))];
}

/** On a page that is not read: the offer to teach it. On a taught one: what is no longer certain there, in words. */
export function TeachOffer({ page, onTeach }: TeachOfferProps) {
  const isTaught = page?.site?.startsWith('taught:') ?? false;
  if (page?.site && !isTaught) return null;
  const button = (text: string) => (
    <div class="actions">
      <button type="button" class="button" data-testid="teach-open" onClick={onTeach}>
        {say(text)}
      </button>
    </div>
  );
  if (isTaught && page !== null) {
    const unsure = unsureOf(page);
    const blind = page.page !== null && page.sighting === null;
    if (page.page !== null && !blind && unsure.length === 0) return null;
    const text =
      page.page === null
        ? say('teach_other_page')
        : blind
          ? say('teach_blind')
          : say('teach_unsure', { fields: unsure.map(fieldName).join(', ') });
    return (
      <section class="card" data-testid="teach-offer">
        <b>{say(page.page === null ? 'teach_title' : 'teach_unsure_title')}</b>
        <p class="soft">{text}</p>
        {button(page.page === null ? 'teach_open' : 'teach_reteach')}
      </section>
    );
  }
  return (
    <section class="card" data-testid="teach-offer">
      <b>{say('teach_title')}</b>
      <p class="soft">{say('teach_offer')}</p>
      {button('teach_open')}
    </section>
  );
}
