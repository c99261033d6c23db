import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { taughtReaders } from '../core/sites/taught/taught-readers';
import { giveReaders } from './page/running-reader';
import { keptTaughtPages } from './page/taught-in-page';
import { offeredLists } from './page/taught-lists';

/** Put into a page of a taught host when one of its readers fits the address (background/bring-readers.ts). */
export default defineUnlistedScript(() => {
  const pages = keptTaughtPages();
  if (pages !== null) giveReaders(taughtReaders(pages, offeredLists()));
});
