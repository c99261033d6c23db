import { gmail } from './gmail';
import { hubspot } from './hubspot';
import { salesforce } from './salesforce';
import type { Site } from './site';

/** Every product whose pages we read. A new one is one more line. */
export const SITES: readonly Site[] = [gmail, salesforce, hubspot];

/** The site that an address belongs to, or null. */
export function siteOf(url: URL): Site | null {
  return SITES.find(site => site.owns(url)) ?? null;
}
