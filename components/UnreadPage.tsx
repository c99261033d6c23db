import type { PageState } from './services';
import { say } from './words';

/** A page that is about one record and names nobody is no list to open something from. */
function textOf(sighting: PageState['sighting']): 'unread_site' | 'unread_list' | 'unread_record' {
  if (sighting === null) return 'unread_site';
  return sighting.about === null ? 'unread_list' : 'unread_record';
}

export interface UnreadPageProps {
  page: PageState | null;
  onImport: () => void;
  /** null where another card offers it already. */
  onSites: (() => void) | null;
}

/** The page beside the panel gives nothing: what can be done instead. */
export function UnreadPage({ page, onImport, onSites }: UnreadPageProps) {
  const text = page?.site ? textOf(page.sighting) : 'unread_other';
  return (
    <>
      <section class="card" data-testid="unread-page">
        <b>{say('unread_title')}</b>
        <p class="soft">{say(text)}</p>
        {text === 'unread_other' && onSites && (
          <div class="actions">
            <button type="button" class="button" onClick={onSites}>
              {say('nothing_sites')}
            </button>
          </div>
        )}
      </section>
      <section class="card">
        <h2>{say('bring_title')}</h2>
        <div class="row">
          <div class="grow">
            <b>{say('bring_drop')}</b>
            <div class="small soft">{say('bring_known')}</div>
          </div>
          <button type="button" class="button" onClick={onImport}>
            {say('action_choose')}
          </button>
        </div>
      </section>
      <section class="card">
        <h2>{say('private_title')}</h2>
        <p class="small soft">{say('private_text')}</p>
      </section>
    </>
  );
}
