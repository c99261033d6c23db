import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listReading } from '../core/sites/taught/list-reading';
import { offerLists } from './page/taught-lists';

/** Put into a taught page before `read-taught`, where a list is to be read (background/bring-readers.ts). */
export default defineUnlistedScript(() => offerLists(listReading));
