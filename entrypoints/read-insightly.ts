import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insightly } from '../core/sites/insightly';
import { giveReaders } from './page/running-reader';

/** Put into a page of the site when there is something to read (background/bring-readers.ts). */
export default defineUnlistedScript(() => giveReaders(insightly.readers));
