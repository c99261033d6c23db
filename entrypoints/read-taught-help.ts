import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { helpReader } from './page/help-reader';

/** Put into a list of a known product behind its own readers, where the user taught that list (background/bring-readers.ts). */
export default defineUnlistedScript(() => void helpReader());
