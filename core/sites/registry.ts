import { dynamics } from './dynamics';
import { freshdesk } from './freshdesk';
import { gmail } from './gmail';
import { helpscout } from './helpscout';
import { hubspot } from './hubspot';
import { insightly } from './insightly';
import { pipedrive } from './pipedrive';
import { salesforce } from './salesforce';
import type { Site } from './site';
import { zendesk } from './zendesk';
import { zoho } from './zoho';

/** Every product whose pages we read. A new one is one more line. */
export const SITES: readonly Site[] = [
  gmail,
  salesforce,
  hubspot,
  pipedrive,
  zoho,
  dynamics,
  insightly,
  zendesk,
  freshdesk,
  helpscout,
];

/** The site that an address belongs to, or null. */
export function siteOf(url: URL): Site | null {
  return SITES.find(site => site.owns(url)) ?? null;
}
