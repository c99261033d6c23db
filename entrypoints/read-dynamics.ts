import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dynamics } from '../core/sites/dynamics';
import { giveReaders } from './page/running-reader';

/** Put into a page of the site when there is something to read (background/bring-readers.ts). */
export default defineUnlistedScript(() => giveReaders(dynamics.readers));
