import { defineContentScript } from 'wxt/utils/define-content-script';
import { hubspot } from '../core/sites/hubspot';
import { startPage } from './page/start-page';

/** Registered at run time once the user has granted the site (background/registration.ts). */
export default defineContentScript({
  registration: 'runtime',
  matches: ['https://*.hubspot.com/*'],
  runAt: 'document_idle',
  main: ctx => startPage(hubspot, ctx.signal),
});
