import type { Deal } from '../../records/records';

/** The site that shows the deal's stage, by its page or by the deal's own key there; null for a deal of an imported table. */
export function siteOfDeal(deal: Deal): string | null {
  const source = deal.provenance.stage;
  if (source?.from === 'page') return source.site;
  for (const key of deal.keys) {
    const [, site] = key.match(/^((?:taught:)?[^:]+):/) ?? [];
    if (site !== undefined && site !== 'import' && site !== 'email') return site;
  }
  return null;
}

/** Names the pipeline that a deal is in: its site and its pipeline there. */
export function pipelineIdOf(site: string | null, pipeline: string | null): string {
  return `${site ?? 'import'}/${pipeline ?? ''}`;
}
