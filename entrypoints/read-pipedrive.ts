import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pipedrive } from '../core/sites/pipedrive';
import { giveReaders } from './page/running-reader';

/** Put into a page of the site when there is something to read (background/bring-readers.ts). */
export default defineUnlistedScript(() => giveReaders(pipedrive.readers));
