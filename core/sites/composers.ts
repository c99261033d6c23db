import { ownsAddress as ownedByFreshdesk } from './freshdesk/address';
import { composer as freshdesk } from './freshdesk/composer';
import { ownsAddress as ownedByGmail } from './gmail/address';
import { composer as gmail } from './gmail/composer';
import { ownsAddress as ownedByHelpScout } from './helpscout/address';
import { composer as helpscout } from './helpscout/composer';
import { ownsAddress as ownedByHubSpot } from './hubspot/address';
import { composer as hubspot } from './hubspot/composer';
import type { Composer } from './insert/composer';
import { ownsAddress as ownedBySalesforce } from './salesforce/address';
import { composer as salesforce } from './salesforce/composer';
import { ownsAddress as ownedByZendesk } from './zendesk/address';
import { composer as zendesk } from './zendesk/composer';

const COMPOSERS: readonly [owns: (url: URL) => boolean, composer: Composer][] = [
  [ownedByGmail, gmail],
  [ownedBySalesforce, salesforce],
  [ownedByHubSpot, hubspot],
  [ownedByZendesk, zendesk],
  [ownedByFreshdesk, freshdesk],
  [ownedByHelpScout, helpscout],
];

/** The reply boxes of the site that an address belongs to; null where we know none. Beside the readers: the two are never needed in one script. */
export function composerOf(url: URL): Composer | null {
  return COMPOSERS.find(([owns]) => owns(url))?.[1] ?? null;
}
