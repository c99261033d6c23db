import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zendesk } from '../core/sites/zendesk';
import { giveReaders } from './page/running-reader';

/** Put into a page of the site when there is something to read (background/bring-readers.ts). */
export default defineUnlistedScript(() => giveReaders(zendesk.readers));
