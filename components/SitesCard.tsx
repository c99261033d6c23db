import { EraseKept } from './EraseKept';
import type { SiteGrant } from './services';
import { knows, say } from './words';

export interface SitesCardProps {
  sites: SiteGrant[];
  /** Site → records that hold something of it. */
  kept?: Record<string, number>;
  onGrant: (siteId: string) => void;
  onRevoke: (siteId: string) => void;
  onErase?: (siteId: string) => void;
}

/** The sites that may be read, one permission each, with the reason. */
export function SitesCard({ sites, kept = {}, onGrant, onRevoke, onErase }: SitesCardProps) {
  return (
    <section class="card" data-testid="sites">
      <h2>{say('sites_title')}</h2>
      <p class="small soft">{say('sites_text')}</p>
      {sites.map(({ id, name, hosts, granted }) => (
        <div key={id} class="known" data-testid="site" data-site={id}>
          <div class="grow">
            <b>{name}</b>
            <div class="small soft">{knows(`site_reason_${id}`) ? say(`site_reason_${id}`) : null}</div>
            <div class="small faint wrap-any">{hosts.join(', ')}</div>
          </div>
          {granted ? (
            <button type="button" class="button" onClick={() => onRevoke(id)}>
              {say('sites_revoke')}
            </button>
          ) : (
            <button type="button" class="button primary" onClick={() => onGrant(id)}>
              {say('sites_grant')}
            </button>
          )}
          {!granted && onErase && (kept[id] ?? 0) > 0 && (
            <EraseKept
              text={say('sites_kept', { n: kept[id] ?? 0 })}
              testId={`erase-site-${id}`}
              onErase={() => onErase(id)}
            />
          )}
        </div>
      ))}
    </section>
  );
}
