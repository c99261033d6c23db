import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTaught } from './page/start-taught';

/** For every host that the user taught: registered once a reader of that host is kept (background/registration.ts). */
export default defineUnlistedScript(() => void startTaught());
