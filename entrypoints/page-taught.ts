import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTaught } from './page/start-taught';

/** For every host that the user teaches: put into the open page at the user's click, registered once a reader of that host is kept. */
export default defineUnlistedScript(() => void startTaught());
