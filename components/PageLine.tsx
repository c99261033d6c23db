import { StatusLine } from './StatusLine';
import type { PageState, SiteGrant } from './services';
import { pageName, siteName } from './tell';
import { listing, say } from './words';

export interface PageLineProps {
  page: PageState | null;
  sites: SiteGrant[];
  onWhatWasRead: () => void;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** "Gmail thread · 6 messages, 3 people read": what came from the page beside the panel. */
export function PageLine({ page, sites, onWhatWasRead }: PageLineProps) {
  if (page === null) return <StatusLine state="none" text={say('page_none')} />;
  const site = sites.find(({ id }) => id === page.site)?.name ?? (page.site === null ? null : siteName(page.site));
  if (site === null) return <StatusLine state="warn" text={say('page_unknown', { host: hostOf(page.url) })} />;
  const { sighting } = page;
  if (!sighting) {
    const text = page.page === null ? 'page_not_read' : page.settled ? 'page_nothing' : 'page_reading';
    return <StatusLine state={page.settled || page.page === null ? 'warn' : 'none'} text={say(text, { site })} />;
  }
  const kinds = (['message', 'person', 'deal', 'company', 'ticket', 'task'] as const)
    .map(kind => ({ kind, n: sighting.records.filter(record => record.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => say(`count_${kind}`, { n }));
  const page_ = pageName(page.page ?? 'other');
  const what = say('page_read', { site, page: page_, what: listing(kinds) || say('count_nothing') });
  return (
    <StatusLine state={sighting.missing.length > 0 ? 'warn' : 'good'} text={what}>
      <button type="button" class="link" data-testid="what-was-read" onClick={onWhatWasRead}>
        {say('page_what')}
      </button>
    </StatusLine>
  );
}
