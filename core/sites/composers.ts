import { ownsAddress as isFreshdesk } from './freshdesk/address';
import * as freshdesk from './freshdesk/insert-reply';
import { ownsAddress as isGmail } from './gmail/address';
import * as gmail from './gmail/insert-reply';
import { ownsAddress as isHelpscout } from './helpscout/address';
import * as helpscout from './helpscout/insert-reply';
import type { ReplyActs } from './site';
import { ownsAddress as isZendesk } from './zendesk/address';
import * as zendesk from './zendesk/insert-reply';

/** The sites with a composer that we know. A new one is one more line. */
const COMPOSERS: readonly [owns: (url: URL) => boolean, acts: ReplyActs][] = [
  [isGmail, gmail],
  [isZendesk, zendesk],
  [isFreshdesk, freshdesk],
  [isHelpscout, helpscout],
];

/** How a reply is put into a page of this address, or null where no composer is known. */
export function composerOf(url: URL): ReplyActs | null {
  return COMPOSERS.find(([owns]) => owns(url))?.[1] ?? null;
}
