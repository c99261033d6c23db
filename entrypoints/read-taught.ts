import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { taughtSite } from '../core/sites/taught/taught-site';
import { askTaught } from './page/ask-taught';
import { giveReaders } from './page/running-reader';

/** Put into a page of a taught host when one of its readers fits the address (background/bring-readers.ts). */
export default defineUnlistedScript(async () => {
  giveReaders(taughtSite(location.hostname, await askTaught()).readers);
});
