import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubspot } from '../core/sites/hubspot';
import { giveReaders } from './page/running-reader';

/** Put into a page of the site when there is something to read (background/bring-readers.ts). */
export default defineUnlistedScript(() => giveReaders(hubspot.readers));
