import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ticketReaders } from '../core/sites/freshdesk/ticket-readers';
import { giveReaders } from './page/running-reader';

/** Put into a page of the site when there is something of its kind to read (background/bring-readers.ts). */
export default defineUnlistedScript(() => giveReaders(ticketReaders));
